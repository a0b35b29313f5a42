-- What the policy's indicators say of each post and month, or why nothing.
-- Grain: one row per post, month and indicator.
-- Key: county_code, org_unit_code, secretary_code, period, indicator_code.
-- Unit: the indicator's own; exposures in the policy's denominators.
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

asked as (
    select
        score_indicators.*,
        indicators.ledger,
        indicators.none_listed,
        indicators.cohorts,
        denominators.ledger as denominator_ledger,
        denominators.none_listed as denominator_none_listed,
    from source.score_indicators
    inner join source.indicators
        on score_indicators.indicator_code = indicators.indicator_code
    left join source.indicators as denominators
        on score_indicators.share_of = denominators.indicator_code
),

sums as (
    select * from core.int_score_values
),

blanks as (
    select * from core.int_score_blanks
),

came as (
    select distinct
        int_editions_in_force.ledger,
        int_editions_in_force.county_code,
        int_editions_in_force.period,
    from core.int_editions_in_force
),

placed as (
    select
        months.*,
        asked.indicator_code,
        asked.per,
        case
            when sums.indicator_code is null
                and came.ledger is not null and asked.none_listed = 'zero'
                then 0
            else sums.value
        end as stated_value,
        case
            when not list_contains(
                string_split(asked.cohorts, ' '), months.cohort
            ) or months.exposure_share = 0 then 'not_applicable'
            when stated_value is not null then 'value'
            when sums.why_not in ('not_collected', 'not_applicable')
                then 'not_applicable'
            when sums.why_not = 'withheld' then 'suppressed'
            else 'not_reported'
        end as value_state,
        case asked.per
            when 'post_month' then months.exposure_share
            when 'household'
                then villages.households / 100 * months.exposure_share
            when 'days_due'
                then months.days_due - coalesce(months.leave_days, 0)
            else coalesce(
                shared.value,
                case
                    when shared.indicator_code is null
                        and shared_came.ledger is not null
                        and asked.denominator_none_listed = 'zero'
                        then 0
                end
            )
        end as exposure,
        sums.indicator_code is not null and (
            blanks.indicator_code is not null
            or shared_blanks.indicator_code is not null
        ) as is_zero_left_blank,
    from months
    cross join asked
    left join sums
        on asked.indicator_code = sums.indicator_code
        and months.county_code = sums.county_code
        and months.org_unit_code = sums.org_unit_code
        and months.secretary_code = sums.secretary_code
        and months.period = sums.period
    left join sums as shared
        on asked.share_of = shared.indicator_code
        and months.county_code = shared.county_code
        and months.org_unit_code = shared.org_unit_code
        and months.secretary_code = shared.secretary_code
        and months.period = shared.period
    left join came
        on asked.ledger = came.ledger
        and months.county_code = came.county_code
        and months.period = came.period
    left join came as shared_came
        on asked.denominator_ledger = shared_came.ledger
        and months.county_code = shared_came.county_code
        and months.period = shared_came.period
    left join blanks
        on asked.indicator_code = blanks.indicator_code
        and months.county_code = blanks.county_code
    left join blanks as shared_blanks
        on asked.share_of = shared_blanks.indicator_code
        and months.county_code = shared_blanks.county_code
    left join core.int_score_villages as villages
        on months.org_unit_code = villages.org_unit_code
        and months.year = villages.year
),

slots as (
    select
        placed.county_code,
        placed.org_unit_code,
        placed.secretary_code,
        placed.period,
        placed.indicator_code,
        case
            when placed.is_zero_left_blank
                and placed.value_state in ('value', 'not_reported')
                then 'zeros_left_blank'
            when placed.value_state <> 'value' then placed.value_state
            -- What came cannot be held against others': the village has no
            -- profile yet, nor have all that it grew out of.
            when placed.exposure is null and placed.per = 'household'
                then 'size_unknown'
            when placed.exposure is null then 'not_reported'
            when placed.exposure <= 0 then 'not_applicable'
            else 'value'
        end as slot_state,
        cast(placed.stated_value as decimal(18, 4)) as value,
        cast(placed.exposure as decimal(18, 6)) as exposure,
    from placed
)

select * from slots
