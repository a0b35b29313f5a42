-- Projects by kind: how many, with what funds, for whom.
-- Grain: one row per city or county, span and kind of project that occurs.
-- Key: org_unit_code, span, project_kind.
-- Unit: projects in projects, funds and income in yuan, households.
with entries as (
    select * from core.int_entries_in_force
    where int_entries_in_force.ledger = 'projects'
),

spans as (
    select * from core.dim_spans
),

areas as (
    select * from core.dim_areas
),

projects as (
    select
        entries.county_code,
        entries.period,
        entries.facets['project_kind'] as project_kind,
        entries.quantities['funds_planned'] as funds_planned,
        entries.quantities['funds_landed'] as funds_landed,
        case
            when entries.doubts['funds_landed'] is null
                then entries.quantities['funds_landed']
            else entries.doubts['funds_landed'].low
        end as funds_landed_low,
        case
            when entries.doubts['funds_landed'] is null
                then entries.quantities['funds_landed']
            else entries.doubts['funds_landed'].high
        end as funds_landed_high,
        entries.quantities['income_gain'] as income_gain,
        entries.quantities['households'] as households,
    from entries
),

by_kind as (
    select
        areas.org_unit_code,
        spans.span,
        projects.project_kind,
        any_value(spans.span_kind) as span_kind,
        count(*) as projects,
        cast(sum(projects.funds_planned) as decimal(18, 4)) as funds_planned,
        cast(sum(projects.funds_landed) as decimal(18, 4)) as funds_landed,
        case
            when count(projects.funds_landed_low)
                = count(projects.funds_landed)
                then cast(sum(projects.funds_landed_low) as decimal(18, 4))
        end as funds_landed_low,
        case
            when count(projects.funds_landed_high)
                = count(projects.funds_landed)
                then cast(sum(projects.funds_landed_high) as decimal(18, 4))
        end as funds_landed_high,
        cast(sum(projects.income_gain) as decimal(18, 4)) as income_gain,
        cast(sum(projects.households) as decimal(18, 4)) as households,
    from projects
    inner join spans
        on projects.period = spans.period
    inner join areas
        on projects.county_code = areas.county_code
    group by areas.org_unit_code, spans.span, projects.project_kind
)

select * from by_kind
