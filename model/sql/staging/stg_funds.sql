-- Pledges and payments of a month: from whom, for what, how much.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: yuan.
with funds as (
    select * from source.funds
),

renamed as (
    select
        funds.entry_id,
        funds.edition_id,
        'funds' as ledger,
        funds.county_code,
        funds.period,
        funds.org_unit_code,
        funds.secretary_code,
        funds.unit_kind,
        funds.fund_code,
        funds.source_kind,
        funds.source_name,
        funds.fund_use,
        funds.project_code,
        funds.sheet,
        map {
            'unit_kind': funds.unit_kind,
            'source_kind': funds.source_kind,
            'fund_use': funds.fund_use,
        } as facets,
        map {
            'funds_pledged': funds.funds_pledged,
            'funds_landed': funds.funds_landed,
            'funds_spent': funds.funds_spent,
        } as quantities,
        funds.doubts,
        funds.row_no,
        funds.paid_date,
        funds.settled_to,
    from funds
)

select * from renamed
