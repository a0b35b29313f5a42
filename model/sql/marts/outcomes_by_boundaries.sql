-- Outcomes by township and county, in the boundaries of any state.
-- Grain: one row per boundaries, level, area, state, indicator, cohort, span.
-- Key: boundaries, level, org_unit_code, state, indicator_code, cohort, span.
-- Unit: the indicator's own (marts.indicators); sums and stocks only.
with measures as (
    select * from core.int_measures_by_state
),

states as (
    select * from core.dim_register_states
),

placed as (
    select * from core.int_org_units_placed
),

wanted as (
    select
        own.state_no,
        'own_time' as boundaries,
        own.boundaries as target,
    from states as own
    union all
    select
        own.state_no,
        states.boundaries,
        states.boundaries as target,
    from states as own
    cross join states
),

-- A unit that the register did not have then lies in its sender's county.
located as (
    select
        measures.*,
        wanted.boundaries,
        placed.township_code,
        coalesce(placed.township_state, 'unknown') as township_state,
        case
            when placed.org_unit_code is null then sender.county_code
            else placed.county_code
        end as area_county_code,
        coalesce(placed.county_state, sender.county_state, 'unknown')
            as county_state,
    from measures
    inner join wanted
        on measures.state_no = wanted.state_no
    left join placed
        on measures.org_unit_code = placed.org_unit_code
        and measures.state_no = placed.state_no
        and wanted.target = placed.boundaries
    left join placed as sender
        on measures.county_code = sender.org_unit_code
        and measures.state_no = sender.state_no
        and wanted.target = sender.boundaries
),

levelled as (
    select
        located.*,
        'township' as level,
        coalesce(
            located.township_code,
            located.area_county_code,
            located.county_code
        ) as area_code,
        located.township_state as state,
    from located
    union all
    select
        located.*,
        'county' as level,
        coalesce(located.area_county_code, located.county_code)
            as area_code,
        located.county_state as state,
    from located
),

outcomes as (
    select
        levelled.boundaries,
        levelled.level,
        levelled.area_code as org_unit_code,
        levelled.state,
        levelled.indicator_code,
        levelled.cohort,
        levelled.span,
        levelled.span_kind,
        cast(sum(levelled.value) as decimal(18, 4)) as value,
        case
            when sum(levelled.without_low) = 0
                then cast(sum(levelled.low) as decimal(18, 4))
        end as low,
        case
            when sum(levelled.without_high) = 0
                then cast(sum(levelled.high) as decimal(18, 4))
        end as high,
        cast(sum(levelled.entries) as bigint) as entries,
        count(distinct levelled.org_unit_code)
            filter (levelled.entries > 0) as org_units,
    from levelled
    group by
        levelled.boundaries,
        levelled.level,
        levelled.area_code,
        levelled.state,
        levelled.indicator_code,
        levelled.cohort,
        levelled.span,
        levelled.span_kind
)

select * from outcomes
