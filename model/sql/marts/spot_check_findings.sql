-- Findings of spot checks, the most frequent first (Pareto).
-- Grain: one row per city or county, span and finding that occurs.
-- Key: org_unit_code, span, finding.
-- Unit: checks, shares from 0 to 1.
with checks as (
    select
        stg_spot_checks.county_code,
        stg_spot_checks.finding,
        stg_spot_checks.measure,
        strftime(stg_spot_checks.check_date, '%Y-%m') as period,
    from staging.stg_spot_checks
    semi join core.int_editions_in_force
        on stg_spot_checks.edition_id = int_editions_in_force.edition_id
    where stg_spot_checks.finding <> 'none'
),

areas as (
    select * from core.dim_areas
),

spans as (
    select * from core.dim_spans
),

by_finding as (
    select
        areas.org_unit_code,
        spans.span,
        checks.finding,
        any_value(spans.span_kind) as span_kind,
        count(*) as checks,
        count(*) filter (checks.measure = 'reminder') as reminders,
        count(*) filter (checks.measure = 'admonition') as admonitions,
        count(*) filter (checks.measure = 'adjustment')
            as adjustments_ordered,
    from checks
    inner join spans
        on checks.period = spans.period
    inner join areas
        on checks.county_code = areas.county_code
    group by areas.org_unit_code, spans.span, checks.finding
),

ranked as (
    select
        by_finding.org_unit_code,
        by_finding.span,
        by_finding.finding,
        by_finding.span_kind,
        cast(
            row_number() over most_first as integer
        ) as finding_position,
        by_finding.checks,
        cast(
            by_finding.checks / sum(by_finding.checks) over all_of_them
            as decimal(9, 6)
        ) as share,
        cast(
            sum(by_finding.checks) over most_first
            / sum(by_finding.checks) over all_of_them as decimal(9, 6)
        ) as cumulative_share,
        by_finding.reminders,
        by_finding.admonitions,
        by_finding.adjustments_ordered,
    from by_finding
    window
        all_of_them as (
            partition by by_finding.org_unit_code, by_finding.span
        ),
        most_first as (
            partition by by_finding.org_unit_code, by_finding.span
            order by by_finding.checks desc, by_finding.finding
        )
)

select * from ranked
