-- Posts and people: promotions and adjustments over both, for they differ.
-- Grain: one row per area and span of a year or since the start.
-- Key: org_unit_code, span.
-- Unit: posts at the end of the span; people, each counted once a county.
with spans as (
    select * from core.dim_spans
    where dim_spans.span_kind in ('year', 'since_start')
),

areas as (
    select * from core.dim_areas
),

entries as (
    select * from core.int_entries_in_force
    where int_entries_in_force.ledger in ('posts', 'personnel_changes')
),

outcomes as (
    select * from marts.outcomes
    where outcomes.cohort = 'all'
),

served as (
    select
        areas.org_unit_code,
        spans.span,
        count(distinct entries.county_code || ':' || entries.secretary_code)
            as people,
    from entries
    inner join spans
        on entries.period = spans.period
    inner join areas
        on entries.county_code = areas.county_code
    group by areas.org_unit_code, spans.span
),

counted as (
    select
        outcomes.org_unit_code,
        outcomes.span,
        any_value(outcomes.value)
            filter (outcomes.indicator_code = 'PER_FS_TOTAL') as posts,
        any_value(outcomes.value)
            filter (outcomes.indicator_code = 'PER_ADJUSTED') as adjusted,
        any_value(outcomes.numerator)
            filter (outcomes.indicator_code = 'PER_PROMOTED_RATE') as promoted,
    from outcomes
    group by outcomes.org_unit_code, outcomes.span
),

shared as (
    select
        served.org_unit_code,
        served.span,
        cast(counted.posts as bigint) as posts,
        served.people,
        cast(counted.adjusted as bigint) as adjusted,
        cast(counted.promoted as bigint) as promoted,
        cast(round(counted.adjusted / counted.posts, 6) as decimal(18, 6))
            as adjusted_of_posts_share,
        cast(round(counted.promoted / counted.posts, 6) as decimal(18, 6))
            as promoted_of_posts_share,
        cast(round(counted.promoted / served.people, 6) as decimal(18, 6))
            as promoted_of_people_share,
    from served
    inner join counted
        on served.org_unit_code = counted.org_unit_code
        and served.span = counted.span
)

select * from shared
