-- Trainings and meetings attended, editions in force.
-- Grain: one row per entry.
-- Key: entry_id.
-- Unit: hours.
with training as (
    select stg_training.*
    from staging.stg_training
    semi join core.int_editions_in_force
        on stg_training.edition_id = int_editions_in_force.edition_id
),

cohorts as (
    select * from core.dim_cohorts
),

attended as (
    select
        training.entry_id,
        training.county_code,
        training.period,
        training.org_unit_code,
        training.secretary_code,
        cohorts.cohort,
        training.training_form,
        training.quantities['hours'] as hours,
        training.before_posting,
        -- Sitting in on a meeting is no training.
        training.training_form in ('class', 'field_visit') as is_training,
        training.training_date,
    from training
    left join cohorts
        on training.unit_kind = cohorts.unit_kind
)

select * from attended
