-- Which posts were held in a span, on one day of it at least.
-- Grain: one row per post and span.
-- Key: county_code, org_unit_code, secretary_code, span.
-- Unit: none.
with terms as (
    select
        fct_posts.*,
        coalesce(
            strftime(fct_posts.start_date, '%Y-%m'),
            fct_posts.first_period
        ) as from_period,
        case
            when fct_posts.end_date is not null
                then strftime(fct_posts.end_date, '%Y-%m')
            when fct_posts.ended_by is not null then fct_posts.last_period
            else '9999-12'
        end as to_period,
    from core.fct_posts
),

units as (
    select
        dim_org_units.org_unit_code,
        left(cast(dim_org_units.first_date as varchar), 7) as first_month,
        left(cast(dim_org_units.last_date as varchar), 7) as last_month,
    from core.dim_org_units
),

-- Nobody is in post where no unit is: villages are merged in mid-term.
posts as (
    select
        terms.* exclude (from_period, to_period),
        greatest(terms.from_period, units.first_month) as from_period,
        least(terms.to_period, units.last_month) as to_period,
    from terms
    left join units
        on terms.org_unit_code = units.org_unit_code
),

spans as (
    select
        dim_spans.span,
        any_value(dim_spans.span_kind) as span_kind,
        min(dim_spans.period) as first_period,
        max(dim_spans.period) as last_period,
    from core.dim_spans
    group by dim_spans.span
),

held as (
    select
        posts.county_code,
        posts.org_unit_code,
        posts.secretary_code,
        spans.span,
        spans.span_kind,
    from posts
    inner join spans
        on posts.from_period <= spans.last_period
        and posts.to_period >= spans.first_period
)

select * from held
