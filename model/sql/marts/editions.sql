-- Editions: every ledger known at the cut-off, in force or replaced.
-- Grain: one row per edition.
-- Key: edition_id.
-- Unit: entries and refused lines are counts.
with editions as (
    select * from core.int_editions_known
),

ordered as (
    select
        editions.edition_id,
        editions.sha256,
        editions.file_name,
        editions.ledger,
        editions.county_code,
        editions.period,
        editions.received_at,
        editions.is_usable and editions.newness = 1 as is_in_force,
        case
            when editions.is_usable then editions.next_edition_id
        end as superseded_by,
        editions.entries,
        editions.refused,
    from editions
)

select * from ordered
