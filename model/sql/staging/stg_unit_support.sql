-- What a dispatching unit did for a post in a quarter: visits, care, funds.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: visits in times or person-times, problems in items, funds in yuan.
with unit_support as (
    select * from source.unit_support
),

renamed as (
    select
        unit_support.entry_id,
        unit_support.edition_id,
        'unit_support' as ledger,
        unit_support.county_code,
        unit_support.period,
        unit_support.org_unit_code,
        cast(null as varchar) as secretary_code,
        unit_support.unit_kind,
        unit_support.dispatching_unit,
        unit_support.pair_state,
        unit_support.sheet,
        map {
            'unit_kind': unit_support.unit_kind,
            'pair_state': unit_support.pair_state,
        } as facets,
        map {
            'leader_visits': unit_support.leader_visits,
            'unit_visits': unit_support.unit_visits,
            'party_group_meetings': unit_support.party_group_meetings,
            'aid_projects_studied': unit_support.aid_projects_studied,
            'care_given': unit_support.care_given,
            'problems_raised': unit_support.problems_raised,
            'problems_solved': unit_support.problems_solved,
            'funds_promised': unit_support.funds_promised,
            'funds_landed': unit_support.funds_landed,
        } as quantities,
        unit_support.doubts,
        unit_support.row_no,
    from unit_support
)

select * from renamed
