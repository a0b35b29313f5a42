-- Ratios of every span: parts added up first, then divided, with their doubt.
-- Grain: one row per ratio, area, cohort and span.
-- Key: indicator_code, org_unit_code, cohort, span.
-- Unit: the indicator's own; a share runs from 0 to 1.
with parts as (
    select * from core.int_ratio_parts
),

coverage as (
    select * from core.int_ratio_coverage
),

paired as (
    select
        below.indicator_code,
        below.org_unit_code,
        below.cohort,
        below.span,
        below.span_kind,
        above.value as numerator,
        below.value as denominator,
        above.value is not null and below.value > 0 as is_known,
        -- Ten-thousandths as whole numbers, so that halves round up exactly.
        cast(above.value * 10000 as hugeint) as value_above,
        cast(above.low * 10000 as hugeint) as low_above,
        cast(above.high * 10000 as hugeint) as high_above,
        cast(below.value * 10000 as hugeint) as value_below,
        cast(below.low * 10000 as hugeint) as low_below,
        cast(below.high * 10000 as hugeint) as high_below,
        above.entries + below.entries as entries,
        below.org_units,
        greatest(above.editions, below.editions) as editions,
    from parts as below
    inner join parts as above
        using (indicator_code, org_unit_code, cohort, span)
    where
        below.part = 'denominator'
        and above.part = 'numerator'
),

divided as (
    select
        paired.*,
        case
            when paired.is_known
                then (2 * paired.value_above * 10000 + paired.value_below)
                    // (2 * paired.value_below)
        end as value_parts,
        case
            when paired.is_known and paired.high_below is null
                and paired.low_above >= 0 then 0
            when paired.is_known and paired.high_below > 0
                then (2 * paired.low_above * 10000 + paired.high_below)
                    // (2 * paired.high_below)
        end as low_parts,
        case
            when paired.is_known and paired.low_below > 0
                then (2 * paired.high_above * 10000 + paired.low_below)
                    // (2 * paired.low_below)
        end as high_parts,
    from paired
),

outcomes as (
    select
        divided.indicator_code,
        divided.org_unit_code,
        divided.cohort,
        divided.span,
        divided.span_kind,
        cast(divided.value_parts * 0.0001 as decimal(18, 4)) as value,
        cast(divided.low_parts * 0.0001 as decimal(18, 4)) as low,
        cast(divided.high_parts * 0.0001 as decimal(18, 4)) as high,
        divided.numerator,
        divided.denominator,
        divided.entries,
        divided.org_units,
        divided.editions,
        coverage.counties,
        coverage.expected,
        coverage.received,
        coverage.late,
        coverage.missing,
        coverage.returned,
        coverage.refused,
    from divided
    inner join coverage
        using (indicator_code, org_unit_code, cohort, span)
)

select * from outcomes
