-- Months that a post was held to their end, with what leave takes off.
-- Grain: one row per post and month.
-- Key: county_code, org_unit_code, secretary_code, period.
-- Unit: days; exposure runs from 0 to 1.
with posts as (
    select * from core.fct_posts
),

periods as (
    select * from core.dim_periods
),

units as (
    select * from core.dim_org_units
),

attendance as (
    select
        entries.county_code,
        entries.org_unit_code,
        entries.secretary_code,
        entries.period,
        sum(entries.quantities['days_due']) as days_due,
        sum(entries.quantities['leave_days']) as leave_days,
    from core.int_entries_in_force as entries
    where entries.ledger = 'attendance'
    group by
        entries.county_code,
        entries.org_unit_code,
        entries.secretary_code,
        entries.period
),

-- Who leaves in a month did not hold it to the end; a unit that is gone, or
-- is not there yet, holds nobody: whoever stays on in a village that others
-- were merged into holds it from its first month, not from the post's own.
held as (
    select
        posts.county_code,
        posts.org_unit_code,
        posts.secretary_code,
        posts.cohort,
        periods.period,
        periods.year,
        cast(
            date_diff('month', posts.start_date, periods.first_date) + 1
            as integer
        ) as month_in_post,
        day(periods.last_date) as days_in_month,
    from posts
    inner join periods
        on coalesce(
            posts.start_date <= periods.last_date,
            posts.first_period <= periods.period
        )
        and (
            posts.end_date > periods.last_date
            or (posts.end_date is null and posts.ended_by is null)
            or (
                posts.end_date is null
                and periods.period <= posts.last_period
            )
        )
    left join units
        on posts.org_unit_code = units.org_unit_code
    where
        posts.secretary_code is not null
        and posts.org_unit_code is not null
        and coalesce(units.last_date >= periods.last_date, true)
        and coalesce(units.first_date <= periods.last_date, true)
),

months as (
    select
        held.county_code,
        held.org_unit_code,
        held.secretary_code,
        held.period,
        held.year,
        held.cohort,
        held.month_in_post,
        cast(attendance.days_due as decimal(18, 4)) as days_due,
        cast(attendance.leave_days as decimal(18, 4)) as leave_days,
        cast(
            greatest(
                1 - coalesce(attendance.leave_days, 0) / held.days_in_month, 0
            ) as decimal(9, 6)
        ) as exposure_share,
    from held
    left join attendance
        on held.county_code = attendance.county_code
        and held.org_unit_code = attendance.org_unit_code
        and held.secretary_code = attendance.secretary_code
        and held.period = attendance.period
)

select * from months
