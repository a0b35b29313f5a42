-- What a city's or county's month stood at, from when it was due on.
-- Grain: one row per indicator, area, cohort, month and vintage.
-- Key: indicator_code, org_unit_code, cohort, span, known_at.
-- Unit: the indicator's own.
with steps as (
    select * from core.int_vintage_steps
),

indicators as (
    select * from source.indicators
),

areas as (
    select * from core.dim_areas
),

of_areas as (
    select
        steps.indicator_code,
        areas.org_unit_code,
        steps.cohort_group,
        steps.period,
        steps.counts_from,
        any_value(steps.ledger) as ledger,
        sum(steps.value) as value,
        sum(steps.low) as low,
        sum(steps.high) as high,
        sum(steps.value_count) as value_count,
        sum(steps.low_count) as low_count,
        sum(steps.high_count) as high_count,
        sum(steps.listed_count) as listed_count,
    from steps
    inner join areas
        on steps.county_code = areas.county_code
    group by
        steps.indicator_code,
        areas.org_unit_code,
        steps.cohort_group,
        steps.period,
        steps.counts_from
),

so_far as (
    select
        of_areas.indicator_code,
        of_areas.org_unit_code,
        of_areas.cohort_group,
        of_areas.period,
        of_areas.counts_from,
        of_areas.ledger,
        sum(of_areas.value) over until_then as value,
        sum(of_areas.low) over until_then as low,
        sum(of_areas.high) over until_then as high,
        sum(of_areas.value_count) over until_then as value_count,
        sum(of_areas.low_count) over until_then as low_count,
        sum(of_areas.high_count) over until_then as high_count,
        sum(of_areas.listed_count) over until_then as listed_count,
    from of_areas
    window until_then as (
        partition by
            of_areas.indicator_code, of_areas.org_unit_code,
            of_areas.cohort_group, of_areas.period
        order by of_areas.counts_from
    )
),

stood as (
    select
        so_far.indicator_code,
        so_far.org_unit_code,
        so_far.cohort_group as cohort,
        so_far.period as span,
        so_far.counts_from as known_at,
        so_far.ledger,
        -- A list that came and names nothing of the kind says: none.
        indicators.none_listed = 'zero'
            and so_far.listed_count = 0 as is_none,
        case
            when is_none then 0
            when so_far.value_count > 0
                then cast(so_far.value as decimal(18, 4))
        end as value,
        case
            when is_none then 0
            when so_far.value_count > 0
                and so_far.low_count = so_far.value_count
                then cast(so_far.low as decimal(18, 4))
        end as low,
        case
            when is_none then 0
            when so_far.value_count > 0
                and so_far.high_count = so_far.value_count
                then cast(so_far.high as decimal(18, 4))
        end as high,
    from so_far
    inner join indicators
        on so_far.indicator_code = indicators.indicator_code
),

outcomes as (
    select
        stood.indicator_code,
        stood.org_unit_code,
        stood.cohort,
        stood.span,
        stood.known_at,
        stood.ledger,
        cast(stood.value as decimal(18, 4)) as value,
        cast(stood.low as decimal(18, 4)) as low,
        cast(stood.high as decimal(18, 4)) as high,
    from stood
)

select * from outcomes
