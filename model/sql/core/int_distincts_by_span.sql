-- Different villages, secretaries or batches in a span, each counted once.
-- Grain: one row per indicator, area, cohort and span with a reported value.
-- Key: indicator_code, org_unit_code, cohort, span.
-- Unit: the indicator's own.
with indicators as (
    select * from source.indicators
    where indicators.aggregation = 'distinct'
),

keys as (
    select distinct
        fct_measures.indicator_code,
        fct_measures.county_code,
        fct_measures.cohort,
        fct_measures.period,
        fct_measures.distinct_key,
    from core.fct_measures
    where
        fct_measures.value > 0
        and fct_measures.distinct_key is not null
),

spans as (
    select * from core.dim_spans
),

areas as (
    select * from core.dim_areas
),

cohort_groups as (
    select * from core.dim_cohort_groups
),

counted as (
    select
        keys.indicator_code,
        areas.org_unit_code,
        cohort_groups.cohort_group as cohort,
        spans.span,
        cast(
            count(distinct keys.distinct_key) as decimal(18, 4)
        ) as value,
    from keys
    inner join indicators
        on keys.indicator_code = indicators.indicator_code
    inner join spans
        on keys.period = spans.period
    inner join areas
        on keys.county_code = areas.county_code
    inner join cohort_groups
        on keys.cohort = cohort_groups.cohort
    group by
        keys.indicator_code,
        areas.org_unit_code,
        cohort_groups.cohort_group,
        spans.span
)

select * from counted
