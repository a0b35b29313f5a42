-- The org units that figures are printed for, each with the counties in it.
-- Grain: one row per city or county and county of it.
-- Key: org_unit_code, county_code.
-- Unit: none.
with org_units as (
    select * from core.dim_org_units
),

months as (
    select
        min(editions.period) || '-01' as first_date,
        max(editions.period) || '-31' as last_date,
    from source.editions
),

counties as (
    select
        org_units.county_code,
        org_units.city_code,
    from org_units
    cross join months
    where
        org_units.kind in ('county', 'district')
        -- A county that was no more before the first month is not printed.
        and coalesce(
            cast(org_units.first_date as varchar) <= months.last_date, true
        )
        and coalesce(
            cast(org_units.last_date as varchar) >= months.first_date, true
        )
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
