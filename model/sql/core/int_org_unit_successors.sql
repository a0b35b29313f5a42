-- What each unit is in the boundaries of each state of the register.
-- Grain: one row per unit, stretch, boundaries and unit it leads to.
-- Key: org_unit_code, version, boundaries, successor_no.
-- Unit: none.
with recursive versions as (
    select * from core.dim_org_unit_versions
),

states as (
    select * from core.dim_register_states
),

steps as (
    select * from core.int_org_unit_steps
),

walk as (
    select
        versions.org_unit_code,
        versions.version,
        states.state_no,
        versions.org_unit_code as at_code,
        versions.version as at_version,
        0 as weight,
    from versions
    cross join states
    union
    select
        walk.org_unit_code,
        walk.version,
        walk.state_no,
        steps.next_code as at_code,
        steps.next_version as at_version,
        greatest(walk.weight, steps.weight) as weight,
    from walk
    inner join states
        on walk.state_no = states.state_no
    inner join versions
        on walk.at_code = versions.org_unit_code
        and walk.at_version = versions.version
    inner join steps
        on walk.at_code = steps.org_unit_code
        and walk.at_version = steps.version
        and steps.direction = case
            when states.first_date > versions.last_date then 'forward'
            when states.first_date < versions.first_date then 'back'
        end
),

reached as (
    select
        walk.*,
        states.boundaries,
        states.first_date between versions.first_date
            and versions.last_date as is_there,
        exists (
            select 1
            from steps
            where
                steps.org_unit_code = walk.at_code
                and steps.version = walk.at_version
                and steps.direction = case
                    when states.first_date > versions.last_date
                        then 'forward'
                    else 'back'
                end
        ) as has_next,
    from walk
    inner join states
        on walk.state_no = states.state_no
    inner join versions
        on walk.at_code = versions.org_unit_code
        and walk.at_version = versions.version
),

ends as (
    select
        reached.org_unit_code,
        reached.version,
        reached.state_no,
        reached.boundaries,
        case when reached.is_there then reached.at_code end
            as successor_code,
        max(reached.weight) as weight,
    from reached
    where reached.is_there or not reached.has_next
    group by
        reached.org_unit_code,
        reached.version,
        reached.state_no,
        reached.boundaries,
        successor_code
),

named as (
    select
        ends.org_unit_code,
        ends.version,
        ends.boundaries,
        cast(
            row_number() over (
                partition by ends.org_unit_code, ends.version, ends.state_no
                order by ends.successor_code nulls last
            ) as integer
        ) as successor_no,
        ends.successor_code,
        case
            when count(*) over (
                partition by ends.org_unit_code, ends.version, ends.state_no
            ) > 1 then 'split_unknown'
            when ends.successor_code is null then 'unknown'
            when ends.weight = 0 then 'same'
            when ends.weight = 1 then 'renamed'
            when ends.weight = 2 then 'recoded'
            when ends.weight = 3 then 'moved'
            else 'merged_into'
        end as successor_kind,
        ends.state_no,
    from ends
)

select * from named
