-- Posts held in a month, as each county's register of secretaries lists them.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: none, posts are counted.
with posts as (
    select * from source.posts
),

renamed as (
    select
        posts.entry_id,
        posts.edition_id,
        'posts' as ledger,
        posts.county_code,
        posts.period,
        posts.org_unit_code,
        posts.secretary_code,
        posts.unit_kind,
        posts.dispatch_level,
        posts.dispatching_unit,
        posts.rank,
        posts.batch,
        posts.sheet,
        map {
            'unit_kind': posts.unit_kind,
            'dispatch_level': posts.dispatch_level,
            'rank': posts.rank,
            'batch': posts.batch,
        } as facets,
        cast(map {} as map(varchar, decimal(18, 4))) as quantities,
        posts.doubts,
        posts.row_no,
        posts.start_date,
    from posts
)

select * from renamed
