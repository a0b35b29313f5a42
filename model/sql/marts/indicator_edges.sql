-- Indicators that are never added to each other, and why.
-- Grain: one row per two indicators of which one holds or overlaps the other.
-- Key: indicator_code, edge, other_code.
-- Unit: none.
with edges as (
    select
        indicator_edges.indicator_code,
        indicator_edges.edge,
        indicator_edges.other_code,
        indicator_edges.reason_zh,
        indicator_edges.reason_en,
    from source.indicator_edges
)

select * from edges
