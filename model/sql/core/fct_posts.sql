-- Posts: one secretary's term in one org unit, from its registers and changes.
-- Grain: one row per secretary and org unit.
-- Key: county_code, org_unit_code, secretary_code.
-- Unit: none.
with listed as (
    select stg_posts.*
    from staging.stg_posts
    semi join core.int_editions_in_force
        on stg_posts.edition_id = int_editions_in_force.edition_id
),

cohorts as (
    select * from core.dim_cohorts
),

last_registers as (
    select
        editions.county_code,
        max(editions.period) as last_register,
    from core.int_editions_in_force as editions
    where editions.ledger = 'posts'
    group by editions.county_code
),

changes as (
    select stg_personnel_changes.*
    from staging.stg_personnel_changes
    semi join core.int_editions_in_force
        on stg_personnel_changes.edition_id = int_editions_in_force.edition_id
),

changed as (
    select
        changes.county_code,
        changes.org_unit_code,
        changes.secretary_code,
        arg_max(changes.change, changes.change_date)
            filter (changes.change <> 'promotion') as ended_by,
        max(changes.change_date)
            filter (changes.change <> 'promotion') as end_date,
        max(changes.change_date)
            filter (changes.change = 'promotion') as promotion_date,
    from changes
    group by
        changes.county_code,
        changes.org_unit_code,
        changes.secretary_code
),

terms as (
    select
        listed.county_code,
        listed.org_unit_code,
        listed.secretary_code,
        arg_max(listed.unit_kind, listed.period) as unit_kind,
        arg_max(listed.dispatch_level, listed.period) as dispatch_level,
        arg_max(listed.dispatching_unit, listed.period) as dispatching_unit,
        arg_max(listed.rank, listed.period) as rank,
        arg_max(listed.start_date, listed.period) as start_date,
        min(listed.period) as first_period,
        max(listed.period) as last_period,
    from listed
    group by
        listed.county_code,
        listed.org_unit_code,
        listed.secretary_code
),

posts as (
    select
        terms.county_code,
        terms.org_unit_code,
        terms.secretary_code,
        cohorts.cohort,
        terms.unit_kind,
        terms.dispatch_level,
        terms.dispatching_unit,
        terms.rank,
        terms.first_period,
        terms.last_period,
        -- Promotion ends a post only where the registers stop listing it.
        case
            when changed.ended_by is not null then changed.ended_by
            when terms.last_period = last_registers.last_register then null
            when changed.promotion_date is not null then 'promotion'
            else 'not_reported'
        end as ended_by,
        terms.start_date,
        cast(terms.start_date + interval 2 year as date) as term_end_date,
        case
            when changed.ended_by is not null then changed.end_date
            when terms.last_period < last_registers.last_register
                then changed.promotion_date
        end as end_date,
        changed.promotion_date,
    from terms
    inner join last_registers
        on terms.county_code = last_registers.county_code
    left join cohorts
        on terms.unit_kind = cohorts.unit_kind
    left join changed
        on terms.county_code = changed.county_code
        and terms.org_unit_code = changed.org_unit_code
        and terms.secretary_code = changed.secretary_code
)

select * from posts
