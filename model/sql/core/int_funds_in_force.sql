-- Pledges and payments of the editions in force, with their doubt.
-- Grain: one row per entry.
-- Key: entry_id.
-- Unit: yuan.
with funds as (
    select stg_funds.*
    from staging.stg_funds
    semi join core.int_editions_in_force
        on stg_funds.edition_id = int_editions_in_force.edition_id
),

amounts as (
    select
        funds.entry_id,
        funds.county_code,
        funds.period,
        funds.org_unit_code,
        funds.secretary_code,
        funds.source_kind,
        funds.source_name,
        funds.fund_use,
        funds.project_code,
        funds.quantities['funds_pledged'] as funds_pledged,
        case
            when funds.doubts['funds_pledged'] is null
                then funds.quantities['funds_pledged']
            else funds.doubts['funds_pledged'].low
        end as funds_pledged_low,
        case
            when funds.doubts['funds_pledged'] is null
                then funds.quantities['funds_pledged']
            else funds.doubts['funds_pledged'].high
        end as funds_pledged_high,
        funds.quantities['funds_landed'] as funds_landed,
        case
            when funds.doubts['funds_landed'] is null
                then funds.quantities['funds_landed']
            else funds.doubts['funds_landed'].low
        end as funds_landed_low,
        case
            when funds.doubts['funds_landed'] is null
                then funds.quantities['funds_landed']
            else funds.doubts['funds_landed'].high
        end as funds_landed_high,
        funds.quantities['funds_spent'] as funds_spent,
        funds.paid_date,
        funds.settled_to,
    from funds
)

select * from amounts
