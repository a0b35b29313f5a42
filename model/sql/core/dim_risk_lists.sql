-- The quarters for which a list of villages at risk is made, and as known when.
-- Grain: one row per quarter.
-- Key: list_period.
-- Unit: none.
with policy as (
    select * from source.risk_policy
),

cut_off as (
    select * from source.cut_off
),

quarter_ends as (
    select
        periods.year || '-Q'
            || cast(right(periods.period, 2) as integer) // 3 as list_period,
        periods.period as last_period,
        strftime(periods.first_date - interval 11 month, '%Y-%m')
            as first_period,
        -- The newest year whose books are closed.
        cast(periods.year as integer)
            - if(right(periods.period, 2) = '12', 0, 1) as model_year,
        right(periods.period, 2) = '12' as is_year_end,
        -- A day ends when it ends in China, eight hours before UTC's.
        strftime(
            cast(
                periods.last_date + policy.listed_after_days as timestamp
            ) + interval 16 hour,
            '%Y-%m-%dT%H:%M:%SZ'
        ) as planned_at,
    from core.dim_periods as periods
    cross join policy
    where right(periods.period, 2) in ('03', '06', '09', '12')
),

lists as (
    select
        quarter_ends.list_period,
        quarter_ends.first_period,
        quarter_ends.last_period,
        least(quarter_ends.planned_at, cut_off.cut_off) as listed_at,
        quarter_ends.model_year,
        quarter_ends.is_year_end,
        quarter_ends.planned_at > cut_off.cut_off as is_provisional,
    from quarter_ends
    cross join cut_off
)

select * from lists
