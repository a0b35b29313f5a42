-- What became of the visits that a risk list asked for.
-- Grain: one row per list and village.
-- Key: list_period, org_unit_code.
-- Unit: none, visits are counted.
with entries as (
    select stg_risk_visits.*
    from staging.stg_risk_visits
    semi join core.int_editions_in_force
        on stg_risk_visits.edition_id = int_editions_in_force.edition_id
),

visits as (
    select
        left(entries.period, 4) || '-Q'
            || cast(right(entries.period, 2) as integer) // 3 as list_period,
        entries.org_unit_code,
        -- Two parts of a ledger may name a village twice: the later counts.
        arg_max(entries.county_code, entries.entry_id) as county_code,
        arg_max(entries.outcome, entries.entry_id) as outcome,
        max(entries.visit_date) as visit_date,
    from entries
    group by list_period, entries.org_unit_code
)

select * from visits
