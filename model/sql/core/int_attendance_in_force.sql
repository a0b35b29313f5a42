-- Attendance of the editions in force, one column a quantity.
-- Grain: one row per entry.
-- Key: entry_id.
-- Unit: days; visits and checks in times.
with entries as (
    select * from core.int_entries_in_force
    where int_entries_in_force.ledger = 'attendance'
),

attendance as (
    select
        entries.entry_id,
        entries.county_code,
        entries.period,
        entries.org_unit_code,
        entries.secretary_code,
        entries.cohort,
        entries.facets['duty_basis'] as duty_basis,
        entries.facets['subsidy_tier'] as subsidy_tier,
        entries.quantities['days_on_post'] as days_on_post,
        case
            when entries.doubts['days_on_post'] is null
                then entries.quantities['days_on_post']
            else entries.doubts['days_on_post'].low
        end as days_on_post_low,
        case
            when entries.doubts['days_on_post'] is null
                then entries.quantities['days_on_post']
            else entries.doubts['days_on_post'].high
        end as days_on_post_high,
    from entries
)

select * from attendance
