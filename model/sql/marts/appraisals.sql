-- Appraisals: each post's weighted score of a half-year, its grade and rank.
-- Grain: one row per post and half-year.
-- Key: county_code, period, org_unit_code, secretary_code.
-- Unit: scores in points, shares from 0 to 1, ranks from 1 for the best.
with components as (
    select
        entries.county_code,
        entries.period,
        entries.org_unit_code,
        entries.secretary_code,
        entries.cohort,
        entries.facets['rater'] as rater,
        entries.facets['grade'] as grade,
        entries.facets['is_published'] as is_published,
        entries.quantities['weight'] as weight,
        entries.quantities['score'] as score,
        entries.quantities['ballots_cast'] as ballots_cast,
        entries.quantities['ballots_eligible'] as ballots_eligible,
        entries.doubts['weight'] is not null
            or entries.doubts['score'] is not null as has_doubt,
    from core.int_entries_in_force as entries
    where entries.ledger = 'appraisals'
),

posts as (
    select
        components.county_code,
        components.period,
        components.org_unit_code,
        components.secretary_code,
        any_value(components.cohort) as cohort,
        max(components.grade) as grade,
        string_agg(
            format(
                '{} {:g}×{:g}',
                components.rater,
                cast(components.weight as double),
                cast(components.score as double)
            ),
            ' + ' order by components.rater
        ) as terms,
        count(*) as raters,
        cast(sum(components.weight) as decimal(9, 4)) as weight_total,
        -- What a rater's line that was sent back leaves is no score.
        case
            when abs(sum(components.weight) - 1) <= 0.005
                then cast(
                    sum(components.weight * components.score)
                    as decimal(9, 4)
                )
        end as weighted_score,
        sum(components.ballots_cast) filter (
            components.ballots_eligible is not null
        ) as ballots_cast,
        sum(components.ballots_eligible) filter (
            components.ballots_cast is not null
        ) as ballots_eligible,
        bool_and(components.is_published = 'true') as is_published,
        bool_or(components.has_doubt) as has_doubt,
    from components
    group by
        components.county_code,
        components.period,
        components.org_unit_code,
        components.secretary_code
),

ranked as (
    select
        posts.*,
        case
            when posts.weighted_score is not null then rank() over (
                partition by posts.county_code, posts.period
                order by posts.weighted_score desc nulls last
            )
        end as county_rank,
        count(posts.weighted_score) over (
            partition by posts.county_code, posts.period
        ) as posts_ranked,
    from posts
),

moved as (
    select
        ranked.county_code,
        ranked.period,
        ranked.org_unit_code,
        ranked.secretary_code,
        ranked.cohort,
        ranked.grade,
        ranked.terms || ' = '
            || coalesce(
                format('{:g}', cast(ranked.weighted_score as double)),
                '?'
            ) as arithmetic,
        ranked.raters,
        ranked.weight_total,
        ranked.weighted_score,
        ranked.county_rank,
        ranked.posts_ranked,
        before.county_rank as rank_before,
        before.county_rank - ranked.county_rank as rank_moves,
        cast(ranked.ballots_cast as decimal(18, 4)) as ballots_cast,
        cast(ranked.ballots_eligible as decimal(18, 4)) as ballots_eligible,
        cast(
            ranked.ballots_cast / nullif(ranked.ballots_eligible, 0)
            as decimal(9, 6)
        ) as turnout_share,
        ranked.is_published,
        ranked.has_doubt,
    from ranked
    left join ranked as before
        on ranked.county_code = before.county_code
        and ranked.org_unit_code = before.org_unit_code
        and ranked.secretary_code = before.secretary_code
        and before.period = strftime(
            strptime(ranked.period || '-01', '%Y-%m-%d') - interval 6 month,
            '%Y-%m'
        )
)

select * from moved
