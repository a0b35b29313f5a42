-- Revision triangle: a month's figure at the end of each later month.
-- Grain: one row per indicator, org unit, cohort, span and month of knowing.
-- Key: indicator_code, org_unit_code, cohort, span, known_month.
-- Unit: the indicator's own (marts.indicators).
with outcomes as (
    select * from core.int_outcomes_by_vintage
),

-- Only what was ever revised: the others stand in marts.outcomes once for all.
revised as (
    select distinct
        revisions.indicator_code,
        revisions.org_unit_code,
        revisions.cohort,
        revisions.span,
    from marts.revisions
),

bounded as (
    select
        outcomes.*,
        first_value(outcomes.value) over vintages as first_stated,
        last_value(outcomes.value) over vintages as latest_stated,
        min(outcomes.known_at) over vintages as first_known_at,
    from outcomes
    semi join revised
        on outcomes.indicator_code = revised.indicator_code
        and outcomes.org_unit_code = revised.org_unit_code
        and outcomes.cohort = revised.cohort
        and outcomes.span = revised.span
    window vintages as (
        partition by
            outcomes.indicator_code, outcomes.org_unit_code,
            outcomes.cohort, outcomes.span
        order by outcomes.known_at
        rows between unbounded preceding and unbounded following
    )
),

month_ends as (
    select
        bounded.indicator_code,
        bounded.org_unit_code,
        bounded.cohort,
        bounded.span,
        left(bounded.known_at, 7) as known_month,
        date_diff(
            'month',
            cast(left(bounded.first_known_at, 10) as date),
            cast(left(bounded.known_at, 10) as date)
        ) as age_months,
        bounded.value,
        bounded.low,
        bounded.high,
        bounded.first_stated as first_value,
        bounded.latest_stated as latest_value,
    from bounded
    qualify row_number() over (
        partition by
            bounded.indicator_code, bounded.org_unit_code,
            bounded.cohort, bounded.span, known_month
        order by bounded.known_at desc
    ) = 1
)

select * from month_ends
