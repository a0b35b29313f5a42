-- Of each ledger in a span: how many county months were due, came, came late.
-- Grain: one row per ledger, area and span.
-- Key: ledger, org_unit_code, span.
-- Unit: county months.
with ledger_months as (
    select * from core.fct_ledger_months
),

spans as (
    select * from core.dim_spans
),

areas as (
    select * from core.dim_areas
),

covered as (
    select
        ledger_months.ledger,
        areas.org_unit_code,
        spans.span,
        any_value(spans.span_kind) as span_kind,
        count(distinct ledger_months.county_code) as counties,
        count(*) filter (ledger_months.state <> 'not_due') as expected,
        count(*) filter (ledger_months.received_at is not null) as received,
        count(*) filter (ledger_months.state = 'late') as late,
        count(*) filter (
            ledger_months.state in ('missing', 'returned')
        ) as missing,
        count(*) filter (ledger_months.state = 'returned') as returned,
        cast(coalesce(sum(ledger_months.refused), 0) as bigint) as refused,
    from ledger_months
    inner join spans
        on ledger_months.period = spans.period
    inner join areas
        on ledger_months.county_code = areas.county_code
    group by
        ledger_months.ledger,
        areas.org_unit_code,
        spans.span
)

select * from covered
