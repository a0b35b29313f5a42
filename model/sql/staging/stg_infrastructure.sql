-- Facilities completed in a month: roads, lamps, wells, venues.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: amount in km for roads and bridges, else pieces; investment in yuan.
with infrastructure as (
    select * from source.infrastructure
),

renamed as (
    select
        infrastructure.entry_id,
        infrastructure.edition_id,
        'infrastructure' as ledger,
        infrastructure.county_code,
        infrastructure.period,
        infrastructure.org_unit_code,
        cast(null as varchar) as secretary_code,
        infrastructure.unit_kind,
        infrastructure.facility_code,
        infrastructure.facility,
        infrastructure.action,
        infrastructure.amount_unit,
        infrastructure.sheet,
        map {
            'unit_kind': infrastructure.unit_kind,
            'facility': infrastructure.facility,
            'action': infrastructure.action,
        } as facets,
        map_concat(map {
            'amount': infrastructure.amount,
            'investment': infrastructure.investment,
        }, infrastructure.electives) as quantities,
        infrastructure.doubts,
        infrastructure.row_no,
        infrastructure.completion_date,
    from infrastructure
)

select * from renamed
