-- The working background that a dispatching unit's name speaks of.
-- Grain: one row per dispatching unit as written.
-- Key: dispatching_unit.
-- Unit: none.
with units as (
    select distinct fct_posts.dispatching_unit
    from core.fct_posts
    where fct_posts.dispatching_unit is not null
),

-- The first that fits counts: 农业银行 is a bank before it is agriculture.
patterns (pattern_position, background, pattern) as (
    values
        (1, 'economic', '银行|财政|发改|发展和?改革|税|工信|商务|审计|统计|招商'),
        (2, 'political_legal', '政法|公安|司法|法院|检察|信访|维稳|武装|交警'),
        (3, 'agriculture', '农|林|畜牧|水务|水利|粮食|渔|供销'),
        (4, 'party_affairs', '组织部|宣传部|统战|纪委|纪检|党校|党工委|委办公室'),
        (5, 'party_affairs', '总工会|妇联|团委|团市委|团县委'),
        (6, 'specialist', '科技|教育|卫|交通|住建|建设|国土|规划|旅游|文化')
),

named as (
    select
        units.dispatching_unit,
        arg_min(patterns.background, patterns.pattern_position)
            as background,
    from units
    inner join patterns
        on regexp_matches(units.dispatching_unit, patterns.pattern)
    group by units.dispatching_unit
)

select * from named
