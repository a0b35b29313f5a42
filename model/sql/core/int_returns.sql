-- Returns: what went back to its sender, and when it was put right.
-- Grain: one row per ledger, county and month of which something went back.
-- Key: ledger, county_code, period.
-- Unit: days.
with editions as (
    select * from core.int_editions_known
),

sent_back as (
    select
        returned_editions.ledger,
        returned_editions.county_code,
        returned_editions.period,
        returned_editions.received_at,
    from source.returned_editions
    union all
    select
        editions.ledger,
        editions.county_code,
        editions.period,
        editions.received_at,
    from editions
    where editions.refused > 0
),

opened as (
    select
        sent_back.ledger,
        sent_back.county_code,
        sent_back.period,
        min(sent_back.received_at) as returned_at,
    from sent_back
    group by sent_back.ledger, sent_back.county_code, sent_back.period
),

-- A return is open until an edition comes of which every line enters.
closed as (
    select
        opened.ledger,
        opened.county_code,
        opened.period,
        any_value(opened.returned_at) as returned_at,
        min(editions.received_at) as corrected_at,
    from opened
    left join editions
        on opened.ledger = editions.ledger
        and opened.county_code = editions.county_code
        and opened.period = editions.period
        and opened.returned_at < editions.received_at
        and editions.is_usable
        and editions.refused = 0
    group by opened.ledger, opened.county_code, opened.period
),

returns as (
    select
        closed.*,
        date_diff(
            'day',
            cast(left(closed.returned_at, 10) as date),
            cast(left(closed.corrected_at, 10) as date)
        ) as days_to_correct,
    from closed
)

select * from returns
