-- Measures of a month by printed cohort, so that each edition counts once.
-- Grain: one row per indicator, county, printed cohort and month.
-- Key: indicator_code, county_code, cohort_group, period.
-- Unit: the indicator's own.
with monthly as (
    select * from core.int_measures_by_month
),

cohort_groups as (
    select * from core.dim_cohort_groups
),

grouped as (
    select
        monthly.indicator_code,
        monthly.county_code,
        cohort_groups.cohort_group,
        monthly.period,
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
        cast(sum(monthly.org_units) as bigint) as org_units,
        cast(sum(monthly.entries) > 0 as bigint) as editions,
    from monthly
    inner join cohort_groups
        on monthly.cohort = cohort_groups.cohort
    group by
        monthly.indicator_code,
        monthly.county_code,
        cohort_groups.cohort_group,
        monthly.period
)

select * from grouped
