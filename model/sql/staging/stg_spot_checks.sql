-- Spot checks: who was found on post, and what else was found.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: none, checks are counted.
with spot_checks as (
    select * from source.spot_checks
),

renamed as (
    select
        spot_checks.entry_id,
        spot_checks.edition_id,
        'spot_checks' as ledger,
        spot_checks.county_code,
        spot_checks.period,
        spot_checks.org_unit_code,
        spot_checks.secretary_code,
        spot_checks.unit_kind,
        spot_checks.level,
        spot_checks.way,
        spot_checks.on_post,
        spot_checks.finding,
        spot_checks.measure,
        spot_checks.sheet,
        map {
            'unit_kind': spot_checks.unit_kind,
            'level': spot_checks.level,
            'way': spot_checks.way,
            'on_post': spot_checks.on_post,
            'finding': spot_checks.finding,
            'measure': spot_checks.measure,
            'is_random': cast(spot_checks.is_random as varchar),
        } as facets,
        cast(map {} as map(varchar, decimal(18, 4))) as quantities,
        spot_checks.doubts,
        spot_checks.row_no,
        spot_checks.is_random,
        spot_checks.check_date,
    from spot_checks
)

select * from renamed
