-- What was due from each county in each month, and what came.
-- Grain: one row per ledger, county and month.
-- Key: ledger, county_code, period.
-- Unit: counts.
with ledgers as (
    select * from source.ledgers
),

cut_off as (
    select * from source.cut_off
),

counties as (
    select * from core.dim_org_units
    where dim_org_units.kind in ('county', 'district')
),

periods as (
    select * from core.dim_periods
),

editions as (
    select * from core.int_editions_known
),

in_force as (
    select * from editions
    where editions.is_usable and editions.newness = 1
),

returns as (
    select * from core.int_returns
),

zeros as (
    select * from core.int_zeros_stated
),

findings as (
    select
        findings.edition_id,
        count(*) as findings,
    from source.findings
    group by findings.edition_id
),

-- What is only asked for on request is due from nobody who sent none.
came as (
    select editions.ledger, editions.county_code, editions.period
    from editions
    union
    select returns.ledger, returns.county_code, returns.period
    from returns
),

due as (
    select
        ledgers.ledger,
        counties.county_code,
        periods.period,
        periods.last_date + ledgers.due_days as due_date,
    from ledgers
    cross join counties
    cross join periods
    left join came
        on ledgers.ledger = came.ledger
        and counties.county_code = came.county_code
        and periods.period = came.period
    where
        case ledgers.frequency
            when 'monthly' then true
            when 'quarterly' then right(periods.period, 2)
                in ('03', '06', '09', '12')
            when 'half_yearly' then right(periods.period, 2)
                in ('06', '12')
            when 'yearly' then right(periods.period, 2) = '12'
            when 'on_request' then came.ledger is not null
        end
        -- Nothing is due from a county before it was, or after.
        and coalesce(counties.first_date <= periods.last_date, true)
        and coalesce(counties.last_date >= periods.last_date, true)
),

received as (
    select
        editions.ledger,
        editions.county_code,
        editions.period,
        count(*) as editions,
        min(editions.received_at) filter (editions.is_usable) as received_at,
        max(in_force.edition_id) as edition_id,
        sum(in_force.entries) as entries,
        sum(in_force.refused) as refused,
        sum(findings.findings) as findings,
        count(zeros.edition_id) = count(in_force.edition_id) as is_zero,
    from editions
    left join in_force
        on editions.edition_id = in_force.edition_id
    left join findings
        on in_force.edition_id = findings.edition_id
    left join zeros
        on in_force.edition_id = zeros.edition_id
    group by editions.ledger, editions.county_code, editions.period
),

stated as (
    select
        due.ledger,
        due.county_code,
        due.period,
        received.edition_id,
        received.received_at,
        case
            -- A day ends when it ends in China, eight hours before UTC's.
            when cast(received.received_at as timestamp) + interval 8 hour
                >= due.due_date + interval 1 day
                then 'late'
            when received.received_at is not null then 'on_time'
            when returns.returned_at is not null then 'returned'
            when cast(cut_off.cut_off as timestamp) + interval 8 hour
                < due.due_date + interval 1 day
                then 'not_due'
            else 'missing'
        end as state,
        case
            when received.received_at is null then null
            when received.refused > 0 then 'partial'
            when received.entries = 0 then 'empty'
            when received.is_zero then 'zero_stated'
            else 'full'
        end as content,
        cast(coalesce(received.editions, 0) as integer) as editions,
        cast(received.entries as integer) as entries,
        cast(received.refused as integer) as refused,
        cast(coalesce(received.findings, 0) as integer) as findings,
        due.due_date,
        returns.returned_at,
        returns.corrected_at,
        returns.days_to_correct,
    from due
    cross join cut_off
    left join received
        using (ledger, county_code, period)
    left join returns
        using (ledger, county_code, period)
)

select * from stated
