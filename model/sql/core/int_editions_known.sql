-- Editions known at the cut-off, ranked among those of a ledger and month.
-- Grain: one row per edition.
-- Key: edition_id.
-- Unit: entries and refused lines are counts.
with editions as (
    select * from source.editions
),

cut_off as (
    select * from source.cut_off
),

known as (
    select
        editions.*,
        -- A file of which nothing entered replaces nothing.
        editions.file_outcome <> 'returned'
            and not (editions.entries = 0 and editions.refused > 0)
            as is_usable,
    from editions
    inner join cut_off
        on editions.received_at <= cut_off.cut_off
),

ranked as (
    select
        known.*,
        row_number() over newest_first as newness,
        lag(known.edition_id) over newest_first as next_edition_id,
    from known
    window newest_first as (
        partition by
            known.ledger, known.county_code, known.period, known.is_usable
        order by known.received_at desc, known.sha256 desc, known.edition_id
    )
)

select * from ranked
