-- What was known of each village when a risk list was made, as features.
-- Grain: one row per list and village.
-- Key: list_period, org_unit_code.
-- Unit: as each column says; empty where nothing was known.
with lists as (
    select * from core.dim_risk_lists
),

villages as (
    select * from core.int_risk_villages
),

org_units as (
    select * from core.dim_org_units
),

-- A book that came and does not name a village says none of it.
books as (
    select
        editions.list_period,
        editions.county_code,
        bool_or(editions.ledger = 'projects') as has_projects,
        bool_or(editions.ledger = 'infrastructure') as has_facilities,
        bool_or(editions.ledger = 'funds') as has_funds,
        bool_or(editions.ledger = 'service') as has_service,
        list(distinct editions.period)
            filter (editions.ledger = 'posts') as registers,
        list(distinct editions.period)
            filter (editions.ledger = 'monthly_work') as work_books,
    from core.int_risk_editions as editions
    group by editions.list_period, editions.county_code
),

-- Late or missing then: a county's own doing, the same for its villages.
punctuality as (
    select
        lists.list_period,
        months.county_code,
        avg(cast(
            months.received_at is null
            or cast(months.received_at as timestamp) + interval 8 hour
                >= months.due_date + interval 1 day as integer
        )) as late_share,
    from lists
    inner join core.fct_ledger_months as months
        on months.period between lists.first_period and lists.last_period
        and strftime(months.due_date + interval 16 hour, '%Y-%m-%dT%H:%M:%SZ')
            < lists.listed_at
    group by lists.list_period, months.county_code
),

figured as (
    select
        villages.list_period,
        villages.org_unit_code,
        villages.county_code,
        org_units.county_kind,
        villages.village_type,
        villages.first_listed is not null as has_post,
        len(books.registers) as months_known,
        case
            when villages.first_listed is not null
                then len(list_filter(
                    books.registers,
                    lambda month: month >= villages.first_listed
                )) - len(villages.months_listed)
        end as vacant_months,
        villages.secretaries - 1 as handovers,
        villages.days_on_post / nullif(villages.days_due, 0)
            as attendance_share,
        1 - len(list_intersect(villages.months_listed, villages.months_worked))
            / nullif(len(
                list_intersect(villages.months_listed, books.work_books)
            ), 0) as unreported_share,
        punctuality.late_share,
        if(books.has_projects, villages.projects, null) as projects_begun,
        villages.planned_funds_landed / nullif(villages.funds_planned, 0)
            as project_funds_share,
        if(books.has_funds, villages.funds_landed, null)
            / nullif(villages.population, 0) as funds_per_head_yuan,
        if(books.has_facilities, villages.facilities, null)
            as facilities_built,
        if(books.has_service, villages.cases_opened, null)
            * 100 / nullif(villages.households, 0)
            as cases_per_100_households,
        case
            when villages.cases_opened > 0
                then greatest(
                    1 - villages.cases_settled / villages.cases_opened, 0
                )
        end as unsettled_share,
        villages.poor_households / nullif(villages.households, 0)
            as poor_household_share,
        villages.dibao_recipients / nullif(villages.population, 0)
            as dibao_share,
        villages.village_type in ('disorderly', 'poor', 'weak_organisation')
            as is_difficult,
        villages.collective_income / nullif(villages.population, 0)
            as income_per_head_yuan,
        villages.collective_income / nullif(villages.population, 0)
            / nullif(villages.earlier_income_per_head, 0) - 1 as income_growth,
    from villages
    left join org_units
        on villages.org_unit_code = org_units.org_unit_code
    left join books
        on villages.list_period = books.list_period
        and villages.county_code = books.county_code
    left join punctuality
        on villages.list_period = punctuality.list_period
        and villages.county_code = punctuality.county_code
),

typed as (
    select
        figured.list_period,
        figured.org_unit_code,
        figured.county_code,
        figured.county_kind,
        figured.village_type,
        figured.has_post,
        cast(figured.months_known as integer) as months_known,
        cast(figured.vacant_months as integer) as vacant_months,
        cast(figured.handovers as integer) as handovers,
        cast(figured.attendance_share as decimal(18, 6)) as attendance_share,
        cast(figured.unreported_share as decimal(18, 6)) as unreported_share,
        cast(figured.late_share as decimal(18, 6)) as late_share,
        cast(figured.projects_begun as integer) as projects_begun,
        cast(figured.project_funds_share as decimal(18, 6))
            as project_funds_share,
        cast(figured.funds_per_head_yuan as decimal(18, 6))
            as funds_per_head_yuan,
        cast(figured.facilities_built as integer) as facilities_built,
        cast(figured.cases_per_100_households as decimal(18, 6))
            as cases_per_100_households,
        cast(figured.unsettled_share as decimal(18, 6)) as unsettled_share,
        cast(figured.poor_household_share as decimal(18, 6))
            as poor_household_share,
        cast(figured.dibao_share as decimal(18, 6)) as dibao_share,
        cast(figured.is_difficult as integer) as is_difficult,
        cast(figured.income_per_head_yuan as decimal(18, 6))
            as income_per_head_yuan,
        cast(figured.income_growth as decimal(18, 6)) as income_growth,
    from figured
)

select * from typed
