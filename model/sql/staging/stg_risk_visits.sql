-- Visits to villages of a risk list: what was found there.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: none, visits are counted.
with risk_visits as (
    select * from source.risk_visits
),

renamed as (
    select
        risk_visits.entry_id,
        risk_visits.edition_id,
        'risk_visits' as ledger,
        risk_visits.county_code,
        risk_visits.period,
        risk_visits.org_unit_code,
        cast(null as varchar) as secretary_code,
        risk_visits.unit_kind,
        risk_visits.outcome,
        risk_visits.need,
        risk_visits.sheet,
        map {
            'unit_kind': risk_visits.unit_kind,
            'outcome': risk_visits.outcome,
            'need': risk_visits.need,
        } as facets,
        cast(map {} as map(varchar, decimal(18, 4))) as quantities,
        risk_visits.doubts,
        risk_visits.row_no,
        risk_visits.visit_date,
    from risk_visits
)

select * from renamed
