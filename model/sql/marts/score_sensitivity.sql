-- Where a post stands under other weights and methods, beside sampling.
-- Grain: one row per span and post.
-- Key: span, county_code, org_unit_code, secretary_code.
-- Unit: shares of the list, 0 the lowest and 1 the highest.
with lines as (
    select * from core.int_scores_estimated
    where int_scores_estimated.subject = 'post'
),

moved as (
    select
        lines.span,
        lines.county_code,
        lines.org_unit_code,
        lines.secretary_code,
        coalesce(
            string_agg(lines.part, ' ' order by lines.part)
                filter (lines.measure = 'depends_on'),
            ''
        ) as depends_on,
        cast(max(lines.value) filter (lines.measure = 'percentile')
            as decimal(9, 6)) as percentile,
        cast(max(lines.value) filter (lines.measure = 'percentile_low')
            as decimal(9, 6)) as percentile_low,
        cast(max(lines.value) filter (lines.measure = 'percentile_high')
            as decimal(9, 6)) as percentile_high,
        cast(max(lines.value) filter (lines.measure = 'weights_low')
            as decimal(9, 6)) as weights_low,
        cast(max(lines.value) filter (lines.measure = 'weights_high')
            as decimal(9, 6)) as weights_high,
        cast(max(lines.value) filter (lines.measure = 'min_max_percentile')
            as decimal(9, 6)) as min_max_percentile,
        cast(max(lines.value) filter (lines.measure = 'geometric_percentile')
            as decimal(9, 6)) as geometric_percentile,
        cast(max(lines.value) filter (lines.measure = 'no_case_mix_percentile')
            as decimal(9, 6)) as no_case_mix_percentile,
    from lines
    group by
        lines.span,
        lines.county_code,
        lines.org_unit_code,
        lines.secretary_code
),

scored as (
    select * from moved
    where moved.weights_low is not null
)

select * from scored
