-- What each vintage of a county's month adds to what stood before it.
-- Grain: one row per indicator, county, printed cohort, month and vintage.
-- Key: indicator_code, county_code, cohort_group, period, counts_from.
-- Unit: the indicator's own.
with states as (
    select * from core.int_measures_by_vintage
),

cut_off as (
    select * from source.cut_off
),

-- A day ends when it ends in China, eight hours before UTC's. What comes before
-- a month is due is no revision: the month begins with all of it.
due as (
    select
        ledger_months.ledger,
        ledger_months.county_code,
        ledger_months.period,
        least(
            strftime(
                ledger_months.due_date + interval 16 hour,
                '%Y-%m-%dT%H:%M:%SZ'
            ),
            cut_off.cut_off
        ) as due_at,
    from core.fct_ledger_months as ledger_months
    cross join cut_off
),

counted as (
    select
        states.*,
        greatest(
            states.known_at, coalesce(due.due_at, states.known_at)
        ) as counts_from,
    from states
    left join due
        on states.ledger = due.ledger
        and states.county_code = due.county_code
        and states.period = due.period
    qualify row_number() over (
        partition by
            states.indicator_code, states.county_code, states.cohort_group,
            states.period, counts_from
        order by states.known_at desc
    ) = 1
),

-- What each vintage adds to what stood before it, so that counties add up.
steps as (
    select
        counted.indicator_code,
        counted.ledger,
        counted.county_code,
        counted.cohort_group,
        counted.period,
        counted.counts_from,
        cast(
            coalesce(counted.value, 0)
            - lag(coalesce(counted.value, 0), 1, 0) over before
            as decimal(18, 4)
        ) as value,
        cast(
            coalesce(counted.low, 0)
            - lag(coalesce(counted.low, 0), 1, 0) over before
            as decimal(18, 4)
        ) as low,
        cast(
            coalesce(counted.high, 0)
            - lag(coalesce(counted.high, 0), 1, 0) over before
            as decimal(18, 4)
        ) as high,
        cast(counted.value is not null as integer)
            - lag(cast(counted.value is not null as integer), 1, 0)
                over before as value_count,
        cast(counted.low is not null as integer)
            - lag(cast(counted.low is not null as integer), 1, 0)
                over before as low_count,
        cast(counted.high is not null as integer)
            - lag(cast(counted.high is not null as integer), 1, 0)
                over before as high_count,
        cast(counted.is_listed as integer)
            - lag(cast(counted.is_listed as integer), 1, 0)
                over before as listed_count,
    from counted
    window before as (
        partition by
            counted.indicator_code, counted.county_code,
            counted.cohort_group, counted.period
        order by counted.counts_from
    )
)

select * from steps
