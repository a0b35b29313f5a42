-- Scores of secretaries by post: the score, its interval, what may be said.
-- Grain: one row per span and post.
-- Key: span, county_code, org_unit_code, secretary_code.
-- Unit: points of T, 50 the average and 10 a standard deviation of posts.
with policy as (
    select * from source.score_policies
),

posts as (
    select * from core.int_post_scores
),

bands (band, band_name) as (
    values
        (0, 'not_competent'),
        (1, 'basically_competent'),
        (2, 'competent'),
        (3, 'excellent')
),

scores as (
    select
        posts.span,
        posts.county_code,
        posts.org_unit_code,
        posts.secretary_code,
        posts.score_state,
        case
            when posts.reliability < 0.3 then 'too_little'
            when posts.reliability <= 0.6 then 'limited'
            when posts.reliability is not null then 'fair'
        end as information,
        lowest.band_name as band_lowest,
        highest.band_name as band_highest,
        policy.policy_version,
        cast(
            50 + 10 * posts.effect / policy.post_deviation as decimal(9, 2)
        ) as score,
        cast(
            50 + 10 * posts.effect_low / policy.post_deviation
            as decimal(9, 2)
        ) as score_low,
        cast(
            50 + 10 * posts.effect_high / policy.post_deviation
            as decimal(9, 2)
        ) as score_high,
        cast(
            50 + 10 * posts.effect_if_worst / policy.post_deviation
            as decimal(9, 2)
        ) as score_if_worst,
        cast(
            50 + 10 * posts.effect_if_best / policy.post_deviation
            as decimal(9, 2)
        ) as score_if_best,
        posts.reliability,
        posts.months_held,
        posts.months_counted,
        posts.months_entered,
        posts.reported_share,
        posts.percentile,
        posts.percentile_low,
        posts.percentile_high,
        posts.band_chance,
        posts.competent_chance,
        posts.excellent_chance,
        posts.effect,
        posts.deviation,
        posts.own_mean,
        posts.own_precision,
        posts.months_worth,
        posts.others_mean,
        posts.others_variance,
        -- One-sided, each from its own chance on; neither is a quota.
        coalesce(posts.competent_chance >= 0.9, false)
            as is_at_least_competent,
        coalesce(posts.competent_chance <= 0.2, false)
            as is_below_competent,
    from posts
    cross join policy
    left join bands as lowest
        on posts.band_low = lowest.band
    left join bands as highest
        on posts.band_high = highest.band
)

select * from scores
