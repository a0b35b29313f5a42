-- Steps from a unit to what it became, and back to what it came from.
-- Grain: one row per unit, stretch, direction and unit on the other side.
-- Key: org_unit_code, version, direction, next_code.
-- Unit: none.
with versions as (
    select * from core.dim_org_unit_versions
),

ended as (
    select
        versions.org_unit_code,
        versions.version,
        versions.ended_by,
        versions.last_date,
        unnest(string_split(versions.successors, ';')) as next_code,
    from versions
    where versions.successors is not null
),

forward as (
    select
        ended.org_unit_code,
        ended.version,
        ended.next_code,
        begun.version as next_version,
        case ended.ended_by
            when 'respelled' then 0
            when 'renamed' then 1
            when 'recoded' then 2
            when 'moved' then 3
            else 4
        end as weight,
    from ended
    inner join versions as begun
        on ended.next_code = begun.org_unit_code
        and begun.first_date = ended.last_date + 1
),

steps as (
    select
        forward.org_unit_code,
        forward.version,
        'forward' as direction,
        forward.next_code,
        forward.next_version,
        forward.weight,
    from forward
    union all
    select
        forward.next_code as org_unit_code,
        forward.next_version as version,
        'back' as direction,
        forward.org_unit_code as next_code,
        forward.version as next_version,
        forward.weight,
    from forward
)

select * from steps
