-- Scores of posts with what was estimated of each, one column a measure.
-- Grain: one row per span and post.
-- Key: span, county_code, org_unit_code, secretary_code.
-- Unit: the composite's, in robust standard deviations of the reference.
with lines as (
    select * from core.int_scores_estimated
    where int_scores_estimated.subject = 'post'
),

posts as (
    select
        lines.span,
        lines.county_code,
        lines.org_unit_code,
        lines.secretary_code,
        any_value(lines.words) filter (lines.measure = 'state')
            as score_state,
        coalesce(
            string_agg(lines.part, ' ' order by lines.part)
                filter (lines.measure = 'depends_on'),
            ''
        ) as depends_on,
        cast(max(lines.value) filter (lines.measure = 'months_held')
            as integer) as months_held,
        cast(max(lines.value) filter (lines.measure = 'months_counted')
            as decimal(9, 4)) as months_counted,
        cast(max(lines.value) filter (lines.measure = 'months_entered')
            as decimal(9, 4)) as months_entered,
        cast(max(lines.value) filter (lines.measure = 'reported_share')
            as decimal(9, 6)) as reported_share,
        cast(max(lines.value) filter (lines.measure = 'effect')
            as decimal(18, 12)) as effect,
        cast(max(lines.value) filter (lines.measure = 'effect_low')
            as decimal(18, 12)) as effect_low,
        cast(max(lines.value) filter (lines.measure = 'effect_high')
            as decimal(18, 12)) as effect_high,
        cast(max(lines.value) filter (lines.measure = 'effect_if_worst')
            as decimal(18, 12)) as effect_if_worst,
        cast(max(lines.value) filter (lines.measure = 'effect_if_best')
            as decimal(18, 12)) as effect_if_best,
        cast(max(lines.value) filter (lines.measure = 'deviation')
            as decimal(18, 12)) as deviation,
        cast(max(lines.value) filter (lines.measure = 'reliability')
            as decimal(9, 6)) as reliability,
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
        cast(max(lines.value) filter (lines.measure = 'band_low')
            as integer) as band_low,
        cast(max(lines.value) filter (lines.measure = 'band_high')
            as integer) as band_high,
        cast(max(lines.value) filter (lines.measure = 'band_chance')
            as decimal(9, 6)) as band_chance,
        cast(max(lines.value) filter (lines.measure = 'competent_chance')
            as decimal(9, 6)) as competent_chance,
        cast(max(lines.value) filter (lines.measure = 'excellent_chance')
            as decimal(9, 6)) as excellent_chance,
        cast(max(lines.value) filter (lines.measure = 'own_mean')
            as decimal(18, 12)) as own_mean,
        cast(max(lines.value) filter (lines.measure = 'own_precision')
            as decimal(18, 12)) as own_precision,
        cast(max(lines.value) filter (lines.measure = 'months_worth')
            as decimal(18, 12)) as months_worth,
        cast(max(lines.value) filter (lines.measure = 'others_mean')
            as decimal(18, 12)) as others_mean,
        cast(max(lines.value) filter (lines.measure = 'others_variance')
            as decimal(18, 12)) as others_variance,
    from lines
    group by
        lines.span,
        lines.county_code,
        lines.org_unit_code,
        lines.secretary_code
)

select * from posts
