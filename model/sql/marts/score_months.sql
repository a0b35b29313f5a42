-- The months of a score: what each says, weighs and was expected to say.
-- Grain: one row per span, post and month.
-- Key: span, county_code, org_unit_code, secretary_code, period.
-- Unit: the composite's; weights run from 0 to 1.
with lines as (
    select * from core.int_scores_estimated
    where starts_with(int_scores_estimated.measure, 'month_')
),

months as (
    select
        lines.span,
        lines.county_code,
        lines.org_unit_code,
        lines.secretary_code,
        lines.part as period,
        cast(max(lines.value) filter (lines.measure = 'month_counted')
            as decimal(18, 12)) as month_counted,
        cast(max(lines.value) filter (lines.measure = 'month_weight')
            as decimal(18, 12)) as month_weight,
        cast(max(lines.value) filter (lines.measure = 'month_composite')
            as decimal(18, 12)) as month_composite,
        cast(max(lines.value) filter (lines.measure = 'month_mean_of_all')
            as decimal(18, 12)) as month_mean_of_all,
        cast(max(lines.value) filter (lines.measure = 'month_expected')
            as decimal(18, 12)) as month_expected,
    from lines
    where lines.subject = 'post'
    group by
        lines.span,
        lines.county_code,
        lines.org_unit_code,
        lines.secretary_code,
        lines.part
)

select * from months
