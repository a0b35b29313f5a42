-- What a county leaves blank where others write zero.
-- Grain: one row per county and indicator of the policy, or denominator.
-- Key: county_code, indicator_code.
-- Unit: entries.
with sums as (
    select * from core.int_score_values
),

counted as (
    select
        sums.county_code,
        sums.indicator_code,
        count(*) as entries,
        count(*) filter (sums.why_not = 'not_reported') as blank_entries,
        count(*) filter (sums.value = 0) as zero_entries,
    from sums
    group by sums.county_code, sums.indicator_code
),

-- Who writes no zero and leaves more than a tenth blank tells of the good
-- months alone: what came cannot be held against what others wrote.
blanks as (
    select * from counted
    where
        counted.zero_entries = 0
        and 10 * counted.blank_entries > counted.entries
)

select * from blanks
