-- Sums and stocks of a span by org unit, kept apart where the register changed.
-- Grain: one row per indicator, county, org unit, cohort, span and state.
-- Key: indicator_code, county_code, org_unit_code, cohort, span, state_no.
-- Unit: the indicator's own.
with measures as (
    select * from core.fct_measures
),

indicators as (
    select * from source.indicators
    where indicators.aggregation in ('sum', 'stock')
),

counted as (
    select * from core.int_months_counted
    where int_months_counted.span_kind <> 'month'
),

months as (
    select
        dim_periods.period,
        dim_register_states.state_no,
    from core.dim_periods
    inner join core.dim_register_states
        on dim_periods.last_date between dim_register_states.first_date
            and dim_register_states.last_date
),

monthly as (
    select
        measures.indicator_code,
        measures.county_code,
        coalesce(measures.org_unit_code, measures.county_code)
            as org_unit_code,
        measures.cohort,
        measures.period,
        sum(measures.value) as value,
        sum(measures.low) as low,
        sum(measures.high) as high,
        count(measures.value) as entries,
        count(measures.low) as lows,
        count(measures.high) as highs,
    from measures
    group by
        measures.indicator_code,
        measures.county_code,
        coalesce(measures.org_unit_code, measures.county_code),
        measures.cohort,
        measures.period
),

added as (
    select
        monthly.indicator_code,
        monthly.county_code,
        monthly.org_unit_code,
        cohort_groups.cohort_group as cohort,
        counted.span,
        counted.span_kind,
        months.state_no,
        cast(sum(monthly.value) as decimal(18, 4)) as value,
        cast(sum(monthly.low) as decimal(18, 4)) as low,
        cast(sum(monthly.high) as decimal(18, 4)) as high,
        cast(sum(monthly.entries) as bigint) as entries,
        cast(sum(monthly.entries - monthly.lows) as bigint) as without_low,
        cast(sum(monthly.entries - monthly.highs) as bigint) as without_high,
    from monthly
    inner join indicators
        on monthly.indicator_code = indicators.indicator_code
    inner join counted
        on indicators.aggregation = counted.aggregation
        and indicators.ledger = counted.ledger
        and monthly.county_code = counted.county_code
        and monthly.period = counted.period
    inner join months
        on monthly.period = months.period
    inner join core.dim_cohort_groups as cohort_groups
        on monthly.cohort = cohort_groups.cohort
    group by
        monthly.indicator_code,
        monthly.county_code,
        monthly.org_unit_code,
        cohort_groups.cohort_group,
        counted.span,
        counted.span_kind,
        months.state_no
)

select * from added
