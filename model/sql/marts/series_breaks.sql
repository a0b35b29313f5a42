-- Breaks in series: both definitions over the months that carry both.
-- Grain: one row per change of definition, area, cohort and month with both.
-- Key: indicator_code, org_unit_code, cohort, period.
-- Unit: the indicator's own; ratio is the new over the old.
with replacements as (
    select * from source.indicator_replacements
),

areas as (
    select distinct
        dim_areas.org_unit_code,
    from core.dim_areas
),

cohort_groups as (
    select distinct
        dim_cohort_groups.cohort_group,
    from core.dim_cohort_groups
),

months as (
    select
        replacements.indicator_code,
        replacements.replaced_code,
        replacements.valid_from,
        replacements.both_until,
        replacements.reason_zh,
        replacements.reason_en,
        dim_periods.period,
    from replacements
    inner join core.dim_periods
        on dim_periods.period
        between replacements.valid_from and replacements.both_until
),

outcomes as (
    select
        outcomes.indicator_code,
        outcomes.org_unit_code,
        outcomes.cohort,
        outcomes.span,
        outcomes.value,
        outcomes.state,
    from marts.outcomes
    where outcomes.span_kind = 'month'
),

compared as (
    select
        months.indicator_code,
        months.replaced_code,
        areas.org_unit_code,
        cohort_groups.cohort_group as cohort,
        months.period,
        months.valid_from,
        months.both_until,
        after.value,
        after.state,
        before.value as value_replaced,
        before.state as state_replaced,
        after.value - before.value as difference,
        cast(
            after.value / nullif(before.value, 0) as decimal(18, 6)
        ) as ratio,
        months.reason_zh,
        months.reason_en,
    from months
    cross join areas
    cross join cohort_groups
    left join outcomes as after
        on months.indicator_code = after.indicator_code
        and months.period = after.span
        and areas.org_unit_code = after.org_unit_code
        and cohort_groups.cohort_group = after.cohort
    left join outcomes as before
        on months.replaced_code = before.indicator_code
        and months.period = before.span
        and areas.org_unit_code = before.org_unit_code
        and cohort_groups.cohort_group = before.cohort
)

select * from compared
