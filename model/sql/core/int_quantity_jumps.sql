-- Quantities far above what is usual, both for the org unit and for its peers.
-- Grain: one row per entry and quantity that jumps.
-- Key: entry_id, value_column.
-- Unit: base units.
with entries as (
    select * from core.int_entries_in_force
),

quantities as (
    select
        entries.entry_id,
        entries.ledger,
        entries.county_code,
        entries.period,
        entries.org_unit_code,
        entries.secretary_code,
        unnest(map_keys(entries.quantities)) as value_column,
        unnest(map_values(entries.quantities)) as value,
    from entries
),

stated as (
    select
        quantities.*,
        ln(1 + quantities.value) as size,
    from quantities
    where quantities.value > 0
        and quantities.value_column <> 'entries'
),

own as (
    select
        stated.*,
        count(*) over own_months as own_count,
        median(stated.size) over own_months as own_middle,
        mad(stated.size) over own_months as own_spread,
        median(stated.size) over peers as peer_middle,
        mad(stated.size) over peers as peer_spread,
        count(*) over peers as peer_count,
    from stated
    window
        own_months as (
            partition by
                stated.ledger,
                stated.county_code,
                stated.org_unit_code,
                stated.secretary_code,
                stated.value_column
        ),
        peers as (
            partition by
                stated.ledger,
                stated.county_code,
                stated.value_column
        )
),

-- Modified z-scores of log(1 + value): Iglewicz and Hoaglin (1993) take 3.5 for
-- a limit; doubled here, because so many values are searched every month.
-- A spread of nearly nothing makes every step a jump: a fifth is the least.
-- Of a short history the peers alone decide.
jumps as (
    select
        own.entry_id,
        own.ledger,
        own.value_column,
        own.value as quantity,
        cast(round(exp(own.own_middle) - 1, 1) as decimal(18, 1)) as usual_own,
        cast(round(exp(own.peer_middle) - 1, 1) as decimal(18, 1))
            as usual_of_peers,
    from own
    where own.peer_count >= 10
        and 0.6745 * (own.size - own.peer_middle)
        > 7 * greatest(own.peer_spread, 0.2)
        and (
            own.own_count < 6
            or 0.6745 * (own.size - own.own_middle)
            > 7 * greatest(own.own_spread, 0.2)
        )
)

select * from jumps
