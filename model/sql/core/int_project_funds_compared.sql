-- Funds that projects report beside those that the funds ledger has for them.
-- Grain: one row per statement, county and month in which projects began.
-- Key: statement, county_code, period.
-- Unit: yuan; entries are counts of projects.
with entries as (
    select stg_projects.*
    from staging.stg_projects
    semi join core.int_editions_in_force
        on stg_projects.edition_id = int_editions_in_force.edition_id
),

funds as (
    select * from core.int_funds_in_force
    where int_funds_in_force.project_code is not null
),

fund_months as (
    select distinct
        int_editions_in_force.county_code,
        int_editions_in_force.period,
    from core.int_editions_in_force
    where int_editions_in_force.ledger = 'funds'
),

projects as (
    select
        entries.county_code,
        entries.project_code,
        min(entries.period) as period,
        sum(entries.quantities['funds_landed']) as landed,
        sum(
            case
                when entries.doubts['funds_landed'] is null
                    then entries.quantities['funds_landed']
                else entries.doubts['funds_landed'].low
            end
        ) as landed_low,
        sum(
            case
                when entries.doubts['funds_landed'] is null
                    then entries.quantities['funds_landed']
                else entries.doubts['funds_landed'].high
            end
        ) as landed_high,
    from entries
    group by entries.county_code, entries.project_code
),

paid as (
    select
        funds.county_code,
        funds.project_code,
        sum(funds.funds_landed) as landed,
        sum(funds.funds_landed_low) as landed_low,
        sum(funds.funds_landed_high) as landed_high,
    from funds
    group by funds.county_code, funds.project_code
),

paired as (
    select
        projects.*,
        paid.landed as paid,
        paid.landed_low as paid_low,
        paid.landed_high as paid_high,
        -- A project of which no payment is listed has none, if the month came.
        paid.project_code is not null or fund_months.period is not null
            as is_known,
    from projects
    left join paid
        on projects.county_code = paid.county_code
        and projects.project_code = paid.project_code
    left join fund_months
        on projects.county_code = fund_months.county_code
        and projects.period = fund_months.period
),

compared as (
    select
        'projects_and_funds' as statement,
        paired.county_code,
        paired.period,
        cast(sum(paired.landed) filter (paired.is_known) as decimal(18, 4))
            as first_value,
        cast(
            sum(paired.landed_low) filter (paired.is_known)
            as decimal(18, 4)
        ) as first_low,
        cast(
            sum(paired.landed_high) filter (paired.is_known)
            as decimal(18, 4)
        ) as first_high,
        cast(
            sum(coalesce(paired.paid, 0)) filter (paired.is_known)
            as decimal(18, 4)
        ) as second_value,
        cast(
            sum(coalesce(paired.paid_low, 0)) filter (paired.is_known)
            as decimal(18, 4)
        ) as second_low,
        cast(
            sum(coalesce(paired.paid_high, 0)) filter (paired.is_known)
            as decimal(18, 4)
        ) as second_high,
        count(*) filter (paired.is_known) as compared,
        count(*) filter (not paired.is_known) as left_out,
    from paired
    group by paired.county_code, paired.period
)

select * from compared
