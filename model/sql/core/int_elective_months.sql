-- Months for which a county's form has a column that it need not have.
-- Grain: one row per ledger, elective column, county and month.
-- Key: ledger, elective_column, county_code, period.
-- Unit: none.
with electives as (
    select distinct
        indicators.ledger,
        indicators.elective_column,
    from source.indicators
    where indicators.elective_column is not null
),

editions as (
    select * from core.int_editions_in_force
),

asked as (
    select distinct
        editions.ledger,
        electives.elective_column,
        editions.county_code,
        editions.period,
    from editions
    inner join source.edition_columns
        on editions.edition_id = edition_columns.edition_id
    inner join electives
        on editions.ledger = electives.ledger
        and edition_columns.column_name = electives.elective_column
)

select * from asked
