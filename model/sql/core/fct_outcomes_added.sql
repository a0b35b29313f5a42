-- Sums, stocks and distinct counts of every span, with coverage beside them.
-- Grain: one row per indicator, area, cohort and span.
-- Key: indicator_code, org_unit_code, cohort, span.
-- Unit: the indicator's own.
with indicators as (
    select * from source.indicators
    where indicators.ledger is not null
),

coverage as (
    select * from core.int_coverage_by_span
),

elective_coverage as (
    select * from core.int_elective_coverage_by_span
),

owed as (
    select
        indicators.indicator_code,
        coverage.* exclude (ledger),
    from indicators
    inner join coverage
        on indicators.ledger = coverage.ledger
    where indicators.elective_column is null
    union all by name
    select
        indicators.indicator_code,
        elective_coverage.* exclude (ledger, elective_column),
    from indicators
    inner join elective_coverage
        on indicators.ledger = elective_coverage.ledger
        and indicators.elective_column = elective_coverage.elective_column
),

cohorts as (
    select distinct
        dim_cohort_groups.cohort_group as cohort,
    from core.dim_cohort_groups
),

totals as (
    select * from core.int_totals_by_span
),

distincts as (
    select * from core.int_distincts_by_span
),

org_units as (
    select * from core.int_org_units_by_span
),

asked as (
    select
        indicators.indicator_code,
        owed.org_unit_code,
        cohorts.cohort,
        owed.span,
        owed.span_kind,
        indicators.ledger,
        indicators.aggregation,
        indicators.none_listed,
        owed.counties,
        owed.expected,
        owed.received,
        owed.late,
        owed.missing,
        owed.returned,
        owed.refused,
    from indicators
    inner join owed
        on indicators.indicator_code = owed.indicator_code
    cross join cohorts
),

answered as (
    select
        asked.*,
        case
            when asked.aggregation = 'distinct' then distincts.value
            else totals.value
        end as stated_value,
        case
            when asked.aggregation = 'distinct' then distincts.value
            else totals.low
        end as stated_low,
        case
            when asked.aggregation = 'distinct' then distincts.value
            else totals.high
        end as stated_high,
        -- A list that came and names nothing of the kind says: none.
        asked.none_listed = 'zero'
            and asked.received > 0
            and totals.indicator_code is null as is_none,
        coalesce(totals.entries, 0) as entries,
        coalesce(totals.editions, 0) as editions,
        -- A stock is of one month a county, so its months already tell.
        case
            when asked.aggregation = 'stock' or asked.span_kind = 'month'
                then coalesce(totals.org_units_by_month, 0)
            else coalesce(org_units.org_units, 0)
        end as org_units,
    from asked
    left join totals
        using (indicator_code, org_unit_code, cohort, span)
    left join distincts
        using (indicator_code, org_unit_code, cohort, span)
    left join org_units
        using (indicator_code, org_unit_code, cohort, span)
),

added as (
    select
        answered.indicator_code,
        answered.org_unit_code,
        answered.cohort,
        answered.span,
        answered.span_kind,
        answered.ledger,
        case when answered.is_none then 0 else answered.stated_value
        end as value,
        case when answered.is_none then 0 else answered.stated_low
        end as low,
        case when answered.is_none then 0 else answered.stated_high
        end as high,
        answered.entries,
        answered.org_units,
        answered.editions,
        answered.counties,
        answered.expected,
        answered.received,
        answered.late,
        answered.missing,
        answered.returned,
        answered.refused,
    from answered
)

select * from added
