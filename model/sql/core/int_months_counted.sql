-- Which months of a span count: all received, of a stock only the last.
-- Grain: one row per aggregation, ledger, county, span and month that counts.
-- Key: aggregation, ledger, county_code, span, period.
-- Unit: none.
with editions as (
    -- A ledger sent in parts is received once.
    select distinct
        int_editions_in_force.ledger,
        int_editions_in_force.county_code,
        int_editions_in_force.period,
    from core.int_editions_in_force
),

spans as (
    select * from core.dim_spans
),

received as (
    select
        editions.ledger,
        editions.county_code,
        spans.span,
        spans.span_kind,
        editions.period,
        editions.period = max(editions.period) over (
            partition by editions.ledger, editions.county_code, spans.span
        ) as is_last,
    from editions
    inner join spans
        on editions.period = spans.period
),

aggregations (aggregation, only_last) as (
    values ('sum', false), ('distinct', false), ('stock', true)
),

counted as (
    select
        aggregations.aggregation,
        received.ledger,
        received.county_code,
        received.span,
        received.period,
        received.span_kind,
    from received
    inner join aggregations
        on received.is_last or not aggregations.only_last
)

select * from counted
