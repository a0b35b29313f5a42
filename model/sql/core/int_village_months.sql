-- What each edition says of each village, added up; editions replaced too.
-- Grain: one row per edition and village.
-- Key: edition_id, org_unit_code.
-- Unit: counts; days; amounts in yuan; households, persons.
with present as (
    -- That a line is there is all that is asked of these.
    select * exclude (facets, quantities) from staging.stg_posts
    union all by name
    select * exclude (facets, quantities) from staging.stg_monthly_work
    union all by name
    select * exclude (facets, quantities) from staging.stg_infrastructure
),

lines as (
    select * from staging.stg_attendance
    union all by name
    select * from staging.stg_projects
    union all by name
    select * from staging.stg_funds
    union all by name
    select * from staging.stg_service
    union all by name
    select * from staging.stg_village_profile
    union all by name
    select * from present
),

villages as (
    select
        lines.edition_id,
        lines.org_unit_code,
        lines.ledger,
        lines.county_code,
        lines.period,
        lines.secretary_code,
        lines.facets['village_type'] as village_type,
        lines.facets['fund_use'] as fund_use,
        lines.quantities,
    from lines
    where lines.unit_kind = 'village'
),

added as (
    select
        villages.edition_id,
        villages.org_unit_code,
        villages.ledger,
        villages.county_code,
        villages.period,
        max(villages.village_type) as village_type,
        list_sort(
            list(distinct villages.secretary_code)
                filter (villages.secretary_code is not null)
        ) as secretaries,
        count(*) as entries,
        sum(villages.quantities['days_due']) as days_due,
        sum(villages.quantities['days_on_post'])
            filter (villages.quantities['days_due'] is not null)
            as days_on_post,
        sum(villages.quantities['funds_planned']) as funds_planned,
        sum(villages.quantities['funds_landed'])
            filter (villages.quantities['funds_planned'] is not null)
            as planned_funds_landed,
        -- A subsidy is the secretary's, not the village's.
        sum(villages.quantities['funds_landed'])
            filter (coalesce(villages.fund_use, '') <> 'living_subsidy')
            as funds_landed,
        sum(villages.quantities['cases_opened']) as cases_opened,
        sum(villages.quantities['cases_settled']) as cases_settled,
        sum(villages.quantities['households'])
            filter (villages.ledger = 'village_profile') as households,
        sum(villages.quantities['population']) as population,
        sum(villages.quantities['poor_households']) as poor_households,
        sum(villages.quantities['dibao_recipients']) as dibao_recipients,
        sum(villages.quantities['collective_income'])
            filter (villages.ledger = 'village_profile')
            as collective_income,
    from villages
    group by
        villages.edition_id,
        villages.org_unit_code,
        villages.ledger,
        villages.county_code,
        villages.period
),

typed as (
    select
        added.edition_id,
        added.org_unit_code,
        added.ledger,
        added.county_code,
        added.period,
        added.village_type,
        added.secretaries,
        added.entries,
        cast(added.days_due as decimal(18, 4)) as days_due,
        cast(added.days_on_post as decimal(18, 4)) as days_on_post,
        cast(added.funds_planned as decimal(18, 4)) as funds_planned,
        cast(added.planned_funds_landed as decimal(18, 4))
            as planned_funds_landed,
        cast(added.funds_landed as decimal(18, 4)) as funds_landed,
        cast(added.cases_opened as decimal(18, 4)) as cases_opened,
        cast(added.cases_settled as decimal(18, 4)) as cases_settled,
        cast(added.households as decimal(18, 4)) as households,
        cast(added.population as decimal(18, 4)) as population,
        cast(added.poor_households as decimal(18, 4)) as poor_households,
        cast(added.dibao_recipients as decimal(18, 4)) as dibao_recipients,
        cast(added.collective_income as decimal(18, 4)) as collective_income,
    from added
)

select * from typed
