-- Header drift: how a county's form differs from the one it sent before.
-- Grain: one row per edition and column of which something changed.
-- Key: edition_id, column_name.
-- Unit: none.
with columns as (
    select
        edition_columns.edition_id,
        edition_columns.column_name,
        min(edition_columns.column_index) as column_index,
        min_by(edition_columns.header, edition_columns.column_index) as header,
    from source.edition_columns
    group by edition_columns.edition_id, edition_columns.column_name
),

editions as (
    select * from core.int_editions_in_force
),

followed as (
    select
        editions.*,
        lag(editions.edition_id) over (
            partition by editions.ledger, editions.county_code
            order by editions.period, editions.edition_id
        ) as previous_edition_id,
    from editions
),

now_there as (
    select
        followed.edition_id,
        columns.column_name,
        columns.column_index,
        columns.header,
    from followed
    inner join columns
        on followed.edition_id = columns.edition_id
    where followed.previous_edition_id is not null
),

there_before as (
    select
        followed.edition_id,
        columns.column_name,
        columns.column_index,
        columns.header,
    from followed
    inner join columns
        on followed.previous_edition_id = columns.edition_id
),

compared as (
    select
        coalesce(now_there.edition_id, there_before.edition_id) as edition_id,
        coalesce(now_there.column_name, there_before.column_name)
            as column_name,
        case
            when there_before.column_name is null then 'added'
            when now_there.column_name is null then 'gone'
            when there_before.header <> now_there.header then 'renamed'
            when there_before.column_index <> now_there.column_index
                then 'moved'
        end as change,
        there_before.header as header_before,
        now_there.header as header_now,
        there_before.column_index as column_before,
        now_there.column_index as column_now,
    from now_there
    full outer join there_before
        on now_there.edition_id = there_before.edition_id
        and now_there.column_name = there_before.column_name
),

drift as (
    select
        compared.edition_id,
        followed.ledger,
        followed.county_code,
        followed.period,
        compared.column_name,
        compared.change,
        compared.header_before,
        compared.header_now,
        compared.column_before,
        compared.column_now,
    from compared
    inner join followed
        on compared.edition_id = followed.edition_id
    where compared.change is not null
)

select * from drift
