-- The editions that each risk list may use: in force when it was made.
-- Grain: one row per list and edition.
-- Key: list_period, edition_id.
-- Unit: none.
with lists as (
    select * from core.dim_risk_lists
),

over_time as (
    select * from core.int_editions_over_time
),

newest as (
    select
        lists.list_period,
        over_time.ledger,
        over_time.county_code,
        over_time.period,
        max(over_time.known_at) as known_at,
    from lists
    inner join over_time
        on over_time.known_at <= lists.listed_at
        and over_time.period <= lists.last_period
        -- What a village is changes slowly: older profiles count too.
        and (
            over_time.period >= lists.first_period
            or over_time.ledger = 'village_profile'
        )
    where over_time.ledger in (
        'posts', 'monthly_work', 'attendance', 'projects', 'funds',
        'infrastructure', 'service', 'village_profile'
    )
    group by
        lists.list_period,
        over_time.ledger,
        over_time.county_code,
        over_time.period
),

in_force as (
    select
        newest.list_period,
        newest.ledger,
        newest.county_code,
        newest.period,
        over_time.edition_id,
    from newest
    inner join over_time
        on newest.ledger = over_time.ledger
        and newest.county_code = over_time.county_code
        and newest.period = over_time.period
        and newest.known_at = over_time.known_at
)

select * from in_force
