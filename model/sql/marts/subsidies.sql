-- Subsidy sheet: days on post by rate and tier, beside what was paid.
-- Grain: one row per village post and month of attendance or of payment.
-- Key: county_code, period, org_unit_code, secretary_code.
-- Unit: yuan and days; shares run from 0 to 1.
with reckoned as (
    select * from core.int_subsidies_due_and_paid
),

subsidies as (
    select
        reckoned.county_code,
        reckoned.period,
        reckoned.org_unit_code,
        reckoned.secretary_code,
        reckoned.subsidy_tier,
        reckoned.payment_state,
        reckoned.days_on_post,
        reckoned.yuan_per_day,
        reckoned.tier_share,
        reckoned.subsidy_due,
        reckoned.subsidy_due_low,
        reckoned.subsidy_due_high,
        reckoned.payments,
        reckoned.subsidy_paid,
        reckoned.subsidy_difference,
    from reckoned
)

select * from subsidies
