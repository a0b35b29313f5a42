-- What scores are made from, so that anybody can recompute one.
-- Grain: one row per post, month and indicator.
-- Key: county_code, org_unit_code, secretary_code, period, indicator_code.
-- Unit: distances in robust standard deviations of the reference.
with inputs as (
    select * from core.int_score_inputs
)

select * from inputs
