-- The spans a figure may be about, each with the months in it.
-- Grain: one row per span and month of it.
-- Key: span, period.
-- Unit: none.
with periods as (
    select
        dim_periods.period,
        dim_periods.year,
        cast(right(dim_periods.period, 2) as integer) as month,
    from core.dim_periods
),

since_start as (
    select
        min(periods.period) || '..' || max(periods.period) as span,
    from periods
),

named as (
    select
        periods.period,
        unnest([
            {'span': periods.period, 'span_kind': 'month'},
            {
                'span': periods.year || '-Q' || (periods.month + 2) // 3,
                'span_kind': 'quarter',
            },
            {
                'span': periods.year || '-H' || (periods.month + 5) // 6,
                'span_kind': 'half_year',
            },
            {'span': periods.year, 'span_kind': 'year'},
            {'span': since_start.span, 'span_kind': 'since_start'},
        ]) as named_span,
    from periods
    cross join since_start
),

spans as (
    select
        named.named_span.span,
        named.period,
        named.named_span.span_kind,
    from named
)

select * from spans
