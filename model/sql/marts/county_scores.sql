-- Scores of counties: effect, interval, the ranks it allows, who is alike.
-- Grain: one row per span and county.
-- Key: span, county_code.
-- Unit: points of T, 10 a standard deviation of counties.
with lines as (
    select * from core.int_scores_estimated
    where int_scores_estimated.subject = 'county'
),

counties as (
    select
        lines.span,
        lines.county_code,
        any_value(lines.words) filter (lines.measure = 'state')
            as score_state,
        any_value(lines.words) filter (lines.measure = 'groups')
            as likeness_groups,
        any_value(lines.words) filter (lines.measure = 'surely_above')
            as surely_above,
        any_value(lines.words) filter (lines.measure = 'not_told_apart')
            as not_told_apart,
        any_value(lines.words) filter (lines.measure = 'surely_below')
            as surely_below,
        cast(max(lines.value) filter (lines.measure = 'posts_held')
            as bigint) as posts_held,
        cast(max(lines.value) filter (lines.measure = 'posts_scored')
            as bigint) as posts_scored,
        cast(max(lines.value) filter (lines.measure = 'months_entered')
            as decimal(18, 4)) as months_entered,
        cast(max(lines.value) filter (lines.measure = 'reported_share')
            as decimal(9, 6)) as reported_share,
        cast(max(lines.value) filter (lines.measure = 'effect')
            as decimal(18, 12)) as effect,
        cast(max(lines.value) filter (lines.measure = 'effect_low')
            as decimal(18, 12)) as effect_low,
        cast(max(lines.value) filter (lines.measure = 'effect_high')
            as decimal(18, 12)) as effect_high,
        cast(max(lines.value) filter (lines.measure = 'rank_best')
            as integer) as rank_best,
        cast(max(lines.value) filter (lines.measure = 'rank_worst')
            as integer) as rank_worst,
        cast(max(lines.value) filter (lines.measure = 'second_best')
            as integer) as second_best,
        cast(max(lines.value) filter (lines.measure = 'second_worst')
            as integer) as second_worst,
        cast(max(lines.value) filter (lines.measure = 'percentile')
            as decimal(9, 6)) as percentile,
        cast(max(lines.value) filter (lines.measure = 'adjusted_mean')
            as decimal(18, 12)) as adjusted_mean,
        cast(max(lines.value) filter (lines.measure = 'standard_error')
            as decimal(18, 12)) as standard_error,
        cast(max(lines.value) filter (lines.measure = 'limit_95')
            as decimal(18, 12)) as limit_95,
        cast(max(lines.value) filter (lines.measure = 'limit_998')
            as decimal(18, 12)) as limit_998,
    from lines
    group by lines.span, lines.county_code
),

scores as (
    select
        counties.*,
        cast(
            50 + 10 * counties.effect / policy.county_deviation
            as decimal(9, 2)
        ) as score,
        cast(
            50 + 10 * counties.effect_low / policy.county_deviation
            as decimal(9, 2)
        ) as score_low,
        cast(
            50 + 10 * counties.effect_high / policy.county_deviation
            as decimal(9, 2)
        ) as score_high,
    from counties
    cross join source.score_policies as policy
)

select * from scores
