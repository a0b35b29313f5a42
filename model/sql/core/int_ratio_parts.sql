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

summed as (
    select
        parts.indicator_code,
        added.org_unit_code,
        added.cohort,
        added.span,
        parts.part,
        any_value(added.span_kind) as span_kind,
        -- A part that is not known leaves the whole unknown.
        case when count(added.value) = count(*) then sum(added.value)
        end as value,
        case when count(added.low) = count(*) then sum(added.low)
        end as low,
        case when count(added.high) = count(*) then sum(added.high)
        end as high,
        sum(added.entries) as entries,
        max(added.org_units) as org_units,
        max(added.editions) as editions,
    from parts
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
