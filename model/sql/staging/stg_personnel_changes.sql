-- Promotions and adjustments of first secretaries in a month.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: none, changes are counted.
with personnel_changes as (
    select * from source.personnel_changes
),

renamed as (
    select
        personnel_changes.entry_id,
        personnel_changes.edition_id,
        'personnel_changes' as ledger,
        personnel_changes.county_code,
        personnel_changes.period,
        personnel_changes.org_unit_code,
        personnel_changes.secretary_code,
        personnel_changes.unit_kind,
        personnel_changes.change,
        personnel_changes.level,
        personnel_changes.sheet,
        map {
            'unit_kind': personnel_changes.unit_kind,
            'change': personnel_changes.change,
            'level': personnel_changes.level,
        } as facets,
        cast(map {} as map(varchar, decimal(18, 4))) as quantities,
        personnel_changes.doubts,
        personnel_changes.row_no,
        personnel_changes.change_date,
    from personnel_changes
)

select * from renamed
