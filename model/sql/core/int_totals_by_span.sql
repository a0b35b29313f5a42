-- Sums and stocks of a span: months added up, then counties.
-- Grain: one row per indicator, area, cohort and span that an entry speaks of.
-- Key: indicator_code, org_unit_code, cohort, span.
-- Unit: the indicator's own.
with monthly as (
    select * from core.int_measures_by_cohort_group
),

indicators as (
    select * from source.indicators
),

counted as (
    select * from core.int_months_counted
),

areas as (
    select * from core.dim_areas
),

totals as (
    select
        monthly.indicator_code,
        areas.org_unit_code,
        monthly.cohort_group as cohort,
        counted.span,
        cast(sum(monthly.value) as decimal(18, 4)) as value,
        case
            when count(monthly.low) = count(monthly.value)
                then cast(sum(monthly.low) as decimal(18, 4))
        end as low,
        case
            when count(monthly.high) = count(monthly.value)
                then cast(sum(monthly.high) as decimal(18, 4))
        end as high,
        cast(sum(monthly.entries) as bigint) as entries,
        cast(sum(monthly.org_units) as bigint) as org_units_by_month,
        cast(sum(monthly.editions) as bigint) as editions,
        any_value(counted.span_kind) as span_kind,
        any_value(indicators.aggregation) as aggregation,
    from monthly
    inner join indicators
        on monthly.indicator_code = indicators.indicator_code
    inner join counted
        on indicators.aggregation = counted.aggregation
        and indicators.ledger = counted.ledger
        and monthly.county_code = counted.county_code
        and monthly.period = counted.period
    inner join areas
        on monthly.county_code = areas.county_code
    group by
        monthly.indicator_code,
        areas.org_unit_code,
        monthly.cohort_group,
        counted.span
)

select * from totals
