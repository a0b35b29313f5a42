-- Spot checks of a span: how many posts were held, checked, drawn and found.
-- Grain: one row per area and span.
-- Key: org_unit_code, span.
-- Unit: posts and checks.
with held as (
    select * from core.int_posts_in_span
),

areas as (
    select * from core.dim_areas
),

checks as (
    select
        stg_spot_checks.*,
        strftime(stg_spot_checks.check_date, '%Y-%m') as check_period,
    from staging.stg_spot_checks
    semi join core.int_editions_in_force
        on stg_spot_checks.edition_id = int_editions_in_force.edition_id
),

-- A check belongs to the month of its day, not to its ledger's quarter.
checked as (
    select
        checks.county_code,
        checks.org_unit_code,
        checks.secretary_code,
        spans.span,
        count(*) as checks,
        bool_or(checks.is_random) as is_drawn,
        bool_or(checks.is_random and checks.on_post = 'present')
            as is_found_present,
        bool_or(checks.is_random and checks.on_post = 'absent')
            as is_found_absent,
        bool_or(checks.is_random and checks.finding <> 'none')
            as is_found_wanting,
    from checks
    inner join core.dim_spans as spans
        on checks.check_period = spans.period
    group by
        checks.county_code,
        checks.org_unit_code,
        checks.secretary_code,
        spans.span
),

-- A quarter's list speaks of its three months.
months_listed as (
    select
        editions.county_code,
        strftime(
            strptime(editions.period || '-01', '%Y-%m-%d')
                - to_months(cast(months_back.months_back as integer)),
            '%Y-%m'
        ) as period,
    from core.int_editions_in_force as editions
    cross join (select unnest([0, 1, 2]) as months_back) as months_back
    where editions.ledger = 'spot_checks'
),

listed as (
    select
        areas.org_unit_code,
        spans.span,
        count(*) as county_months,
        count(months_listed.period) as county_months_listed,
    from core.dim_spans as spans
    cross join areas
    left join months_listed
        on areas.county_code = months_listed.county_code
        and spans.period = months_listed.period
    group by areas.org_unit_code, spans.span
),

counted as (
    select
        areas.org_unit_code,
        held.span,
        any_value(held.span_kind) as span_kind,
        count(*) as posts,
        count(checked.checks) as posts_checked,
        cast(coalesce(sum(checked.checks), 0) as bigint) as checks,
        count(*) filter (checked.is_drawn) as posts_drawn,
        count(*) filter (
            checked.is_found_present and not checked.is_found_absent
        ) as posts_present,
        count(*) filter (checked.is_found_absent) as posts_absent,
        count(*) filter (checked.is_found_wanting) as posts_wanting,
    from held
    inner join areas
        on held.county_code = areas.county_code
    left join checked
        on held.county_code = checked.county_code
        and held.org_unit_code = checked.org_unit_code
        and held.secretary_code = checked.secretary_code
        and held.span = checked.span
    group by areas.org_unit_code, held.span
),

joined as (
    select
        counted.*,
        listed.county_months,
        listed.county_months_listed,
    from counted
    inner join listed
        on counted.org_unit_code = listed.org_unit_code
        and counted.span = listed.span
)

select * from joined
