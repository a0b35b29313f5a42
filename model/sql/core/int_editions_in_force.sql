-- The editions that count: of each ledger, county and month the newest known.
-- Grain: one row per ledger, county and month received, or one for each part.
-- Key: edition_id.
-- Unit: entries and refused lines are counts.
with editions as (
    select * from core.int_editions_known
),

in_force as (
    select
        editions.ledger,
        editions.county_code,
        editions.period,
        editions.edition_id,
        editions.received_at,
        editions.entries,
        editions.refused,
    from editions
    where
        editions.is_usable
        and editions.newness = 1
)

select * from in_force
