-- Which org units added to an indicator in a year, each once.
-- Grain: one row per indicator, county, cohort, year and org unit.
-- Key: indicator_code, county_code, cohort, year, org_unit_code.
-- Unit: none.
with measures as (
    select * from core.fct_measures
    where fct_measures.value is not null
),

org_units as (
    select distinct
        measures.indicator_code,
        measures.county_code,
        measures.cohort,
        left(measures.period, 4) as year,
        measures.org_unit_code,
    from measures
)

select * from org_units
