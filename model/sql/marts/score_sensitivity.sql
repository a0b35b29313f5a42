-- Where a post stands under other weights and methods, beside sampling.
-- Grain: one row per span and post.
-- Key: span, county_code, org_unit_code, secretary_code.
-- Unit: shares of the list, 0 the lowest and 1 the highest.
with posts as (
    select * from core.int_post_scores
),

moved as (
    select
        posts.span,
        posts.county_code,
        posts.org_unit_code,
        posts.secretary_code,
        posts.depends_on,
        posts.percentile,
        posts.percentile_low,
        posts.percentile_high,
        posts.weights_low,
        posts.weights_high,
        posts.min_max_percentile,
        posts.geometric_percentile,
        posts.no_case_mix_percentile,
    from posts
    where posts.weights_low is not null
)

select * from moved
