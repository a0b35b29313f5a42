-- Measures: what each entry in force adds to each indicator, down to its cell.
-- Grain: one row per indicator and entry.
-- Key: indicator_code, entry_id.
-- Unit: the indicator's own (marts.indicators).
with measures as (
    select * from core.fct_measures
),

placed as (
    select
        measures.indicator_code,
        measures.entry_id,
        measures.edition_id,
        measures.ledger,
        measures.sheet,
        measures.row_no,
        measures.source_column,
        measures.county_code,
        measures.org_unit_code,
        measures.cohort,
        measures.period,
        measures.value,
        measures.low,
        measures.high,
        measures.state,
        measures.known_at,
        measures.distinct_key,
    from measures
)

select * from placed
