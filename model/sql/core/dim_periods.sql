-- The months this build is about, from the first to the last received.
-- Grain: one row per month.
-- Key: period.
-- Unit: none.
with editions as (
    select * from core.int_editions_in_force
),

bounds as (
    select
        min(editions.period) as first_period,
        max(editions.period) as last_period,
    from editions
),

months as (
    select
        unnest(generate_series(
            strptime(bounds.first_period || '-01', '%Y-%m-%d'),
            strptime(bounds.last_period || '-01', '%Y-%m-%d'),
            interval 1 month
        )) as month_start,
    from bounds
    where bounds.first_period is not null
),

named as (
    select
        strftime(months.month_start, '%Y-%m') as period,
        strftime(months.month_start, '%Y') as year,
        cast(months.month_start as date) as first_date,
        last_day(cast(months.month_start as date)) as last_date,
    from months
)

select * from named
