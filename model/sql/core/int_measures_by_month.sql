-- Measures added up to the county: what longer spans are made from.
-- Grain: one row per indicator, county, cohort and month.
-- Key: indicator_code, county_code, cohort, period.
-- Unit: the indicator's own.
with measures as (
    select * from core.fct_measures
),

added as (
    select
        measures.indicator_code,
        measures.county_code,
        measures.cohort,
        measures.period,
        cast(sum(measures.value) as decimal(18, 4)) as value,
        -- One value without a bound leaves the total without it.
        case
            when count(measures.low) = count(measures.value)
                then cast(sum(measures.low) as decimal(18, 4))
        end as low,
        case
            when count(measures.high) = count(measures.value)
                then cast(sum(measures.high) as decimal(18, 4))
        end as high,
        count(*) as listed,
        count(measures.value) as entries,
        count(distinct measures.org_unit_code)
            filter (measures.value is not null) as org_units,
    from measures
    group by
        measures.indicator_code,
        measures.county_code,
        measures.cohort,
        measures.period
)

select * from added
