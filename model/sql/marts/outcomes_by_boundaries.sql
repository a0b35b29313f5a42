-- Outcomes by township and county, in the boundaries of any state.
-- Grain: one row per boundaries, level, area, state, indicator, cohort, span.
-- Key: boundaries, level, org_unit_code, state, indicator_code, cohort, span.
-- Unit: the indicator's own (marts.indicators); sums and stocks only.
with measures as (
    select * from core.int_measures_placed
),

levelled as (
    select
        measures.*,
        'township' as level,
        measures.township_area as area_code,
        measures.state_of_township as state,
    from measures
    union all
    select
        measures.*,
        'county' as level,
        measures.county_area as area_code,
        measures.state_of_county as state,
    from measures
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
        cast(
            sum(levelled.units_once) + coalesce(
                len(list_distinct(flatten(list(levelled.units_again)))), 0
            ) as bigint
        ) as org_units,
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
