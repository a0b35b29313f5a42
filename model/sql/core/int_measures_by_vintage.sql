-- What a county's month stood at, from each vintage on until the next.
-- Grain: one row per indicator, county, printed cohort, month and vintage.
-- Key: indicator_code, county_code, cohort_group, period, known_at.
-- Unit: the indicator's own.
with indicators as (
    select * from source.indicators
    where indicators.aggregation in ('sum', 'stock')
),

over_time as (
    select * from core.int_editions_over_time
),

vintages as (
    select distinct
        over_time.ledger,
        over_time.county_code,
        over_time.period,
        over_time.known_at,
    from over_time
),

cohort_groups as (
    select * from core.dim_cohort_groups
),

printed_cohorts as (
    select distinct
        cohort_groups.cohort_group,
    from cohort_groups
),

revised as (
    select
        measures.indicator_code,
        over_time.county_code,
        cohort_groups.cohort_group,
        over_time.period,
        over_time.known_at,
        sum(measures.value) as value,
        case when count(measures.low) = count(measures.value)
            then sum(measures.low)
        end as low,
        case when count(measures.high) = count(measures.value)
            then sum(measures.high)
        end as high,
    from over_time
    inner join core.int_measures_revised as measures
        on over_time.edition_id = measures.edition_id
    inner join cohort_groups
        on measures.cohort = cohort_groups.cohort
    group by
        measures.indicator_code,
        over_time.county_code,
        cohort_groups.cohort_group,
        over_time.period,
        over_time.known_at
),

-- Months of which only one edition ever came stand in the measures already.
unrevised as (
    select
        measures.indicator_code,
        vintages.county_code,
        measures.cohort_group,
        vintages.period,
        vintages.known_at,
        measures.value,
        measures.low,
        measures.high,
    from vintages
    inner join indicators
        on vintages.ledger = indicators.ledger
    inner join core.int_measures_by_cohort_group as measures
        on indicators.indicator_code = measures.indicator_code
        and vintages.county_code = measures.county_code
        and vintages.period = measures.period
    anti join core.int_editions_revised as editions
        on vintages.ledger = editions.ledger
        and vintages.county_code = editions.county_code
        and vintages.period = editions.period
),

stated as (
    select * from revised
    union all
    select * from unrevised
),

-- A list that came and does not name the indicator is a vintage too.
states as (
    select
        indicators.indicator_code,
        indicators.ledger,
        vintages.county_code,
        printed_cohorts.cohort_group,
        vintages.period,
        vintages.known_at,
        cast(stated.value as decimal(18, 4)) as value,
        cast(stated.low as decimal(18, 4)) as low,
        cast(stated.high as decimal(18, 4)) as high,
        stated.indicator_code is not null as is_listed,
    from vintages
    inner join indicators
        on vintages.ledger = indicators.ledger
    cross join printed_cohorts
    left join stated
        on indicators.indicator_code = stated.indicator_code
        and vintages.county_code = stated.county_code
        and printed_cohorts.cohort_group = stated.cohort_group
        and vintages.period = stated.period
        and vintages.known_at = stated.known_at
)

select * from states
