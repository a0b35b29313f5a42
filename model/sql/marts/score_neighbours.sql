-- The villages of the county most like a post's own before the post.
-- Grain: one row per span, post and village like it.
-- Key: span, county_code, org_unit_code, secretary_code, alike_code.
-- Unit: none, 1 is the nearest.
with lines as (
    select * from core.int_scores_estimated
    where
        int_scores_estimated.subject = 'post'
        and int_scores_estimated.measure = 'alike'
),

neighbours as (
    select
        lines.span,
        lines.county_code,
        lines.org_unit_code,
        lines.secretary_code,
        lines.part as alike_code,
        cast(lines.value as integer) as position,
    from lines
)

select * from neighbours
