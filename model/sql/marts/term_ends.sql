-- Term ends: how many of the posts still held end in which month.
-- Grain: one row per city or county and month in which a term ends.
-- Key: org_unit_code, term_end_period.
-- Unit: posts.
with posts as (
    select
        fct_posts.*,
        strftime(fct_posts.term_end_date, '%Y-%m') as term_end_period,
    from core.fct_posts
    where
        fct_posts.ended_by is null
        and fct_posts.term_end_date is not null
),

cut_off as (
    select
        strftime(
            cast(cut_off.cut_off as timestamp) + interval 8 hour, '%Y-%m'
        ) as cut_off_period,
    from source.cut_off
),

areas as (
    select * from core.dim_areas
),

ends as (
    select
        areas.org_unit_code,
        posts.term_end_period,
        count(*) as posts,
        count(*) filter (posts.cohort = 'village') as village_posts,
        count(*) filter (posts.cohort = 'community') as community_posts,
        count(*) filter (posts.cohort = 'enterprise') as enterprise_posts,
        bool_and(posts.term_end_period < cut_off.cut_off_period) as is_past,
    from posts
    cross join cut_off
    inner join areas
        on posts.county_code = areas.county_code
    group by areas.org_unit_code, posts.term_end_period
)

select * from ends
