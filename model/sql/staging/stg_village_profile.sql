-- What a village is: people, households, hardship, land, collective income.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: households, persons, land in mu, income in yuan a year.
with village_profile as (
    select * from source.village_profile
),

renamed as (
    select
        village_profile.entry_id,
        village_profile.edition_id,
        'village_profile' as ledger,
        village_profile.county_code,
        village_profile.period,
        village_profile.org_unit_code,
        cast(null as varchar) as secretary_code,
        village_profile.unit_kind,
        village_profile.village_type,
        village_profile.sheet,
        map {
            'unit_kind': village_profile.unit_kind,
            'village_type': village_profile.village_type,
        } as facets,
        map {
            'households': village_profile.households,
            'population': village_profile.population,
            'party_members': village_profile.party_members,
            'party_members_poor': village_profile.party_members_poor,
            'poor_households': village_profile.poor_households,
            'dibao_recipients': village_profile.dibao_recipients,
            'wubao_households': village_profile.wubao_households,
            'sanlao_cadres': village_profile.sanlao_cadres,
            'land_area': village_profile.land_area,
            'collective_income': village_profile.collective_income,
        } as quantities,
        village_profile.doubts,
        village_profile.row_no,
    from village_profile
)

select * from renamed
