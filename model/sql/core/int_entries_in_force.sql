-- Entries of the editions in force, all ledgers in one shape.
-- Grain: one row per entry.
-- Key: entry_id.
-- Unit: quantities in base units, as staged.
with editions as (
    select * from core.int_editions_in_force
),

cohorts as (
    select * from core.dim_cohorts
),

counties as (
    select * from core.dim_org_units
),

entries as (
    select * from staging.stg_posts
    union all by name
    select * from staging.stg_monthly_work
    union all by name
    select * from staging.stg_projects
    union all by name
    select * from staging.stg_infrastructure
    union all by name
    select * from staging.stg_personnel_changes
    union all by name
    select * from staging.stg_attendance
    union all by name
    select * from staging.stg_funds
    union all by name
    select * from staging.stg_training
    union all by name
    select * from staging.stg_unit_support
    union all by name
    select * from staging.stg_village_profile
    union all by name
    select * from staging.stg_appraisals
    union all by name
    select * from staging.stg_spot_checks
    union all by name
    select * from staging.stg_targets
    union all by name
    select * from staging.stg_service
    union all by name
    select * from staging.stg_risk_visits
),

in_force as (
    select
        entries.entry_id,
        entries.edition_id,
        entries.ledger,
        entries.county_code,
        entries.period,
        entries.org_unit_code,
        entries.secretary_code,
        entries.dispatching_unit,
        cohorts.cohort,
        entries.sheet,
        editions.received_at as known_at,
        map_from_entries(list_append(
            map_entries(entries.facets),
            {'key': 'county_kind', 'value': counties.kind}
        )) as facets,
        case
            when map_contains(entries.quantities, 'entries')
                then entries.quantities
            else map_from_entries(list_prepend(
                {'key': 'entries', 'value': cast(1 as decimal(18, 4))},
                map_entries(entries.quantities)
            ))
        end as quantities,
        entries.doubts,
        entries.row_no,
    from entries
    inner join editions
        on entries.edition_id = editions.edition_id
    left join cohorts
        on entries.unit_kind = cohorts.unit_kind
    left join counties
        on entries.county_code = counties.org_unit_code
),

classed as (
    select
        in_force.*,
        cast(in_force.facets as varchar) as class_key,
    from in_force
)

select * from classed
