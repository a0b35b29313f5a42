-- Posts by kind: how many first secretaries where, sent by whom, of what rank.
-- Grain: one row per county, month, kind of org unit, level and rank.
-- Key: county_code, period, unit_kind, dispatch_level, rank.
-- Unit: posts.
with entries as (
    select * from core.int_entries_in_force
    where int_entries_in_force.ledger = 'posts'
),

posts as (
    select
        entries.county_code,
        entries.period,
        entries.cohort,
        entries.facets['unit_kind'] as unit_kind,
        coalesce(entries.facets['dispatch_level'], 'not_reported')
            as dispatch_level,
        coalesce(entries.facets['rank'], 'not_reported') as rank,
    from entries
),

counted as (
    select
        posts.county_code,
        posts.period,
        posts.unit_kind,
        posts.dispatch_level,
        posts.rank,
        any_value(posts.cohort) as cohort,
        count(*) as posts,
    from posts
    group by
        posts.county_code,
        posts.period,
        posts.unit_kind,
        posts.dispatch_level,
        posts.rank
)

select * from counted
