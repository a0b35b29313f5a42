-- In which township and county each unit lies, in any boundaries.
-- Grain: one row per org unit, state and boundaries.
-- Key: org_unit_code, state_no, boundaries.
-- Unit: none.
with units as (
    select * from core.int_org_units_by_state
),

successors as (
    select * from core.int_org_unit_successors
),

-- Where all ends of a unit's way lie in one area, that area is sure.
reached as (
    select
        units.org_unit_code,
        units.state_no,
        successors.boundaries,
        units.township_code as own_township_code,
        units.county_code as own_county_code,
        count(*) > 1 as is_split,
        count(successors.successor_code) = count(*) as is_known,
        case
            when count(distinct there.township_code) = 1
                and count(there.township_code) = count(*)
                then min(there.township_code)
        end as township_code,
        case
            when count(distinct there.county_code) = 1
                and count(there.county_code) = count(*)
                then min(there.county_code)
        end as county_code,
        count(there.township_code) = 0 as is_without_township,
    from units
    inner join successors
        on units.org_unit_code = successors.org_unit_code
        and units.version = successors.version
    left join units as there
        on successors.successor_code = there.org_unit_code
        and successors.state_no = there.state_no
    group by
        units.org_unit_code,
        units.state_no,
        successors.boundaries,
        units.township_code,
        units.county_code
),

-- What went nobody knows where did not leave its township, nor its county.
carried as (
    select
        reached.org_unit_code,
        reached.state_no,
        reached.boundaries,
        reached.own_township_code,
        case
            when reached.is_known or reached.is_split
                then reached.township_code
            else township.township_code
        end as township_code,
        case
            when reached.is_known or reached.is_split
                then reached.county_code
            else coalesce(township.county_code, county.county_code)
        end as county_code,
        reached.is_split
            or (
                not reached.is_known and coalesce(township.is_split, false)
            ) as is_split,
        reached.is_known and reached.is_without_township
            as is_without_township,
    from reached
    left join reached as township
        on reached.own_township_code = township.org_unit_code
        and reached.state_no = township.state_no
        and reached.boundaries = township.boundaries
    left join reached as county
        on reached.own_county_code = county.org_unit_code
        and reached.state_no = county.state_no
        and reached.boundaries = county.boundaries
),

placed as (
    select
        carried.org_unit_code,
        carried.state_no,
        carried.boundaries,
        carried.township_code,
        case
            when carried.township_code is not null then 'assigned'
            when carried.is_split then 'split_unknown'
            when carried.is_without_township
                or carried.own_township_code is null then 'no_township'
            else 'unknown'
        end as township_state,
        carried.county_code,
        case
            when carried.county_code is not null then 'assigned'
            when carried.is_split then 'split_unknown'
            else 'unknown'
        end as county_state,
    from carried
)

select * from placed
