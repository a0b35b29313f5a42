-- Org units through time: each as it was between two days.
-- Grain: one row per org unit and stretch of days without a change.
-- Key: org_unit_code, version.
-- Unit: none.
with register as (
    select * from source.org_units
),

dated as (
    select
        register.*,
        -- No day stated: as far back, or on, as anybody asks.
        coalesce(cast(register.valid_from as date), date '0001-01-01')
            as first_date,
        coalesce(cast(register.valid_to as date), date '9999-12-31')
            as last_date,
    from register
),

versions as (
    select
        dated.org_unit_code,
        cast(
            row_number() over (
                partition by dated.org_unit_code
                order by dated.first_date
            ) as integer
        ) as version,
        dated.org_unit_name,
        dated.full_name,
        dated.kind,
        dated.parent_code,
        dated.begun_by,
        dated.predecessors,
        dated.ended_by,
        dated.successors,
        dated.known_from,
        dated.source,
        dated.first_date,
        dated.last_date,
    from dated
)

select * from versions
