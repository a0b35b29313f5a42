-- The policy that scores were made by.
-- Grain: one row per version, of which a build has one.
-- Key: policy_version.
-- Unit: months; deviations on the composite's scale.
with policies as (
    select * from source.score_policies
),

in_force as (
    select
        policies.policy_version,
        policies.approved_by_zh,
        policies.approved_by_en,
        policies.in_force_from,
        policies.cohorts,
        policies.case_mix,
        policies.reference_from,
        policies.reference_to,
        policies.reference_zh,
        policies.reference_en,
        policies.county_posts,
        policies.settling_months,
        policies.half_months,
        policies.sheet_months,
        policies.score_months,
        policies.grade_months,
        policies.post_deviation,
        policies.county_deviation,
        policies.is_sample,
    from policies
)

select * from in_force
