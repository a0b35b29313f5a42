-- How many different org units stand behind a total of a year or of all months.
-- Grain: one row per indicator, area, cohort and span with a reported value.
-- Key: indicator_code, org_unit_code, cohort, span.
-- Unit: org units, each of one county and one cohort.
with yearly as (
    select * from core.int_org_units_by_year
),

whole as (
    select distinct
        dim_spans.span,
    from core.dim_spans
    where dim_spans.span_kind = 'since_start'
),

areas as (
    select * from core.dim_areas
),

cohort_groups as (
    select * from core.dim_cohort_groups
),

in_a_year as (
    select
        yearly.indicator_code,
        yearly.county_code,
        yearly.cohort,
        yearly.year as span,
        count(*) as org_units,
    from yearly
    group by
        yearly.indicator_code,
        yearly.county_code,
        yearly.cohort,
        yearly.year
),

since_start as (
    select
        yearly.indicator_code,
        yearly.county_code,
        yearly.cohort,
        whole.span,
        count(distinct yearly.org_unit_code) as org_units,
    from yearly
    cross join whole
    group by
        yearly.indicator_code,
        yearly.county_code,
        yearly.cohort,
        whole.span
),

by_county as (
    select * from in_a_year
    union all
    select * from since_start
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
