-- Collective income a head by year, as known when a year's books were closed.
-- Grain: one row per year-end list, village and year.
-- Key: list_period, org_unit_code, year.
-- Unit: yuan a head.
with lists as (
    select * from core.dim_risk_lists
    where dim_risk_lists.is_year_end
),

profiles as (
    select * from core.int_village_months
    where int_village_months.ledger = 'village_profile'
),

incomes as (
    select
        lists.list_period,
        profiles.org_unit_code,
        cast(left(profiles.period, 4) as integer) as year,
        lists.model_year,
        cast(
            max(profiles.collective_income)
                / nullif(max(profiles.population), 0) as decimal(18, 6)
        ) as income_per_head_yuan,
    from lists
    inner join core.int_risk_editions as editions
        on lists.list_period = editions.list_period
    inner join profiles
        on editions.edition_id = profiles.edition_id
    group by
        lists.list_period,
        profiles.org_unit_code,
        year,
        lists.model_year
)

select * from incomes
