-- Org units: the register as it stood for this build.
-- Grain: one row per org unit.
-- Key: org_unit_code.
-- Unit: none.
with org_units as (
    select * from core.dim_org_units
),

register as (
    select
        org_units.org_unit_code,
        org_units.org_unit_name,
        org_units.name_en,
        org_units.kind,
        org_units.parent_code,
        org_units.county_code,
        org_units.position,
    from org_units
)

select * from register
