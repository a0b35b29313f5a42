-- Burden: what each county's forms ask, what is answered, what of it is used.
-- Grain: one row per ledger, county and field.
-- Key: ledger, county_code, field.
-- Unit: cells; fields are the quantities and classifiers of the ledger.
with entries as (
    select * from core.int_entries_in_force
),

indicators as (
    select * from source.indicators
),

uses as (
    select
        indicators.ledger,
        indicators.value_column as field,
        indicators.indicator_code,
    from indicators
    union all
    select
        indicators.ledger,
        indicators.distinct_of as field,
        indicators.indicator_code,
    from indicators
    union all
    select
        indicators.ledger,
        indicator_filters.facet as field,
        indicators.indicator_code,
    from source.indicator_filters
    inner join indicators
        on indicator_filters.indicator_code = indicators.indicator_code
),

used as (
    select
        uses.ledger,
        uses.field,
        count(distinct uses.indicator_code) as indicators,
    from uses
    group by uses.ledger, uses.field
),

cells as (
    select
        entries.ledger,
        entries.county_code,
        entries.period,
        entries.doubts,
        unnest(map_keys(entries.quantities)) as field,
        cast(unnest(map_values(entries.quantities)) as varchar) as answer,
    from entries
    union all
    select
        entries.ledger,
        entries.county_code,
        entries.period,
        entries.doubts,
        unnest(map_keys(entries.facets)) as field,
        unnest(map_values(entries.facets)) as answer,
    from entries
),

-- A form that lacks a column does not ask.
asked as (
    select
        cells.ledger,
        cells.county_code,
        cells.period,
        cells.field,
        cells.answer is not null
            or coalesce(cells.doubts[cells.field].state, 'not_reported')
            <> 'not_reported' as is_answered,
        try_cast(cells.answer as decimal(18, 4)) = 0 as is_zero,
    from cells
    where
        cells.field not in ('entries', 'county_kind')
        and cells.doubts[cells.field].state is distinct from 'not_collected'
),

counted as (
    select
        asked.ledger,
        asked.county_code,
        asked.field,
        count(distinct asked.period) as months,
        count(*) as asked,
        count(*) filter (asked.is_answered) as answered,
        count(*) filter (asked.is_zero) as zeros,
        any_value(coalesce(used.indicators, 0)) as indicators,
        any_value(used.indicators is not null) as is_used,
    from asked
    left join used
        on asked.ledger = used.ledger
        and asked.field = used.field
    group by asked.ledger, asked.county_code, asked.field
)

select * from counted
