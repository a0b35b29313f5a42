-- What each post owed and gave in a month: days, nights, leave, checks.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: days and nights in days, visits and checks in times.
with attendance as (
    select * from source.attendance
),

renamed as (
    select
        attendance.entry_id,
        attendance.edition_id,
        'attendance' as ledger,
        attendance.county_code,
        attendance.period,
        attendance.org_unit_code,
        attendance.secretary_code,
        attendance.unit_kind,
        attendance.duty_basis,
        attendance.subsidy_tier,
        attendance.sheet,
        map {
            'unit_kind': attendance.unit_kind,
            'duty_basis': attendance.duty_basis,
            'subsidy_tier': attendance.subsidy_tier,
            'target_met': cast(
                case attendance.duty_basis
                    when 'weekly' then attendance.visits
                    else attendance.days_on_post
                end
                + coalesce(attendance.leave_days, 0)
                >= attendance.days_due as varchar
            ),
        } as facets,
        map {
            'days_due': attendance.days_due,
            'days_on_post': attendance.days_on_post,
            'nights_stayed': attendance.nights_stayed,
            'leave_days': attendance.leave_days,
            'visits': attendance.visits,
            'checks_made': attendance.checks_made,
            'checks_passed': attendance.checks_passed,
        } as quantities,
        attendance.doubts,
        attendance.row_no,
    from attendance
)

select * from renamed
