-- How many different org units stand behind a total of more than one month.
-- Grain: one row per indicator, area, cohort and span with a reported value.
-- Key: indicator_code, org_unit_code, cohort, span.
-- Unit: org units, each of one county and one cohort.
with quarterly as (
    select * from core.int_org_units_by_quarter
),

quarters as (
    select
        dim_spans.span as quarter,
        dim_spans.period,
    from core.dim_spans
    where dim_spans.span_kind = 'quarter'
),

-- Every longer span is made of whole quarters, as far as there are months.
spans as (
    select distinct
        quarters.quarter,
        dim_spans.span,
    from core.dim_spans
    inner join quarters
        on dim_spans.period = quarters.period
    where dim_spans.span_kind <> 'month'
),

areas as (
    select * from core.dim_areas
),

cohort_groups as (
    select * from core.dim_cohort_groups
),

by_county as (
    select
        quarterly.indicator_code,
        quarterly.county_code,
        quarterly.cohort,
        spans.span,
        count(distinct quarterly.org_unit_code) as org_units,
    from quarterly
    inner join spans
        on quarterly.quarter = spans.quarter
    group by
        quarterly.indicator_code,
        quarterly.county_code,
        quarterly.cohort,
        spans.span
),

org_units as (
    select
        by_county.indicator_code,
        areas.org_unit_code,
        cohort_groups.cohort_group as cohort,
        by_county.span,
        cast(sum(by_county.org_units) as bigint) as org_units,
    from by_county
    inner join areas
        on by_county.county_code = areas.county_code
    inner join cohort_groups
        on by_county.cohort = cohort_groups.cohort
    group by
        by_county.indicator_code,
        areas.org_unit_code,
        cohort_groups.cohort_group,
        by_county.span
)

select * from org_units
