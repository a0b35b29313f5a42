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

-- Made first: joined to the spans by county and month alone, each month would
-- stand there once for every ledger.
placed as materialized (
    select
        monthly.*,
        indicators.aggregation,
        indicators.ledger,
    from monthly
    inner join indicators
        on monthly.indicator_code = indicators.indicator_code
),

spanned as (
    select
        placed.indicator_code,
        placed.county_code,
        placed.org_unit_code,
        placed.cohort,
        counted.span,
        counted.span_kind,
        months.state_no,
        sum(placed.value) as value,
        sum(placed.low) as low,
        sum(placed.high) as high,
        sum(placed.entries) as entries,
        sum(placed.entries - placed.lows) as without_low,
        sum(placed.entries - placed.highs) as without_high,
    from placed
    inner join counted
        on placed.aggregation = counted.aggregation
        and placed.ledger = counted.ledger
        and placed.county_code = counted.county_code
        and placed.period = counted.period
    inner join months
        on placed.period = months.period
    group by
        placed.indicator_code,
        placed.county_code,
        placed.org_unit_code,
        placed.cohort,
        counted.span,
        counted.span_kind,
        months.state_no
),

added as (
    select
        spanned.* replace (
            cast(spanned.value as decimal(18, 4)) as value,
            cast(spanned.low as decimal(18, 4)) as low,
            cast(spanned.high as decimal(18, 4)) as high,
            cast(spanned.entries as bigint) as entries,
            cast(spanned.without_low as bigint) as without_low,
            cast(spanned.without_high as bigint) as without_high
        ),
    from spanned
)

select * from added
