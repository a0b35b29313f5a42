-- Targets and public commitments, as each quarter leaves them.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: target and reached values in the base unit of target_unit.
with targets as (
    select * from source.targets
),

renamed as (
    select
        targets.entry_id,
        targets.edition_id,
        'targets' as ledger,
        targets.county_code,
        targets.period,
        targets.org_unit_code,
        targets.secretary_code,
        targets.unit_kind,
        targets.target_code,
        targets.kind,
        targets.topic,
        targets.target_value_unit as target_unit,
        targets.state,
        targets.proof,
        targets.sheet,
        map {
            'unit_kind': targets.unit_kind,
            'kind': targets.kind,
            'state': targets.state,
        } as facets,
        map {
            'target_value': targets.target_value,
            'reached_value': targets.reached_value,
        } as quantities,
        targets.doubts,
        targets.row_no,
        targets.target_value,
        targets.reached_value,
        targets.due_date,
    from targets
)

select * from renamed
