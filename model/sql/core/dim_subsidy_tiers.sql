-- Tiers of the living subsidy: what a day is paid, and what share of it.
-- Grain: one row per tier.
-- Key: subsidy_tier.
-- Unit: yuan a day; shares run from 0 to 1.
with tiers (subsidy_tier, tier_share) as (
    values
        ('full', 1.0),
        ('four_fifths', 0.8),
        ('half', 0.5),
        ('none', 0.0)
),

rated as (
    select
        tiers.subsidy_tier,
        cast(tiers.tier_share as decimal(3, 2)) as tier_share,
        -- 100 yuan for each day on post, for who is posted to a village (S23).
        cast(100 as decimal(18, 2)) as yuan_per_day,
    from tiers
)

select * from rated
