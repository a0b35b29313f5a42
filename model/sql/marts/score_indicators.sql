-- The policy's indicators with their weights and frozen references.
-- Grain: one row per indicator of the policy.
-- Key: indicator_code.
-- Unit: weights run from 0 to 1; references in the indicator's own.
with indicators as (
    select * from source.score_indicators
),

policy_indicators as (
    select
        indicators.indicator_code,
        indicators.dimension,
        indicators.per,
        indicators.transform,
        indicators.position,
        indicators.indicator_weight,
        indicators.reference_median,
        indicators.reference_spread,
        indicators.prior_mean,
        indicators.prior_strength,
        indicators.is_higher_better,
    from indicators
)

select * from policy_indicators
