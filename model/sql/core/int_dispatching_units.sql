-- Dispatching units as written, and the one name their spellings stand for.
-- Grain: one row per name as written in registers and support ledgers.
-- Key: written_name.
-- Unit: none.
with posts as (
    select * from staging.stg_posts
),

support as (
    select * from staging.stg_unit_support
),

written as (
    select posts.dispatching_unit as written_name
    from posts
    where posts.dispatching_unit is not null
    union
    select support.dispatching_unit as written_name
    from support
    where support.dispatching_unit is not null
),

named as (
    select
        written.written_name,
        -- The characters that offices are named with; what is written stays.
        translate(
            replace(nfc_normalize(written.written_name), ' ', ''),
            '縣區財農業務運輸會員組織傳環衛計統審發總聯婦機關鄉鎮黨國資設監產團銷'
            || '體廣電視園藝擴辦廠學醫療險銀稅質檢預備協調經濟貿鐵礦氣護養糧誼',
            '县区财农业务运输会员组织传环卫计统审发总联妇机关乡镇党国资设监产团销'
            || '体广电视园艺扩办厂学医疗险银税质检预备协调经济贸铁矿气护养粮谊'
        ) as dispatching_unit,
    from written
)

select * from named
