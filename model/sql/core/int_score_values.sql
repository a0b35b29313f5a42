-- Sums of the policy's indicators, and of their denominators, by post.
-- Grain: one row per post, month and indicator.
-- Key: county_code, org_unit_code, secretary_code, period, indicator_code.
-- Unit: the indicator's own.
with policy as (
    select * from source.score_policies
),

months as (
    select int_score_months.*
    from core.int_score_months
    inner join policy
        on list_contains(
            string_split(policy.cohorts, ' '), int_score_months.cohort
        )
),

needed as (
    select score_indicators.indicator_code
    from source.score_indicators
    union
    select score_indicators.share_of as indicator_code
    from source.score_indicators
),

measured as (
    select
        fct_measures.indicator_code,
        entries.county_code,
        entries.org_unit_code,
        entries.secretary_code,
        entries.period,
        fct_measures.state,
        fct_measures.value,
    from core.fct_measures
    inner join core.int_entries_in_force as entries
        on fct_measures.entry_id = entries.entry_id
        and fct_measures.period = entries.period
    semi join needed
        on fct_measures.indicator_code = needed.indicator_code
),

-- A line without a name is of whoever holds the post; a sum with a part
-- that is not known is not known.
sums as (
    select
        months.county_code,
        months.org_unit_code,
        months.secretary_code,
        months.period,
        measured.indicator_code,
        min(measured.state) filter (measured.value is null) as why_not,
        cast(
            case
                when count(measured.value) = count(*) then sum(measured.value)
            end as decimal(18, 4)
        ) as value,
    from months
    inner join measured
        on months.county_code = measured.county_code
        and months.org_unit_code = measured.org_unit_code
        and months.period = measured.period
        and months.secretary_code
        = coalesce(measured.secretary_code, months.secretary_code)
    group by
        measured.indicator_code,
        months.county_code,
        months.org_unit_code,
        months.secretary_code,
        months.period
)

select * from sums
