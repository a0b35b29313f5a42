-- The cohorts that figures are printed for, each with the cohorts in it.
-- Grain: one row per printed cohort and cohort of it.
-- Key: cohort_group, cohort.
-- Unit: none.
with cohorts as (
    select distinct
        dim_cohorts.cohort,
    from core.dim_cohorts
),

groups as (
    select
        'all' as cohort_group,
        cohorts.cohort,
    from cohorts
    union all
    select
        cohorts.cohort as cohort_group,
        cohorts.cohort,
    from cohorts
)

select * from groups
