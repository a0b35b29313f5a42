-- Editions of the months of which more than one edition was ever in force.
-- Grain: one row per edition.
-- Key: edition_id.
-- Unit: entries and refused lines are counts.
with over_time as (
    select distinct
        int_editions_over_time.edition_id,
    from core.int_editions_over_time
),

editions as (
    select * from core.int_editions_known
),

revised as (
    select
        editions.ledger,
        editions.county_code,
        editions.period,
        editions.edition_id,
        editions.received_at,
        editions.entries,
        editions.refused,
    from editions
    inner join over_time
        on editions.edition_id = over_time.edition_id
    qualify count(*) over (
        partition by editions.ledger, editions.county_code, editions.period
    ) > 1
)

select * from revised
