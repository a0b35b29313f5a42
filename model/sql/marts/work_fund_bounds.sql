-- What village posts may at most cost: work fund and subsidy by the rules.
-- Grain: one row per county and year.
-- Key: county_code, year.
-- Unit: yuan; posts in post-months of villages.
with posts as (
    select
        int_entries_in_force.county_code,
        int_entries_in_force.period,
        count(distinct int_entries_in_force.org_unit_code) as posts,
    from core.int_entries_in_force
    where
        int_entries_in_force.ledger = 'posts'
        and int_entries_in_force.cohort = 'village'
    group by int_entries_in_force.county_code, int_entries_in_force.period
),

counties as (
    select * from core.dim_org_units
    where dim_org_units.kind in ('county', 'district')
),

periods as (
    select * from core.dim_periods
),

parameters as (
    select * from marts.parameters
),

priced as (
    select
        posts.county_code,
        periods.year,
        posts.posts,
        day(periods.last_date) as days,
        fund.value as fund_a_year,
        subsidy.value as subsidy_a_day,
    from posts
    inner join periods
        on posts.period = periods.period
    inner join counties
        on posts.county_code = counties.org_unit_code
    left join parameters as fund
        on fund.indicator_code = 'PAR_WORK_FUND_YEAR'
        and fund.org_unit_code in (counties.org_unit_code, counties.city_code)
        and posts.period >= fund.valid_from
        and posts.period < coalesce(fund.valid_before, '9999-12')
    left join parameters as subsidy
        on subsidy.indicator_code = 'PAR_SUBSIDY_DAY'
        and subsidy.org_unit_code
        in (counties.org_unit_code, counties.city_code)
        and posts.period >= subsidy.valid_from
        and posts.period < coalesce(subsidy.valid_before, '9999-12')
),

bounds as (
    select
        priced.county_code,
        priced.year,
        count(*) as months,
        cast(sum(priced.posts) as bigint) as post_months,
        cast(sum(priced.posts * priced.fund_a_year) / 12 as decimal(18, 2))
            as work_fund_yuan,
        cast(
            sum(priced.posts * priced.days * priced.subsidy_a_day)
            as decimal(18, 2)
        ) as subsidy_at_most_yuan,
    from priced
    group by priced.county_code, priced.year
)

select * from bounds
