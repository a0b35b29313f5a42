-- Coverage by posts: how many org units of a kind have a first secretary.
-- Grain: one row per area, kind of org unit and month.
-- Key: org_unit_code, unit_kind, period.
-- Unit: org units; the share runs from 0 to 1.
with areas as (
    select * from core.dim_areas
),

units as (
    select
        dim_org_units.county_code,
        dim_org_units.kind as unit_kind,
        count(*) as units,
    from core.dim_org_units
    where dim_org_units.kind in (
        'village', 'street', 'community', 'enterprise', 'social_organisation'
    )
    group by dim_org_units.county_code, dim_org_units.kind
),

received as (
    select distinct
        int_editions_in_force.county_code,
        int_editions_in_force.period,
    from core.int_editions_in_force
    where int_editions_in_force.ledger = 'posts'
),

posted as (
    select
        int_entries_in_force.county_code,
        int_entries_in_force.facets['unit_kind'] as unit_kind,
        int_entries_in_force.period,
        count(distinct int_entries_in_force.org_unit_code) as units_with_post,
    from core.int_entries_in_force
    where int_entries_in_force.ledger = 'posts'
    group by
        int_entries_in_force.county_code,
        int_entries_in_force.facets['unit_kind'],
        int_entries_in_force.period
),

-- A county whose list did not come is not a county without posts.
covered as (
    select
        areas.org_unit_code,
        units.unit_kind,
        received.period,
        count(*) as counties,
        cast(sum(units.units) as bigint) as units,
        cast(sum(coalesce(posted.units_with_post, 0)) as bigint)
            as units_with_post,
    from units
    inner join received
        on units.county_code = received.county_code
    inner join areas
        on units.county_code = areas.county_code
    left join posted
        on units.county_code = posted.county_code
        and units.unit_kind = posted.unit_kind
        and received.period = posted.period
    group by areas.org_unit_code, units.unit_kind, received.period
),

shared as (
    select
        covered.*,
        cast(
            round(covered.units_with_post / covered.units, 6)
            as decimal(18, 6)
        ) as share,
    from covered
)

select * from shared
