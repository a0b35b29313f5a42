-- Editions in force at each moment at which a county's month changed.
-- Grain: one row per ledger, county, month, vintage and edition in force.
-- Key: ledger, county_code, period, known_at, edition_id.
-- Unit: none.
with editions as (
    select * from core.int_editions_known
    where int_editions_known.is_usable
),

vintages as (
    select distinct
        editions.ledger,
        editions.county_code,
        editions.period,
        editions.in_force_from as known_at,
    from editions
),

known_then as (
    select
        vintages.ledger,
        vintages.county_code,
        vintages.period,
        vintages.known_at,
        editions.edition_id,
        editions.in_force_from,
        editions.received_at,
        editions.origin,
        editions.is_explained,
        editions.part,
        row_number() over (
            partition by
                vintages.ledger, vintages.county_code, vintages.period,
                vintages.known_at, editions.part
            order by
                editions.received_at desc, editions.sha256 desc,
                editions.edition_id
        ) as newness,
        bool_or(editions.part is null) over (
            partition by
                vintages.ledger, vintages.county_code, vintages.period,
                vintages.known_at
        ) as has_whole,
        min(editions.in_force_from) over (
            partition by
                vintages.ledger, vintages.county_code, vintages.period
        ) as first_known_at,
    from vintages
    inner join editions
        on vintages.ledger = editions.ledger
        and vintages.county_code = editions.county_code
        and vintages.period = editions.period
        and editions.in_force_from <= vintages.known_at
),

in_force as (
    select
        known_then.ledger,
        known_then.county_code,
        known_then.period,
        known_then.known_at,
        known_then.edition_id,
        known_then.in_force_from = known_then.known_at as is_arrival,
        case
            when known_then.origin = 'restated' then 'contract_change'
            when known_then.in_force_from > known_then.received_at
                then 'reopened'
            when known_then.known_at = known_then.first_known_at then 'late'
            when known_then.is_explained then 'explained'
            else 'corrected'
        end as reason,
    from known_then
    where known_then.newness = 1
        and (known_then.part is null or not known_then.has_whole)
)

select * from in_force
