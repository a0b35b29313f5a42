-- Changes of org units: births, ends, names, codes, places, merges, splits.
-- Grain: one row per unit before, unit after and day.
-- Key: change_no.
-- Unit: none.
with versions as (
    select * from core.dim_org_unit_versions
),

ended as (
    select
        versions.ended_by as change,
        versions.org_unit_code as before_code,
        versions.org_unit_name as before_name,
        versions.kind,
        versions.known_from,
        versions.source,
        cast(versions.last_date + 1 as date) as change_date,
        unnest(
            coalesce(string_split(versions.successors, ';'), [null])
        ) as after_code,
    from versions
    where versions.ended_by is not null
),

begun as (
    select
        versions.begun_by as change,
        versions.org_unit_code as after_code,
        versions.org_unit_name as after_name,
        versions.kind,
        versions.known_from,
        versions.source,
        versions.first_date as change_date,
    from versions
    where versions.begun_by is not null and versions.predecessors is null
),

changes as (
    select
        ended.change,
        ended.kind,
        ended.before_code,
        ended.before_name,
        ended.after_code,
        afterwards.org_unit_name as after_name,
        ended.known_from,
        ended.source,
        ended.change_date,
    from ended
    left join versions as afterwards
        on ended.after_code = afterwards.org_unit_code
        and ended.change_date between afterwards.first_date
            and afterwards.last_date
    union all by name
    select * from begun
),

numbered as (
    select
        cast(
            row_number() over (
                order by
                    changes.change_date,
                    coalesce(changes.before_code, changes.after_code),
                    changes.after_code
            ) as integer
        ) as change_no,
        changes.change,
        changes.kind,
        changes.before_code,
        changes.before_name,
        changes.after_code,
        changes.after_name,
        left(coalesce(changes.after_code, changes.before_code), 6)
            as county_code,
        changes.known_from,
        changes.source,
        changes.change_date,
    from changes
)

select * from numbered
