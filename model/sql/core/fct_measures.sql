-- Measures: what each entry in force adds to each indicator.
-- Grain: one row per indicator and entry.
-- Key: indicator_code, entry_id.
-- Unit: the indicator's own.
with entries as (
    select * from core.int_entries_in_force
),

matched as (
    select * from core.int_indicators_matched
),

quantities as (
    select
        entries.*,
        unnest(map_keys(entries.quantities)) as value_column,
        unnest(map_values(entries.quantities)) as value,
    from entries
),

keyed as (
    select
        matched.indicator_code,
        quantities.*,
        matched.source_column,
        case matched.distinct_of
            when 'org_unit' then quantities.org_unit_code
            when 'county' then quantities.county_code
            when 'secretary' then quantities.secretary_code
            when 'dispatching_unit' then quantities.dispatching_unit
            else quantities.facets[matched.distinct_of]
        end as distinct_key,
        matched.distinct_of is not null
            and distinct_key is null as is_without_key,
    from quantities
    inner join matched
        on quantities.period = matched.period
        and quantities.ledger = matched.ledger
        and quantities.class_key = matched.class_key
        and quantities.value_column = matched.value_column
),

doubted as (
    select
        keyed.* exclude (value),
        case when not keyed.is_without_key then keyed.value end as value,
        case
            when cardinality(keyed.doubts) > 0
                then keyed.doubts[keyed.value_column]
        end as doubt,
    from keyed
),

measures as (
    select
        doubted.indicator_code,
        doubted.entry_id,
        doubted.edition_id,
        doubted.ledger,
        doubted.county_code,
        doubted.org_unit_code,
        doubted.cohort,
        doubted.period,
        doubted.sheet,
        doubted.source_column,
        doubted.distinct_key,
        case
            when doubted.doubt.state is not null then doubted.doubt.state
            when doubted.value is null then 'not_reported'
            when doubted.value = 0 and doubted.doubt is null then 'zero'
            else 'reported'
        end as state,
        doubted.known_at,
        doubted.row_no,
        doubted.value,
        case
            when doubted.doubt is null then doubted.value
            else doubted.doubt.low
        end as low,
        case
            when doubted.doubt is null then doubted.value
            else doubted.doubt.high
        end as high,
    from doubted
)

select * from measures
