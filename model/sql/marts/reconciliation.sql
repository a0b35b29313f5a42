-- Reconciliation: totals with their parts, and the rest that no part names.
-- Grain: one row per statement, city and line of it.
-- Key: statement, org_unit_code, position.
-- Unit: that of the indicator added up.
with lines as (
    select * from source.reconciliation_lines
),

cities as (
    select * from core.dim_org_units
    where dim_org_units.kind = 'city'
),

spans as (
    select
        dim_spans.span_kind,
        max(dim_spans.span) as span,
    from core.dim_spans
    group by dim_spans.span_kind
),

outcomes as (
    select * from marts.outcomes
),

valued as (
    select
        lines.statement,
        cities.org_unit_code,
        spans.span,
        lines.position,
        lines.part_label_zh,
        lines.part_label_en,
        lines.explanation_zh,
        lines.explanation_en,
        lines.owner_zh,
        lines.owner_en,
        lines.indicator_code,
        lines.is_total,
        lines.is_remainder,
        outcomes.value,
        outcomes.low,
        outcomes.high,
    from lines
    cross join cities
    inner join spans
        on lines.span_kind = spans.span_kind
    left join outcomes
        on lines.indicator_code = outcomes.indicator_code
        and lines.cohort = outcomes.cohort
        and cities.org_unit_code = outcomes.org_unit_code
        and spans.span = outcomes.span
),

remainders as (
    select
        valued.statement,
        valued.org_unit_code,
        -- A part that is not known leaves the rest unknown.
        case
            when count(valued.value) filter (not valued.is_remainder)
                = count(*) filter (not valued.is_remainder)
                then sum(
                    case when valued.is_total then valued.value
                    else - valued.value end
                ) filter (not valued.is_remainder)
        end as value,
    from valued
    group by valued.statement, valued.org_unit_code
),

reconciled as (
    select
        valued.statement,
        valued.org_unit_code,
        valued.position,
        valued.span,
        valued.part_label_zh,
        valued.part_label_en,
        valued.explanation_zh,
        valued.explanation_en,
        valued.owner_zh,
        valued.owner_en,
        valued.indicator_code,
        cast(
            case when valued.is_remainder then remainders.value
            else valued.value end as decimal(18, 4)
        ) as value,
        valued.low,
        valued.high,
        valued.is_total,
        valued.is_remainder,
    from valued
    inner join remainders
        on valued.statement = remainders.statement
        and valued.org_unit_code = remainders.org_unit_code
)

select * from reconciled
