-- Targets and commitments: what is due, kept, open and overdue at the cut-off.
-- Grain: one row per city or county and kind; kind all is their sum.
-- Key: org_unit_code, kind.
-- Unit: targets and commitments, shares from 0 to 1.
with cut_off as (
    -- A day ends when it ends in China, eight hours before UTC's.
    select
        cast(cast(cut_off.cut_off as timestamp) + interval 8 hour as date)
            as cut_off_date,
    from source.cut_off
),

areas as (
    select * from core.dim_areas
),

editions as (
    select * from core.int_editions_in_force
    where int_editions_in_force.ledger = 'targets'
),

-- Each quarter lists them all again: a county's last list counts.
last_lists as (
    select editions.*
    from editions
    qualify editions.period
        = max(editions.period) over (partition by editions.county_code)
),

targets as (
    select
        stg_targets.county_code,
        stg_targets.period,
        unnest([stg_targets.kind, 'all']) as kind,
        stg_targets.state,
        stg_targets.proof,
        stg_targets.due_date,
    from staging.stg_targets
    semi join last_lists
        on stg_targets.edition_id = last_lists.edition_id
),

counted as (
    select
        areas.org_unit_code,
        targets.kind,
        min(targets.period) as oldest_list,
        count(*) as targets,
        count(*) filter (targets.due_date <= cut_off.cut_off_date) as due,
        count(*) filter (targets.state = 'kept') as kept,
        count(*) filter (
            targets.state = 'kept' and targets.proof is null
        ) as kept_without_proof,
        count(*) filter (targets.state = 'partly') as partly_kept,
        count(*) filter (targets.state = 'not_kept') as not_kept,
        count(*) filter (
            targets.due_date > cut_off.cut_off_date
            and targets.state <> 'kept'
        ) as still_open,
        count(*) filter (
            targets.due_date <= cut_off.cut_off_date
            and targets.state <> 'kept'
        ) as overdue,
    from targets
    cross join cut_off
    inner join areas
        on targets.county_code = areas.county_code
    group by areas.org_unit_code, targets.kind
),

attained as (
    select
        counted.*,
        cast(
            (counted.due - counted.overdue) / nullif(counted.due, 0)
            as decimal(9, 6)
        ) as kept_share,
    from counted
)

select * from attained
