-- Trainings and meetings that first secretaries attended in a half-year.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: hours.
with training as (
    select * from source.training
),

renamed as (
    select
        training.entry_id,
        training.edition_id,
        'training' as ledger,
        training.county_code,
        training.period,
        training.org_unit_code,
        training.secretary_code,
        training.unit_kind,
        training.training_form,
        training.topic,
        training.organiser_level,
        training.sheet,
        map {
            'unit_kind': training.unit_kind,
            'training_form': training.training_form,
            'topic': training.topic,
            'organiser_level': training.organiser_level,
            'before_posting': cast(training.before_posting as varchar),
        } as facets,
        map {
            'hours': training.hours,
        } as quantities,
        training.doubts,
        training.row_no,
        training.before_posting,
        training.training_date,
    from training
)

select * from renamed
