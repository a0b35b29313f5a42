-- Above and below the line of every ratio, each part added up first.
-- Grain: one row per ratio, area, cohort, span and part.
-- Key: indicator_code, org_unit_code, cohort, span, part.
-- Unit: that of the indicators added.
with added as (
    select * from core.fct_outcomes_added
),

parts as (
    select * from source.indicator_parts
),

asked as (
    select
        parts.indicator_code,
        parts.part,
        count(*) as indicators,
    from parts
    group by parts.indicator_code, parts.part
),

summed as (
    select
        parts.indicator_code,
        added.org_unit_code,
        added.cohort,
        added.span,
        parts.part,
        any_value(added.span_kind) as span_kind,
        -- A part that is not known, or not asked for, leaves the whole unknown.
        case when count(added.value) = any_value(asked.indicators)
                then sum(added.value)
        end as value,
        case when count(added.low) = any_value(asked.indicators)
                then sum(added.low)
        end as low,
        case when count(added.high) = any_value(asked.indicators)
                then sum(added.high)
        end as high,
        sum(added.entries) as entries,
        max(added.org_units) as org_units,
        max(added.editions) as editions,
    from parts
    inner join asked
        on parts.indicator_code = asked.indicator_code
        and parts.part = asked.part
    inner join added
        on parts.part_code = added.indicator_code
    group by
        parts.indicator_code,
        added.org_unit_code,
        added.cohort,
        added.span,
        parts.part
)

select * from summed
