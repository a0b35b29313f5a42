-- Coverage: which ledgers came from which county, when, and what was in them.
-- Grain: one row per ledger, county and month.
-- Key: ledger, county_code, period.
-- Unit: counts; entries, refused and findings are of the edition in force.
with ledger_months as (
    select * from core.fct_ledger_months
),

ledgers as (
    select * from source.ledgers
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
        ledger_months.content,
        ledger_months.returned_at,
        ledger_months.corrected_at,
        ledger_months.days_to_correct,
        ledgers.name_zh as ledger_name_zh,
        ledgers.name_en as ledger_name_en,
    from ledger_months
    inner join ledgers
        on ledger_months.ledger = ledgers.ledger
)

select * from coverage
