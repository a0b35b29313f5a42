-- Where each unit lies in each state of the register.
-- Grain: one row per org unit and state in which it is.
-- Key: org_unit_code, state_no.
-- Unit: none.
with versions as (
    select * from core.dim_org_unit_versions
),

states as (
    select * from core.dim_register_states
),

there as (
    select
        versions.org_unit_code,
        states.state_no,
        versions.version,
        versions.kind,
        versions.parent_code,
    from versions
    inner join states
        on states.first_date between versions.first_date
            and versions.last_date
),

townships as (
    select
        there.org_unit_code,
        there.state_no,
        there.version,
        case
            when there.kind in ('township', 'street') then there.org_unit_code
            when length(there.parent_code) = 9 then there.parent_code
        end as township_code,
        case
            when there.kind in ('county', 'district') then there.org_unit_code
            when length(there.parent_code) = 6 and there.kind <> 'city'
                then there.parent_code
            when there.kind <> 'city'
                then coalesce(above.parent_code, left(there.parent_code, 6))
        end as county_code,
    from there
    left join there as above
        on there.parent_code = above.org_unit_code
        and there.state_no = above.state_no
)

select * from townships
