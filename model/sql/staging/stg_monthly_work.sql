-- What each first secretary did in a month, one column an indicator.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: areas in mu, sales in yuan, the rest in pieces, persons or households.
with monthly_work as (
    select * from source.monthly_work
),

renamed as (
    select
        monthly_work.entry_id,
        monthly_work.edition_id,
        'monthly_work' as ledger,
        monthly_work.county_code,
        monthly_work.period,
        monthly_work.org_unit_code,
        monthly_work.secretary_code,
        monthly_work.unit_kind,
        monthly_work.sheet,
        map {'unit_kind': monthly_work.unit_kind} as facets,
        map {
            'project_research': monthly_work.project_research,
            'research_reports': monthly_work.research_reports,
            'development_plans': monthly_work.development_plans,
            'farm_orders': monthly_work.farm_orders,
            'farm_associations': monthly_work.farm_associations,
            'maize_reduced': monthly_work.maize_reduced,
            'rice_added': monthly_work.rice_added,
            'soy_added': monthly_work.soy_added,
            'minor_grain_added': monthly_work.minor_grain_added,
            'cash_crop_added': monthly_work.cash_crop_added,
            'product_sales': monthly_work.product_sales,
            'mass_organisations': monthly_work.mass_organisations,
            'community_activities': monthly_work.community_activities,
            'rules_established': monthly_work.rules_established,
            'party_activities': monthly_work.party_activities,
            'service_person_times': monthly_work.service_person_times,
            'problems_solved': monthly_work.problems_solved,
            'party_members_visited': monthly_work.party_members_visited,
            'residents_visited': monthly_work.residents_visited,
            'poor_households_visited': monthly_work.poor_households_visited,
            'organisation_life_meetings':
                monthly_work.organisation_life_meetings,
            'mechanisms_improved': monthly_work.mechanisms_improved,
            'reserve_cadres': monthly_work.reserve_cadres,
        } as quantities,
        monthly_work.electives,
        monthly_work.doubts,
        monthly_work.row_no,
    from monthly_work
),

-- Putting two maps together is slow, and most counties ask for nothing more.
completed as (
    select
        renamed.* exclude (electives) replace (
            case
                when cardinality(renamed.electives) > 0
                    then map_concat(renamed.quantities, renamed.electives)
                else renamed.quantities
            end as quantities
        ),
    from renamed
)

select * from completed
