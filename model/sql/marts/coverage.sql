-- Coverage: which ledgers came from which county, on time, late or not at all.
-- Grain: one row per ledger, county and month.
-- Key: ledger, county_code, period.
-- Unit: counts; entries, refused and findings are of the edition in force.
with ledger_months as (
    select * from core.fct_ledger_months
),

coverage as (
    select
        ledger_months.ledger,
        ledger_months.county_code,
        ledger_months.period,
        cast(ledger_months.state <> 'not_due' as integer) as expected,
        ledger_months.state,
        ledger_months.due_date,
        ledger_months.received_at,
        ledger_months.editions,
        ledger_months.entries,
        ledger_months.refused,
        ledger_months.findings,
    from ledger_months
)

select * from coverage
