-- Outcomes: one indicator of a city or county in a span, with coverage.
-- Grain: one row per indicator, org unit, cohort and span.
-- Key: indicator_code, org_unit_code, cohort, span.
-- Unit: the indicator's own (marts.indicators); coverage in county months.
with added as (
    select * from core.fct_outcomes_added
),

divided as (
    select * from core.fct_outcomes_divided
),

outcomes as (
    select * from added
    union all by name
    select * from divided
),

absences as (
    select * from core.int_absences_by_span
),

named as (
    select
        outcomes.indicator_code,
        outcomes.org_unit_code,
        outcomes.cohort,
        outcomes.span,
        outcomes.span_kind,
        cast(outcomes.value as decimal(18, 4)) as value,
        cast(outcomes.low as decimal(18, 4)) as low,
        cast(outcomes.high as decimal(18, 4)) as high,
        cast(outcomes.numerator as decimal(18, 4)) as numerator,
        cast(outcomes.denominator as decimal(18, 4)) as denominator,
        cast(outcomes.entries as bigint) as entries,
        cast(outcomes.org_units as bigint) as org_units,
        cast(outcomes.editions as bigint) as editions,
        cast(outcomes.counties as bigint) as counties,
        cast(outcomes.expected as bigint) as expected,
        cast(outcomes.received as bigint) as received,
        cast(outcomes.late as bigint) as late,
        cast(outcomes.missing as bigint) as missing,
        cast(outcomes.returned as bigint) as returned,
        cast(outcomes.refused as bigint) as refused,
        case
            when outcomes.value <> 0 then 'reported'
            when outcomes.value = 0 and outcomes.high = 0 then 'zero'
            when outcomes.value = 0 then 'reported'
            when outcomes.received = 0 and outcomes.returned > 0 then 'refused'
            when outcomes.received = 0 and outcomes.expected = 0 then 'not_due'
            when outcomes.received = 0 then 'not_reported'
            when outcomes.denominator is not null
                or outcomes.numerator is not null then 'part_not_known'
            when absences.absence <> 'not_reported' then absences.absence
            when outcomes.refused > 0 then 'refused'
            when absences.absence is null then 'no_entries'
            else 'not_reported'
        end as state,
        outcomes.value is not null
            and (
                outcomes.low is distinct from outcomes.value
                or outcomes.high is distinct from outcomes.value
            ) as has_doubt,
    from outcomes
    left join absences
        using (indicator_code, org_unit_code, cohort, span)
)

select * from named
