-- The spans a figure may be about, each with the months in it.
-- Grain: one row per span and month of it.
-- Key: span, period.
-- Unit: none.
with periods as (
    select * from core.dim_periods
),

since_start as (
    select
        min(periods.period) || '..' || max(periods.period) as span,
    from periods
),

months as (
    select
        periods.period as span,
        periods.period,
        'month' as span_kind,
    from periods
),

years as (
    select
        periods.year as span,
        periods.period,
        'year' as span_kind,
    from periods
),

whole as (
    select
        since_start.span,
        periods.period,
        'since_start' as span_kind,
    from periods
    cross join since_start
),

spans as (
    select * from months
    union all
    select * from years
    union all
    select * from whole
)

select * from spans
