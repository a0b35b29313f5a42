-- What a list may know of each village: twelve months added, newest profile.
-- Grain: one row per list and village.
-- Key: list_period, org_unit_code.
-- Unit: counts; days; amounts in yuan; households, persons.
with known as (
    select
        editions.list_period,
        months.*,
        months.ledger = 'posts' as is_register,
        months.ledger = 'village_profile' as is_profile,
        row_number() over (
            partition by
                editions.list_period, months.org_unit_code, months.ledger
            order by months.period desc
        ) as newness,
    from core.int_risk_editions as editions
    inner join core.int_village_months as months
        on editions.edition_id = months.edition_id
),

villages as (
    select
        known.list_period,
        known.org_unit_code,
        max(known.county_code) as county_code,
        max(known.village_type)
            filter (known.is_profile and known.newness = 1) as village_type,
        min(known.period) filter (known.is_register) as first_listed,
        coalesce(
            list(distinct known.period) filter (known.is_register), []
        ) as months_listed,
        coalesce(
            list(distinct known.period)
                filter (known.ledger = 'monthly_work'),
            []
        ) as months_worked,
        len(list_distinct(flatten(
            list(known.secretaries) filter (known.is_register)
        ))) as secretaries,
        coalesce(
            sum(known.entries) filter (known.ledger = 'projects'), 0
        ) as projects,
        coalesce(
            sum(known.entries) filter (known.ledger = 'infrastructure'), 0
        ) as facilities,
        sum(known.days_due) as days_due,
        sum(known.days_on_post) as days_on_post,
        sum(known.funds_planned) as funds_planned,
        sum(known.planned_funds_landed) as planned_funds_landed,
        coalesce(
            sum(known.funds_landed) filter (known.ledger = 'funds'), 0
        ) as funds_landed,
        coalesce(sum(known.cases_opened), 0) as cases_opened,
        coalesce(sum(known.cases_settled), 0) as cases_settled,
        max(known.households) filter (known.newness = 1) as households,
        max(known.population) filter (known.newness = 1) as population,
        max(known.poor_households)
            filter (known.newness = 1) as poor_households,
        max(known.dibao_recipients)
            filter (known.newness = 1) as dibao_recipients,
        max(known.collective_income)
            filter (known.newness = 1) as collective_income,
        max(known.collective_income / nullif(known.population, 0))
            filter (known.is_profile and known.newness = 2)
            as earlier_income_per_head,
    from known
    group by known.list_period, known.org_unit_code
)

select * from villages
