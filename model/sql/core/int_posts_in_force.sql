-- Posts of the registers in force, with who sent them and since when.
-- Grain: one row per entry.
-- Key: entry_id.
-- Unit: none, posts are counted.
with posts as (
    select stg_posts.*
    from staging.stg_posts
    semi join core.int_editions_in_force
        on stg_posts.edition_id = int_editions_in_force.edition_id
),

units as (
    select * from core.int_dispatching_units
),

cohorts as (
    select * from core.dim_cohorts
),

held as (
    select
        posts.entry_id,
        posts.county_code,
        posts.period,
        posts.org_unit_code,
        posts.secretary_code,
        cohorts.cohort,
        posts.unit_kind,
        posts.dispatch_level,
        units.dispatching_unit,
        posts.start_date,
    from posts
    left join units
        on posts.dispatching_unit = units.written_name
    left join cohorts
        on posts.unit_kind = cohorts.unit_kind
)

select * from held
