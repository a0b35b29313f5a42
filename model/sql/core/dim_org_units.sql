-- Org units of the register, each with the county and the city it lies in.
-- Grain: one row per org unit, as the register last names it.
-- Key: org_unit_code.
-- Unit: none.
with register as (
    select * from source.org_units
),

last_named as (
    select
        register.*,
        min(coalesce(register.valid_from, '0001-01-01'))
            over same_unit as first_valid,
        max(coalesce(register.valid_to, '9999-12-31'))
            over same_unit as last_valid,
    from register
    window same_unit as (partition by register.org_unit_code)
    qualify row_number() over (
        partition by register.org_unit_code
        order by register.valid_from desc nulls last, register.org_unit_name
    ) = 1
),

counties as (
    select
        last_named.org_unit_code,
        last_named.parent_code,
        last_named.kind,
    from last_named
    where last_named.kind in ('county', 'district')
),

placed as (
    select
        last_named.org_unit_code,
        last_named.parent_code,
        left(last_named.org_unit_code, 6) as county_code,
        case
            when last_named.kind = 'city' then last_named.org_unit_code
            else counties.parent_code
        end as city_code,
        last_named.org_unit_name,
        coalesce(last_named.name_en, last_named.org_unit_name) as name_en,
        last_named.kind,
        counties.kind as county_kind,
        cast(
            row_number() over (order by last_named.org_unit_code) as integer
        ) as position,
        cast(last_named.first_valid as date) as first_date,
        cast(last_named.last_valid as date) as last_date,
    from last_named
    left join counties
        on left(last_named.org_unit_code, 6) = counties.org_unit_code
)

select * from placed
