-- Training coverage: of the posts held, how many were trained, and when.
-- Grain: one row per city or county, year or all months, and cohort.
-- Key: org_unit_code, span, cohort.
-- Unit: posts; hours; shares run from 0 to 1.
with posts as (
    select * from core.int_posts_in_force
),

training as (
    select * from core.int_training_in_force
    where int_training_in_force.is_training
),

counted as (
    select * from core.int_months_counted
    where int_months_counted.span_kind in ('year', 'since_start')
),

areas as (
    select * from core.dim_areas
),

cohort_groups as (
    select * from core.dim_cohort_groups
),

coverage as (
    select * from core.int_coverage_by_span
    where int_coverage_by_span.ledger = 'training'
),

given as (
    select
        training.county_code,
        training.secretary_code,
        counted.span,
        sum(training.hours) as hours,
    from training
    inner join counted
        on counted.aggregation = 'sum'
        and counted.ledger = 'training'
        and training.county_code = counted.county_code
        and training.period = counted.period
    group by training.county_code, training.secretary_code, counted.span
),

prepared as (
    select
        training.county_code,
        training.secretary_code,
        min(training.training_date) as training_date,
    from training
    where training.before_posting
    group by training.county_code, training.secretary_code
),

held as (
    select
        posts.*,
        counted.span,
        given.hours,
        given.secretary_code is not null as is_trained,
        counted.span_kind = 'since_start'
            or strftime(posts.start_date, '%Y') = counted.span as is_started,
        coalesce(prepared.training_date <= posts.start_date, false)
            as is_prepared,
    from posts
    inner join counted
        on counted.aggregation = 'stock'
        and counted.ledger = 'posts'
        and posts.county_code = counted.county_code
        and posts.period = counted.period
    left join given
        on posts.county_code = given.county_code
        and posts.secretary_code = given.secretary_code
        and counted.span = given.span
    left join prepared
        on posts.county_code = prepared.county_code
        and posts.secretary_code = prepared.secretary_code
),

tallied as (
    select
        areas.org_unit_code,
        held.span,
        cohort_groups.cohort_group as cohort,
        count(*) as posts,
        count(*) filter (held.is_trained) as posts_trained,
        count(*) filter (held.is_started) as posts_started,
        count(*) filter (held.is_started and held.is_prepared)
            as posts_trained_before,
        sum(held.hours) as hours,
    from held
    inner join areas
        on held.county_code = areas.county_code
    inner join cohort_groups
        on held.cohort = cohort_groups.cohort
    group by areas.org_unit_code, held.span, cohort_groups.cohort_group
),

covered as (
    select
        tallied.org_unit_code,
        tallied.span,
        tallied.cohort,
        tallied.posts,
        -- Of a span from which no training ledger came nothing is known.
        if(coverage.received > 0, tallied.posts_trained, null)
            as posts_trained,
        cast(
            if(coverage.received > 0, tallied.posts_trained, null)
            / tallied.posts as decimal(18, 4)
        ) as trained_share,
        tallied.posts_started,
        if(coverage.received > 0, tallied.posts_trained_before, null)
            as posts_trained_before,
        cast(
            if(coverage.received > 0, tallied.posts_trained_before, null)
            / nullif(tallied.posts_started, 0) as decimal(18, 4)
        ) as trained_before_share,
        cast(tallied.hours as decimal(18, 4)) as hours,
        cast(coverage.expected as integer) as expected,
        cast(coverage.received as integer) as received,
    from tallied
    left join coverage
        on tallied.org_unit_code = coverage.org_unit_code
        and tallied.span = coverage.span
)

select * from covered
