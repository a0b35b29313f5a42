-- Revisions: each time a month's figure changed after the month was due.
-- Grain: one row per indicator, org unit, cohort, span and vintage of a change.
-- Key: indicator_code, org_unit_code, cohort, span, known_at.
-- Unit: the indicator's own (marts.indicators).
with outcomes as (
    select * from core.int_outcomes_by_vintage
),

areas as (
    select * from core.dim_areas
),

over_time as (
    select * from core.int_editions_over_time
    where int_editions_over_time.is_arrival
),

compared as (
    select
        outcomes.*,
        lag(outcomes.value) over vintages as value_before,
        lag(outcomes.low) over vintages as low_before,
        lag(outcomes.high) over vintages as high_before,
        lag(outcomes.known_at) over vintages as known_before,
    from outcomes
    window vintages as (
        partition by
            outcomes.indicator_code, outcomes.org_unit_code,
            outcomes.cohort, outcomes.span
        order by outcomes.known_at
    )
),

changed as (
    select * from compared
    where compared.known_before is not null
        and (
            compared.value is distinct from compared.value_before
            or compared.low is distinct from compared.low_before
            or compared.high is distinct from compared.high_before
        )
),

arrivals as (
    select
        over_time.ledger,
        areas.org_unit_code,
        over_time.period as span,
        over_time.known_at,
        string_agg(
            distinct over_time.reason, ' ' order by over_time.reason
        ) as reason,
        string_agg(
            distinct over_time.edition_id, ' ' order by over_time.edition_id
        ) as edition_ids,
    from over_time
    inner join areas
        on over_time.county_code = areas.county_code
    group by
        over_time.ledger,
        areas.org_unit_code,
        over_time.period,
        over_time.known_at
),

explained as (
    select
        changed.indicator_code,
        changed.org_unit_code,
        changed.cohort,
        changed.span,
        changed.known_at,
        changed.known_before,
        changed.value_before,
        changed.low_before,
        changed.high_before,
        changed.value,
        changed.low,
        changed.high,
        cast(
            changed.value - changed.value_before as decimal(18, 4)
        ) as size,
        arrivals.reason,
        arrivals.edition_ids,
    from changed
    left join arrivals
        on changed.ledger = arrivals.ledger
        and changed.org_unit_code = arrivals.org_unit_code
        and changed.span = arrivals.span
        and changed.known_at = arrivals.known_at
)

select * from explained
