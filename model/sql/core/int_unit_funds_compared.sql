-- Funds that dispatching units say have landed beside those the counties list.
-- Grain: one row per statement, county and last month of a quarter.
-- Key: statement, county_code, period.
-- Unit: yuan; entries are counts of posts supported with funds.
with support as (
    select * from core.int_support_in_force
),

funds as (
    select * from core.int_funds_in_force
    where int_funds_in_force.source_kind = 'dispatching_unit'
),

quarters as (
    select
        dim_periods.period,
        strftime(
            date_trunc('quarter', dim_periods.first_date) + interval 2 month,
            '%Y-%m'
        ) as quarter_end,
    from core.dim_periods
),

received as (
    select distinct
        int_editions_in_force.county_code,
        quarters.quarter_end as period,
    from core.int_editions_in_force
    inner join quarters
        on int_editions_in_force.period = quarters.period
    where int_editions_in_force.ledger = 'funds'
),

stated as (
    select
        support.county_code,
        support.period,
        coalesce(sum(support.funds_landed), 0) as landed,
        coalesce(sum(support.funds_landed_low), 0) as landed_low,
        coalesce(sum(support.funds_landed_high), 0) as landed_high,
        count(*) filter (support.funds_landed > 0) as entries,
    from support
    group by support.county_code, support.period
),

listed as (
    select
        funds.county_code,
        quarters.quarter_end as period,
        sum(funds.funds_landed) as landed,
        sum(funds.funds_landed_low) as landed_low,
        sum(funds.funds_landed_high) as landed_high,
    from funds
    inner join quarters
        on funds.period = quarters.period
    group by funds.county_code, quarters.quarter_end
),

compared as (
    select
        'unit_funds' as statement,
        stated.county_code,
        stated.period,
        if(received.period is null, null, stated.landed) as first_value,
        if(received.period is null, null, stated.landed_low) as first_low,
        if(received.period is null, null, stated.landed_high) as first_high,
        if(received.period is null, null, coalesce(listed.landed, 0))
            as second_value,
        if(received.period is null, null, coalesce(listed.landed_low, 0))
            as second_low,
        if(received.period is null, null, coalesce(listed.landed_high, 0))
            as second_high,
        if(received.period is null, 0, stated.entries) as compared,
        if(received.period is null, stated.entries, 0) as left_out,
    from stated
    left join received
        on stated.county_code = received.county_code
        and stated.period = received.period
    left join listed
        on stated.county_code = listed.county_code
        and stated.period = listed.period
),

typed as (
    select
        compared.statement,
        compared.county_code,
        compared.period,
        cast(compared.first_value as decimal(18, 4)) as first_value,
        cast(compared.first_low as decimal(18, 4)) as first_low,
        cast(compared.first_high as decimal(18, 4)) as first_high,
        cast(compared.second_value as decimal(18, 4)) as second_value,
        cast(compared.second_low as decimal(18, 4)) as second_low,
        cast(compared.second_high as decimal(18, 4)) as second_high,
        compared.compared,
        compared.left_out,
    from compared
)

select * from typed
