-- Personnel outcomes: promotions, adjustments and exits of a span.
-- Grain: one row per city or county and span.
-- Key: org_unit_code, span.
-- Unit: posts, persons, shares of posts from 0 to 1.
with spans as (
    select * from core.dim_spans
),

areas as (
    select * from core.dim_areas
),

posts as (
    select
        areas.org_unit_code,
        int_posts_in_span.span,
        any_value(int_posts_in_span.span_kind) as span_kind,
        count(*) as posts,
    from core.int_posts_in_span
    inner join areas
        on int_posts_in_span.county_code = areas.county_code
    group by areas.org_unit_code, int_posts_in_span.span
),

changes as (
    select
        areas.org_unit_code,
        spans.span,
        count(*) filter (
            entries.facets['change'] = 'promotion'
            and entries.facets['level'] = 'division'
        ) as promotions_division,
        count(*) filter (
            entries.facets['change'] = 'promotion'
            and entries.facets['level'] = 'section'
        ) as promotions_section,
        count(*) filter (entries.facets['change'] = 'adjustment')
            as adjustments,
        count(*) filter (entries.facets['change'] = 'exit') as exits,
    from core.int_entries_in_force as entries
    inner join spans
        on entries.period = spans.period
    inner join areas
        on entries.county_code = areas.county_code
    where entries.ledger = 'personnel_changes'
    group by areas.org_unit_code, spans.span
),

coverage as (
    select * from core.int_coverage_by_span
    where int_coverage_by_span.ledger = 'personnel_changes'
),

-- A list that came and names nobody says none; no list says nothing.
joined as (
    select
        posts.org_unit_code,
        posts.span,
        posts.span_kind,
        posts.posts,
        changes.promotions_division,
        changes.promotions_section,
        changes.adjustments,
        changes.exits,
        coalesce(coverage.expected, 0) as expected,
        coalesce(coverage.received, 0) as received,
        coalesce(coverage.missing, 0) as missing,
    from posts
    left join coverage
        on posts.org_unit_code = coverage.org_unit_code
        and posts.span = coverage.span
    left join changes
        on posts.org_unit_code = changes.org_unit_code
        and posts.span = changes.span
),

stated as (
    select
        joined.org_unit_code,
        joined.span,
        joined.span_kind,
        joined.posts,
        case when joined.received > 0
            then coalesce(joined.promotions_division, 0)
        end as promotions_division,
        case when joined.received > 0
            then coalesce(joined.promotions_section, 0)
        end as promotions_section,
        case when joined.received > 0
            then coalesce(joined.adjustments, 0)
        end as adjustments,
        case when joined.received > 0
            then coalesce(joined.exits, 0)
        end as exits,
        joined.expected,
        joined.received,
        joined.missing,
    from joined
),

shared as (
    select
        stated.*,
        cast(
            (stated.promotions_division + stated.promotions_section)
            / stated.posts as decimal(9, 6)
        ) as promoted_share,
        cast(stated.adjustments / stated.posts as decimal(9, 6))
            as adjusted_share,
    from stated
)

select * from shared
