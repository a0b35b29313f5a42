-- Subsidies due by attendance beside those paid, added up to the county.
-- Grain: one row per statement, county and month.
-- Key: statement, county_code, period.
-- Unit: yuan; entries are counts.
with subsidies as (
    select * from core.int_subsidies_due_and_paid
),

known as (
    select
        subsidies.*,
        subsidies.subsidy_difference is not null as is_known,
    from subsidies
),

compared as (
    select
        'subsidy_due_and_paid' as statement,
        known.county_code,
        known.period,
        cast(
            sum(coalesce(known.subsidy_due, 0)) filter (known.is_known)
            as decimal(18, 4)
        ) as first_value,
        cast(
            sum(coalesce(known.subsidy_due_low, 0)) filter (known.is_known)
            as decimal(18, 4)
        ) as first_low,
        cast(
            sum(coalesce(known.subsidy_due_high, known.subsidy_due, 0))
                filter (known.is_known) as decimal(18, 4)
        ) as first_high,
        cast(
            sum(coalesce(known.subsidy_paid, 0)) filter (known.is_known)
            as decimal(18, 4)
        ) as second_value,
        second_value as second_low,
        second_value as second_high,
        count(*) filter (known.is_known) as compared,
        count(*) filter (not known.is_known) as left_out,
    from known
    group by known.county_code, known.period
)

select * from compared
