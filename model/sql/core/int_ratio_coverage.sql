-- County months due and received of all ledgers that a ratio reads, each once.
-- Grain: one row per ratio, area, cohort and span.
-- Key: indicator_code, org_unit_code, cohort, span.
-- Unit: county months.
with added as (
    select * from core.fct_outcomes_added
),

parts as (
    select * from source.indicator_parts
),

part_coverage as (
    select distinct
        parts.indicator_code,
        added.org_unit_code,
        added.cohort,
        added.span,
        added.ledger,
        added.counties,
        added.expected,
        added.received,
        added.late,
        added.missing,
        added.returned,
        added.refused,
    from parts
    inner join added
        on parts.part_code = added.indicator_code
),

coverage as (
    select
        part_coverage.indicator_code,
        part_coverage.org_unit_code,
        part_coverage.cohort,
        part_coverage.span,
        max(part_coverage.counties) as counties,
        sum(part_coverage.expected) as expected,
        sum(part_coverage.received) as received,
        sum(part_coverage.late) as late,
        sum(part_coverage.missing) as missing,
        sum(part_coverage.returned) as returned,
        sum(part_coverage.refused) as refused,
    from part_coverage
    group by
        part_coverage.indicator_code,
        part_coverage.org_unit_code,
        part_coverage.cohort,
        part_coverage.span
)

select * from coverage
