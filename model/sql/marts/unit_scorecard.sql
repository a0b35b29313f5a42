-- Dispatching units: the posts they hold up, with visits, problems and funds.
-- Grain: one row per city or county, year or all months, and dispatching unit.
-- Key: org_unit_code, span, dispatching_unit.
-- Unit: posts, times, items, yuan; shares run from 0 to 1.
with posts as (
    select * from core.int_posts_in_force
    where int_posts_in_force.dispatching_unit is not null
),

support as (
    select * from core.int_support_in_force
    where int_support_in_force.dispatching_unit is not null
),

counted as (
    select * from core.int_months_counted
    where int_months_counted.span_kind in ('year', 'since_start')
),

areas as (
    select * from core.dim_areas
),

held as (
    select
        areas.org_unit_code,
        counted.span,
        posts.dispatching_unit,
        count(*) as posts,
    from posts
    inner join counted
        on counted.aggregation = 'stock'
        and counted.ledger = 'posts'
        and posts.county_code = counted.county_code
        and posts.period = counted.period
    inner join areas
        on posts.county_code = areas.county_code
    group by areas.org_unit_code, counted.span, posts.dispatching_unit
),

given as (
    select
        areas.org_unit_code,
        counted.span,
        support.dispatching_unit,
        count(distinct support.org_unit_code) as posts_supported,
        sum(support.leader_visits) as leader_visits,
        sum(support.unit_visits) as unit_visits,
        sum(support.party_group_meetings) as party_group_meetings,
        sum(support.problems_raised) as problems_raised,
        sum(support.problems_solved) as problems_solved,
        sum(support.funds_promised) as funds_promised,
        sum(support.funds_promised_low) as funds_promised_low,
        -- One amount without a bound leaves the total without it.
        case
            when count(support.funds_promised_high)
                = count(support.funds_promised)
                then sum(support.funds_promised_high)
        end as funds_promised_high,
        sum(support.funds_landed) as funds_landed,
        -- Of a promise of which nothing is said, none or any may have landed.
        sum(support.funds_landed) filter (support.funds_promised > 0)
            as promises_landed,
        sum(support.funds_landed_low) filter (support.funds_promised > 0)
            as promises_landed_low,
        case
            when count(support.funds_landed_high)
                filter (support.funds_promised > 0)
                = count(*) filter (support.funds_promised > 0)
                then sum(support.funds_landed_high)
                    filter (support.funds_promised > 0)
        end as promises_landed_high,
        sum(support.funds_promised)
            filter (support.funds_landed is not null) as promises_answered,
    from support
    inner join counted
        on counted.aggregation = 'sum'
        and counted.ledger = 'unit_support'
        and support.county_code = counted.county_code
        and support.period = counted.period
    inner join areas
        on support.county_code = areas.county_code
    group by areas.org_unit_code, counted.span, support.dispatching_unit
),

scored as (
    select
        org_unit_code,
        span,
        dispatching_unit,
        held.posts,
        given.posts_supported,
        cast(given.leader_visits as decimal(18, 4)) as leader_visits,
        cast(given.leader_visits / held.posts as decimal(18, 4))
            as leader_visits_per_post,
        cast(given.unit_visits as decimal(18, 4)) as unit_visits,
        cast(given.party_group_meetings as decimal(18, 4))
            as party_group_meetings,
        cast(given.problems_raised as decimal(18, 4)) as problems_raised,
        cast(given.problems_solved as decimal(18, 4)) as problems_solved,
        cast(
            given.problems_solved / nullif(given.problems_raised, 0)
            as decimal(18, 4)
        ) as solved_share,
        cast(given.funds_promised as decimal(18, 4)) as funds_promised,
        cast(given.funds_landed as decimal(18, 4)) as funds_landed,
        cast(
            given.promises_landed / nullif(given.promises_answered, 0)
            as decimal(18, 4)
        ) as landing_rate,
        cast(
            given.promises_landed_low
            / nullif(given.funds_promised_high, 0)
            as decimal(18, 4)
        ) as landing_rate_low,
        cast(
            given.promises_landed_high
            / nullif(given.funds_promised_low, 0)
            as decimal(18, 4)
        ) as landing_rate_high,
        -- Of so few posts one visit more or less is the whole difference.
        coalesce(held.posts, 0) < 3 as is_small,
    from held
    full join given
        using (org_unit_code, span, dispatching_unit)
)

select * from scored
