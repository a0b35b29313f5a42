-- Of each elective column in a span: due and received where forms have it.
-- Grain: one row per ledger, elective column, area and span.
-- Key: ledger, elective_column, org_unit_code, span.
-- Unit: county months of the counties whose forms have the column.
with elective_months as (
    select * from core.int_elective_months
),

ledger_months as (
    select * from core.fct_ledger_months
),

spans as (
    select * from core.dim_spans
),

areas as (
    select * from core.dim_areas
),

-- Who has the column in one month of the span owes it in all of them.
collectors as (
    select distinct
        elective_months.ledger,
        elective_months.elective_column,
        elective_months.county_code,
        spans.span,
    from elective_months
    inner join spans
        on elective_months.period = spans.period
),

owed as (
    select
        collectors.ledger,
        collectors.elective_column,
        collectors.county_code,
        spans.span,
        spans.span_kind,
        ledger_months.state,
        ledger_months.refused,
        elective_months.period is not null as is_received,
    from collectors
    inner join spans
        on collectors.span = spans.span
    inner join ledger_months
        on collectors.ledger = ledger_months.ledger
        and collectors.county_code = ledger_months.county_code
        and spans.period = ledger_months.period
    left join elective_months
        on collectors.ledger = elective_months.ledger
        and collectors.elective_column = elective_months.elective_column
        and collectors.county_code = elective_months.county_code
        and spans.period = elective_months.period
),

covered as (
    select
        owed.ledger,
        owed.elective_column,
        areas.org_unit_code,
        owed.span,
        any_value(owed.span_kind) as span_kind,
        count(distinct owed.county_code) as counties,
        count(*) filter (owed.state <> 'not_due' or owed.is_received)
            as expected,
        count(*) filter (owed.is_received) as received,
        count(*) filter (owed.is_received and owed.state = 'late') as late,
        count(*) filter (owed.state <> 'not_due' and not owed.is_received)
            as missing,
        count(*) filter (owed.state = 'returned') as returned,
        cast(coalesce(sum(owed.refused), 0) as bigint) as refused,
    from owed
    inner join areas
        on owed.county_code = areas.county_code
    group by
        owed.ledger,
        owed.elective_column,
        areas.org_unit_code,
        owed.span
)

select * from covered
