-- States of the register: between two of them some unit changed.
-- Grain: one row per state that lasts into the months of this build or later.
-- Key: state_no.
-- Unit: none.
with versions as (
    select * from core.dim_org_unit_versions
),

first_month as (
    select min(dim_periods.first_date) as first_date from core.dim_periods
),

days as (
    select versions.first_date from versions
    union
    select cast(versions.last_date + 1 as date) as first_date from versions
    where versions.last_date < date '9999-12-31'
),

states as (
    select
        days.first_date,
        coalesce(
            cast(lead(days.first_date) over (order by days.first_date) - 1
                as date),
            date '9999-12-31'
        ) as last_date,
    from days
),

kept as (
    select
        cast(row_number() over (order by states.first_date) as integer)
            as state_no,
        case
            when states.first_date = date '0001-01-01' then 'start'
            else strftime(states.first_date, '%Y-%m-%d')
        end as boundaries,
        states.last_date = date '9999-12-31' as is_newest,
        states.first_date,
        states.last_date,
    from states
    left join first_month
        on true
    where states.last_date >= coalesce(
        first_month.first_date, date '0001-01-01'
    )
)

select * from kept
