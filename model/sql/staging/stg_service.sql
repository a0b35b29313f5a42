-- Service to residents and settling of disputes, by topic.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: cases, matters, days, persons and person-times.
with service as (
    select * from source.service
),

renamed as (
    select
        service.entry_id,
        service.edition_id,
        'service' as ledger,
        service.county_code,
        service.period,
        service.org_unit_code,
        cast(null as varchar) as secretary_code,
        service.unit_kind,
        service.topic,
        service.sheet,
        map {
            'unit_kind': service.unit_kind,
            'topic': service.topic,
        } as facets,
        map {
            'cases_opened': service.cases_opened,
            'cases_settled': service.cases_settled,
            'settled_village': service.settled_village,
            'settled_township': service.settled_township,
            'settled_county': service.settled_county,
            'settled_city': service.settled_city,
            'settling_days': service.settling_days,
            'matters_deliberated': service.matters_deliberated,
            'matters_resolved': service.matters_resolved,
            'beneficiaries': service.beneficiaries,
            'person_times': service.person_times,
        } as quantities,
        service.doubts,
        service.row_no,
    from service
)

select * from renamed
