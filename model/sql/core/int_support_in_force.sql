-- Support of posts by their dispatching units, editions in force, with doubt.
-- Grain: one row per entry.
-- Key: entry_id.
-- Unit: visits in times or person-times, problems in items, funds in yuan.
with support as (
    select stg_unit_support.*
    from staging.stg_unit_support
    semi join core.int_editions_in_force
        on stg_unit_support.edition_id = int_editions_in_force.edition_id
),

units as (
    select * from core.int_dispatching_units
),

amounts as (
    select
        support.entry_id,
        support.county_code,
        support.period,
        support.org_unit_code,
        units.dispatching_unit,
        support.quantities['leader_visits'] as leader_visits,
        support.quantities['unit_visits'] as unit_visits,
        support.quantities['party_group_meetings'] as party_group_meetings,
        support.quantities['problems_raised'] as problems_raised,
        support.quantities['problems_solved'] as problems_solved,
        support.quantities['funds_promised'] as funds_promised,
        case
            when support.doubts['funds_promised'] is null
                then support.quantities['funds_promised']
            else support.doubts['funds_promised'].low
        end as funds_promised_low,
        case
            when support.doubts['funds_promised'] is null
                then support.quantities['funds_promised']
            else support.doubts['funds_promised'].high
        end as funds_promised_high,
        support.quantities['funds_landed'] as funds_landed,
        case
            when support.doubts['funds_landed'] is null
                then support.quantities['funds_landed']
            else support.doubts['funds_landed'].low
        end as funds_landed_low,
        case
            when support.doubts['funds_landed'] is null
                then support.quantities['funds_landed']
            else support.doubts['funds_landed'].high
        end as funds_landed_high,
    from support
    left join units
        on support.dispatching_unit = units.written_name
)

select * from amounts
