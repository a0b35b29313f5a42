-- How much each dimension adds to a score: the parts sum to it.
-- Grain: one row per span, post and dimension.
-- Key: span, county_code, org_unit_code, secretary_code, dimension.
-- Unit: the composite's, and points of T.
with lines as (
    select * from core.int_scores_estimated
    where
        int_scores_estimated.subject = 'post'
        and int_scores_estimated.measure in ('contribution', 'observed')
),

parts as (
    select
        lines.span,
        lines.county_code,
        lines.org_unit_code,
        lines.secretary_code,
        lines.part as dimension,
        max(lines.value) filter (lines.measure = 'contribution')
            as contribution,
        max(lines.value) filter (lines.measure = 'observed')
            as observed_mean,
    from lines
    group by
        lines.span,
        lines.county_code,
        lines.org_unit_code,
        lines.secretary_code,
        lines.part
),

contributions as (
    select
        parts.span,
        parts.county_code,
        parts.org_unit_code,
        parts.secretary_code,
        parts.dimension,
        dimensions.dimension_zh,
        dimensions.dimension_en,
        cast(dimensions.position as integer) as position,
        dimensions.dimension_weight,
        cast(parts.observed_mean as decimal(18, 12)) as observed_mean,
        cast(parts.contribution as decimal(18, 12)) as contribution,
        cast(
            10 * parts.contribution / policy.post_deviation as decimal(9, 4)
        ) as contribution_points,
    from parts
    inner join source.score_dimensions as dimensions
        on parts.dimension = dimensions.dimension
    cross join source.score_policies as policy
)

select * from contributions
