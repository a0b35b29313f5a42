-- Indicators: the catalogue as it stood for this build.
-- Grain: one row per indicator.
-- Key: indicator_code.
-- Unit: none.
with indicators as (
    select * from source.indicators
),

accepted as (
    select
        indicator_filters.indicator_code,
        indicator_filters.facet,
        indicator_filters.facet || '=' || string_agg(
            indicator_filters.accepted, ',' order by accepted
        ) as condition,
    from source.indicator_filters
    group by indicator_filters.indicator_code, indicator_filters.facet
),

filters as (
    select
        accepted.indicator_code,
        string_agg(accepted.condition, ' ' order by facet) as filters,
    from accepted
    group by accepted.indicator_code
),

edges as (
    select
        indicator_edges.indicator_code,
        string_agg(indicator_edges.other_code, ' ' order by other_code)
            filter (indicator_edges.edge = 'of_which') as of_which,
        string_agg(indicator_edges.other_code, ' ' order by other_code)
            filter (indicator_edges.edge = 'overlaps') as overlaps,
    from source.indicator_edges
    group by indicator_edges.indicator_code
),

parts as (
    select
        indicator_parts.indicator_code,
        string_agg(indicator_parts.part_code, ' ' order by part_code)
            filter (indicator_parts.part = 'numerator') as numerator,
        string_agg(indicator_parts.part_code, ' ' order by part_code)
            filter (indicator_parts.part = 'denominator') as denominator,
    from source.indicator_parts
    group by indicator_parts.indicator_code
),

catalogue as (
    select
        indicators.indicator_code,
        indicators.family,
        indicators.name_zh,
        indicators.name_en,
        indicators.definition_zh,
        indicators.definition_en,
        indicators.unit,
        indicators.unit_zh,
        indicators.unit_en,
        indicators.aggregation,
        indicators.polarity,
        indicators.ledger,
        indicators.source_column,
        indicators.value_column,
        indicators.distinct_of,
        filters.filters,
        indicators.none_listed,
        indicators.published_span,
        indicators.population,
        indicators.cohorts,
        parts.numerator,
        parts.denominator,
        edges.of_which,
        edges.overlaps,
        indicators.mechanisms,
        indicators.owner_zh,
        indicators.owner_en,
        indicators.suppress_below,
        indicators.suppress_dominated,
        indicators.position,
    from indicators
    left join filters
        on indicators.indicator_code = filters.indicator_code
    left join edges
        on indicators.indicator_code = edges.indicator_code
    left join parts
        on indicators.indicator_code = parts.indicator_code
)

select * from catalogue
