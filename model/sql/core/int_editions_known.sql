-- Editions known at the cut-off, ranked among those of a ledger and month.
-- Grain: one row per edition.
-- Key: edition_id.
-- Unit: entries and refused lines are counts.
with editions as (
    select * from source.editions
),

cut_off as (
    select * from source.cut_off
),

closed as (
    select * from core.int_periods_closed
),

townships as (
    select * from core.dim_org_units
    where dim_org_units.kind in ('township', 'street')
),

known as (
    select
        editions.*,
        -- What comes for a closed month waits until the month is reopened.
        case
            when closed.closed_at is null then editions.received_at
            else closed.reopened_at
        end as in_force_from,
        -- A file of which nothing entered replaces nothing.
        editions.file_outcome <> 'returned'
            and not (editions.entries = 0 and editions.refused > 0)
            and in_force_from is not null
            as is_usable,
        -- 第二部分, 上册, part 2: the file says that it is not the whole.
        -- (1) does not say so: it is how a second download is named.
        translate(
            regexp_extract(
                lower(editions.file_name),
                '第([一二三四五六七八九十0-9]+)(?:部分|册)'
                || '|之([一二三四五六七八九十])(?:[^一-龥]|$)'
                || '|part[ _-]?([0-9]+)|([上中下])册'
                || '|分册([一二三四五六七八九十0-9]+)'
            ),
            '一二三四五六七八九之._- ',
            '123456789'
        ) as numbered_part,
    from editions
    inner join cut_off
        on editions.received_at <= cut_off.cut_off
    left join closed
        on editions.period = closed.period
        and editions.received_at >= closed.closed_at
        and editions.received_at < coalesce(closed.reopened_at, '9999')
),

township_parts as (
    select
        known.edition_id,
        max(townships.org_unit_name) as township_part,
    from known
    inner join townships
        on known.county_code = townships.county_code
        and contains(known.file_name, townships.org_unit_name)
    group by known.edition_id
    having count(*) = 1
),

labelled as (
    select
        known.* exclude (numbered_part),
        nullif(
            concat_ws(
                ' ',
                township_parts.township_part,
                nullif(known.numbered_part, '')
            ),
            ''
        ) as part,
    from known
    left join township_parts
        on known.edition_id = township_parts.edition_id
),

wholes as (
    select
        labelled.ledger,
        labelled.county_code,
        labelled.period,
        max_by(
            labelled.edition_id,
            labelled.received_at || labelled.sha256
        ) as edition_id,
    from labelled
    where labelled.is_usable and labelled.part is null
    group by labelled.ledger, labelled.county_code, labelled.period
),

ranked as (
    select
        labelled.*,
        -- Where there is a whole, no part counts beside it: twice is worse
        -- than a correction that has to be sent as a whole again.
        row_number() over newest_first
            + if(replacing.edition_id is null, 0, 1) as newness,
        coalesce(
            lag(labelled.edition_id) over newest_first,
            replacing.edition_id
        ) as next_edition_id,
    from labelled
    left join wholes as replacing
        on labelled.ledger = replacing.ledger
        and labelled.county_code = replacing.county_code
        and labelled.period = replacing.period
        and labelled.part is not null
        and labelled.is_usable
    window newest_first as (
        partition by
            labelled.ledger, labelled.county_code, labelled.period,
            labelled.is_usable, labelled.part
        order by
            labelled.received_at desc, labelled.sha256 desc,
            labelled.edition_id
    )
)

select * from ranked
