-- Why an outcome has no value: what the entries say most often of it.
-- Grain: one row per indicator, area, cohort and span with an absence stated.
-- Key: indicator_code, org_unit_code, cohort, span.
-- Unit: none.
with measures as (
    select
        fct_measures.indicator_code,
        fct_measures.county_code,
        fct_measures.cohort,
        fct_measures.period,
        fct_measures.state,
        count(*) as entries,
    from core.fct_measures
    where fct_measures.value is null
    group by
        fct_measures.indicator_code,
        fct_measures.county_code,
        fct_measures.cohort,
        fct_measures.period,
        fct_measures.state
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
        measures.indicator_code,
        areas.org_unit_code,
        cohort_groups.cohort_group as cohort,
        spans.span,
        measures.state,
        sum(measures.entries) as entries,
    from measures
    inner join spans
        on measures.period = spans.period
    inner join areas
        on measures.county_code = areas.county_code
    inner join cohort_groups
        on measures.cohort = cohort_groups.cohort
    group by
        measures.indicator_code,
        areas.org_unit_code,
        cohort_groups.cohort_group,
        spans.span,
        measures.state
),

named as (
    select
        counted.indicator_code,
        counted.org_unit_code,
        counted.cohort,
        counted.span,
        max_by(counted.state, (counted.entries, counted.state)) as absence,
    from counted
    group by
        counted.indicator_code,
        counted.org_unit_code,
        counted.cohort,
        counted.span
)

select * from named
