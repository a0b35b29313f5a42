-- Editions in which every number that is stated is zero.
-- Grain: one row per such edition.
-- Key: edition_id.
-- Unit: none.
with measures as (
    select * from core.fct_measures
),

zeros as (
    select
        measures.edition_id,
        measures.period,
    from measures
    where measures.state in ('zero', 'reported')
    group by measures.edition_id, measures.period
    having bool_and(measures.state = 'zero')
)

select * from zeros
