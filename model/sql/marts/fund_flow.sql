-- Funds from source to use: pledged, landed, spent, and how much has landed.
-- Grain: one row per city or county, span, kind of source and use that occurs.
-- Key: org_unit_code, span, source_kind, fund_use.
-- Unit: yuan; the landing rate is a share.
with funds as (
    select * from core.int_funds_in_force
),

spans as (
    select * from core.dim_spans
),

areas as (
    select * from core.dim_areas
),

summed as (
    select
        areas.org_unit_code,
        spans.span,
        funds.source_kind,
        funds.fund_use,
        any_value(spans.span_kind) as span_kind,
        count(*) as fund_entries,
        sum(funds.funds_pledged) as funds_pledged,
        -- One amount without a bound leaves the total without it.
        case
            when count(funds.funds_pledged_low) = count(funds.funds_pledged)
                then sum(funds.funds_pledged_low)
        end as funds_pledged_low,
        case
            when count(funds.funds_pledged_high) = count(funds.funds_pledged)
                then sum(funds.funds_pledged_high)
        end as funds_pledged_high,
        sum(funds.funds_landed) as funds_landed,
        case
            when count(funds.funds_landed_low) = count(funds.funds_landed)
                then sum(funds.funds_landed_low)
        end as funds_landed_low,
        case
            when count(funds.funds_landed_high) = count(funds.funds_landed)
                then sum(funds.funds_landed_high)
        end as funds_landed_high,
        sum(funds.funds_spent) as funds_spent,
        -- Only what was pledged can fail to land; where nothing is said of it,
        -- it may be none (low) or any amount (high), and no rate reckons it.
        sum(funds.funds_landed) filter (funds.funds_pledged is not null)
            as pledges_landed,
        sum(funds.funds_pledged) filter (funds.funds_landed is not null)
            as pledges_answered,
        sum(funds.funds_landed_low) filter (funds.funds_pledged is not null)
            as pledges_landed_low,
        case
            when count(funds.funds_landed_high)
                filter (funds.funds_pledged is not null)
                = count(funds.funds_pledged)
                then sum(funds.funds_landed_high)
                    filter (funds.funds_pledged is not null)
        end as pledges_landed_high,
        count(*) filter (
            funds.funds_pledged is not null and funds.funds_landed is null
        ) as pledges_without_landing,
    from funds
    inner join spans
        on funds.period = spans.period
    inner join areas
        on funds.county_code = areas.county_code
    group by
        areas.org_unit_code,
        spans.span,
        funds.source_kind,
        funds.fund_use
),

flow as (
    select
        summed.org_unit_code,
        summed.span,
        summed.source_kind,
        summed.fund_use,
        summed.span_kind,
        summed.fund_entries,
        cast(summed.funds_pledged as decimal(18, 4)) as funds_pledged,
        cast(summed.funds_pledged_low as decimal(18, 4)) as funds_pledged_low,
        cast(summed.funds_pledged_high as decimal(18, 4))
            as funds_pledged_high,
        cast(summed.funds_landed as decimal(18, 4)) as funds_landed,
        cast(summed.funds_landed_low as decimal(18, 4)) as funds_landed_low,
        cast(summed.funds_landed_high as decimal(18, 4)) as funds_landed_high,
        cast(summed.funds_spent as decimal(18, 4)) as funds_spent,
        cast(
            summed.pledges_landed / nullif(summed.pledges_answered, 0)
            as decimal(18, 4)
        ) as landing_rate,
        cast(
            summed.pledges_landed_low / nullif(summed.funds_pledged_high, 0)
            as decimal(18, 4)
        ) as landing_rate_low,
        cast(
            summed.pledges_landed_high / nullif(summed.funds_pledged_low, 0)
            as decimal(18, 4)
        ) as landing_rate_high,
        summed.pledges_without_landing,
    from summed
)

select * from flow
