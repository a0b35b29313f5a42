-- Living subsidies: what attendance and tier make due, and what was paid.
-- Grain: one row per village post and month of attendance or of payment.
-- Key: county_code, period, org_unit_code, secretary_code.
-- Unit: yuan and days; shares run from 0 to 1.
with attendance as (
    select * from core.int_attendance_in_force
    where int_attendance_in_force.cohort = 'village'
),

tiers as (
    select * from core.dim_subsidy_tiers
),

funds as (
    select * from core.int_funds_in_force
    where int_funds_in_force.fund_use = 'living_subsidy'
),

editions as (
    select distinct
        int_editions_in_force.ledger,
        int_editions_in_force.county_code,
        int_editions_in_force.period,
    from core.int_editions_in_force
),

due as (
    select
        attendance.county_code,
        attendance.period,
        attendance.org_unit_code,
        attendance.secretary_code,
        max(attendance.subsidy_tier) as subsidy_tier,
        max(tiers.tier_share) as tier_share,
        max(tiers.yuan_per_day) as yuan_per_day,
        max(tiers.yuan_per_day * tiers.tier_share) as day_rate,
        sum(attendance.days_on_post) as days_on_post,
        sum(attendance.days_on_post_low) as days_low,
        sum(attendance.days_on_post_high) as days_high,
    from attendance
    left join tiers
        on attendance.subsidy_tier = tiers.subsidy_tier
    group by
        attendance.county_code,
        attendance.period,
        attendance.org_unit_code,
        attendance.secretary_code
),

paid as (
    select
        funds.county_code,
        strftime(funds.settled_to, '%Y-%m') as period,
        funds.org_unit_code,
        funds.secretary_code,
        count(*) as payments,
        sum(funds.funds_spent) as subsidy_paid,
    from funds
    group by
        funds.county_code,
        strftime(funds.settled_to, '%Y-%m'),
        funds.org_unit_code,
        funds.secretary_code
),

paired as (
    select
        county_code,
        period,
        org_unit_code,
        secretary_code,
        due.subsidy_tier,
        due.tier_share,
        due.yuan_per_day,
        cast(due.days_on_post as decimal(18, 4)) as days_on_post,
        cast(due.days_on_post * due.day_rate as decimal(18, 2))
            as subsidy_due,
        cast(due.days_low * due.day_rate as decimal(18, 2))
            as subsidy_due_low,
        cast(due.days_high * due.day_rate as decimal(18, 2))
            as subsidy_due_high,
        cast(coalesce(paid.payments, 0) as integer) as payments,
        cast(paid.subsidy_paid as decimal(18, 2)) as subsidy_paid,
        due.org_unit_code is not null as is_attended,
        strftime(
            strptime(period || '-01', '%Y-%m-%d') + interval 1 month, '%Y-%m'
        ) as next_period,
    from due
    full join paid
        using (county_code, period, org_unit_code, secretary_code)
),

compared as (
    select
        paired.*,
        case
            when not paired.is_attended and sheets.ledger is null
                then 'attendance_not_received'
            when not paired.is_attended then 'no_attendance'
            when paired.subsidy_tier is null then 'no_tier'
            when paired.days_on_post is null then 'days_not_reported'
            -- A month is paid in the next one at the latest.
            when paired.payments = 0 and paired.subsidy_due > 0
                and ledgers.ledger is null then 'funds_not_received'
            when paired.payments = 0 and paired.subsidy_due > 0
                then 'not_paid'
            when coalesce(paired.subsidy_paid, 0)
                > coalesce(paired.subsidy_due_high, paired.subsidy_paid)
                then 'overpaid'
            when coalesce(paired.subsidy_paid, 0) < paired.subsidy_due_low
                then 'underpaid'
            else 'agrees'
        end as payment_state,
    from paired
    left join editions as sheets
        on sheets.ledger = 'attendance'
        and paired.county_code = sheets.county_code
        and paired.period = sheets.period
    left join editions as ledgers
        on ledgers.ledger = 'funds'
        and paired.county_code = ledgers.county_code
        and paired.next_period = ledgers.period
),

reckoned as (
    select
        compared.* exclude (is_attended, next_period),
        -- What is not known is no difference; none listed is.
        cast(
            case
                when compared.payment_state = 'no_attendance'
                    then compared.subsidy_paid
                when compared.payment_state
                    in ('not_paid', 'overpaid', 'underpaid', 'agrees')
                    then coalesce(compared.subsidy_paid, 0)
                        - compared.subsidy_due
            end as decimal(18, 2)
        ) as subsidy_difference,
    from compared
)

select * from reckoned
