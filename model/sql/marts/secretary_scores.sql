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

-- That somebody is below competent is said after two people confirmed the
-- sheet: until then no band and no chance of one leaves the warehouse.
spoken as (
    select
        posts.*,
        coalesce(posts.competent_chance <= 0.2 or posts.band_high <= 1, false)
            as is_held_back,
    from posts
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
        spoken.span,
        spoken.county_code,
        spoken.org_unit_code,
        spoken.secretary_code,
        spoken.score_state,
        case
            when spoken.reliability < 0.3 then 'too_little'
            when spoken.reliability <= 0.6 then 'limited'
            when spoken.reliability is not null then 'fair'
        end as information,
        lowest.band_name as band_lowest,
        highest.band_name as band_highest,
        case when spoken.is_held_back then 'awaiting_review' end
            as review_state,
        policy.policy_version,
        cast(
            50 + 10 * spoken.effect / policy.post_deviation as decimal(9, 2)
        ) as score,
        cast(
            50 + 10 * spoken.effect_low / policy.post_deviation
            as decimal(9, 2)
        ) as score_low,
        cast(
            50 + 10 * spoken.effect_high / policy.post_deviation
            as decimal(9, 2)
        ) as score_high,
        cast(
            50 + 10 * spoken.effect_if_worst / policy.post_deviation
            as decimal(9, 2)
        ) as score_if_worst,
        cast(
            50 + 10 * spoken.effect_if_best / policy.post_deviation
            as decimal(9, 2)
        ) as score_if_best,
        spoken.reliability,
        spoken.months_held,
        spoken.months_counted,
        spoken.months_entered,
        spoken.reported_share,
        spoken.percentile,
        spoken.percentile_low,
        spoken.percentile_high,
        case when not spoken.is_held_back then spoken.band_chance end
            as band_chance,
        case when not spoken.is_held_back then spoken.competent_chance end
            as competent_chance,
        case when not spoken.is_held_back then spoken.excellent_chance end
            as excellent_chance,
        spoken.effect,
        spoken.deviation,
        spoken.own_mean,
        spoken.own_precision,
        spoken.months_worth,
        spoken.others_mean,
        spoken.others_variance,
        -- One-sided, from its own chance on; no quota.
        coalesce(spoken.competent_chance >= 0.9, false)
            as is_at_least_competent,
    from spoken
    cross join policy
    left join bands as lowest
        on spoken.band_low = lowest.band
        and not spoken.is_held_back
    left join bands as highest
        on spoken.band_high = highest.band
        and not spoken.is_held_back
)

select * from scores
