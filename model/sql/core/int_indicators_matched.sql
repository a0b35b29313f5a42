-- Which indicators an entry feeds, by its ledger and its classifiers.
-- Grain: one row per month, class of entries and indicator.
-- Key: period, ledger, class_key, indicator_code.
-- Unit: none.
with indicators as (
    select * from source.indicators
),

classes as (
    select
        int_entries_in_force.period,
        int_entries_in_force.ledger,
        int_entries_in_force.class_key,
        any_value(int_entries_in_force.facets) as facets,
    from core.int_entries_in_force
    group by
        int_entries_in_force.period,
        int_entries_in_force.ledger,
        int_entries_in_force.class_key
),

filters as (
    select
        indicator_filters.indicator_code,
        indicator_filters.facet,
        list(indicator_filters.accepted) as accepted,
    from source.indicator_filters
    group by indicator_filters.indicator_code, indicator_filters.facet
),

shut_out as (
    select
        classes.period,
        classes.ledger,
        classes.class_key,
        filters.indicator_code,
    from classes
    cross join filters
    where
        not coalesce(
            list_contains(filters.accepted, classes.facets[filters.facet]),
            false
        )
),

matched as (
    select
        classes.period,
        classes.ledger,
        classes.class_key,
        indicators.indicator_code,
        indicators.value_column,
        indicators.source_column,
        indicators.distinct_of,
    from classes
    inner join indicators
        on classes.ledger = indicators.ledger
    anti join shut_out
        on classes.period = shut_out.period
        and classes.ledger = shut_out.ledger
        and classes.class_key = shut_out.class_key
        and indicators.indicator_code = shut_out.indicator_code
)

select * from matched
