-- How many different org units stand behind a total.
-- Grain: one row per indicator, area, cohort and span that an entry speaks of.
-- Key: indicator_code, org_unit_code, cohort, span.
-- Unit: org units.
with totals as (
    select * from core.int_totals_by_span
),

yearly as (
    select * from core.int_org_units_by_year
),

year_spans as (
    select distinct
        dim_spans.span,
        left(dim_spans.period, 4) as year,
    from core.dim_spans
    where dim_spans.span_kind <> 'month'
),

areas as (
    select * from core.dim_areas
),

cohort_groups as (
    select * from core.dim_cohort_groups
),

over_months as (
    select
        yearly.indicator_code,
        areas.org_unit_code,
        cohort_groups.cohort_group as cohort,
        year_spans.span,
        count(distinct yearly.org_unit_code) as org_units,
    from yearly
    inner join year_spans
        on yearly.year = year_spans.year
    inner join areas
        on yearly.county_code = areas.county_code
    inner join cohort_groups
        on yearly.cohort = cohort_groups.cohort
    group by
        yearly.indicator_code,
        areas.org_unit_code,
        cohort_groups.cohort_group,
        year_spans.span
),

org_units as (
    select
        totals.indicator_code,
        totals.org_unit_code,
        totals.cohort,
        totals.span,
        -- A stock is of one month a county, so its months already tell.
        case
            when totals.aggregation = 'stock' or totals.span_kind = 'month'
                then totals.org_units_by_month
            else coalesce(over_months.org_units, 0)
        end as org_units,
    from totals
    left join over_months
        using (indicator_code, org_unit_code, cohort, span)
)

select * from org_units
