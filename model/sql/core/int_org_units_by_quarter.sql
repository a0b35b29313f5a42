-- Which org units added to an indicator in a quarter, each once.
-- Grain: one row per indicator, county, cohort, quarter and org unit.
-- Key: indicator_code, county_code, cohort, quarter, org_unit_code.
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
        left(measures.period, 4) || '-Q'
            || (cast(right(measures.period, 2) as integer) + 2) // 3 as quarter,
        measures.org_unit_code,
    from measures
)

select * from org_units
