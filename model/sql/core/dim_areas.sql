-- The org units that figures are printed for, each with the counties in it.
-- Grain: one row per city or county and county of it.
-- Key: org_unit_code, county_code.
-- Unit: none.
with org_units as (
    select * from core.dim_org_units
),

counties as (
    select
        org_units.county_code,
        org_units.city_code,
    from org_units
    where org_units.kind in ('county', 'district')
),

areas as (
    select
        counties.county_code as org_unit_code,
        counties.county_code,
    from counties
    union all
    select
        counties.city_code as org_unit_code,
        counties.county_code,
    from counties
    where counties.city_code is not null
)

select * from areas
