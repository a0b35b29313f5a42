-- What a village was before the year, for the year's scores to take out.
-- Grain: one row per org unit and year.
-- Key: org_unit_code, year.
-- Unit: persons, households, mu; shares run from 0 to 1.
with profiles as (
    select
        fct_measures.org_unit_code,
        fct_measures.period,
        sum(fct_measures.value)
            filter (fct_measures.indicator_code = 'CTX_POPULATION')
            as population,
        sum(fct_measures.value)
            filter (fct_measures.indicator_code = 'CTX_HOUSEHOLDS')
            as households,
        sum(fct_measures.value)
            filter (fct_measures.indicator_code = 'CTX_POOR_HH')
            as poor_households,
        sum(fct_measures.value)
            filter (fct_measures.indicator_code = 'CTX_LAND_AREA')
            as land_area,
        bool_or(fct_measures.indicator_code = 'CTX_VILLAGES_POOR')
            as is_poor,
        bool_or(fct_measures.indicator_code = 'CTX_VILLAGES_WEAK')
            as is_weak,
        bool_or(fct_measures.indicator_code = 'CTX_VILLAGES_DISORDERLY')
            as is_disorderly,
    from core.fct_measures
    where fct_measures.ledger = 'village_profile'
    group by fct_measures.org_unit_code, fct_measures.period
),

years as (
    select distinct dim_periods.year from core.dim_periods
),

-- A profile of the year itself may show what the secretary did.
before_the_year as (
    select
        years.year,
        profiles.*,
        row_number() over (
            partition by profiles.org_unit_code, years.year
            order by profiles.period desc
        ) as place,
    from profiles
    inner join years
        on profiles.period < years.year || '-01'
),

latest as (
    select * from before_the_year
    where before_the_year.place = 1
),

whole as (
    select
        steps.org_unit_code,
        steps.version,
    from core.int_org_unit_steps as steps
    where steps.direction = 'forward'
    group by steps.org_unit_code, steps.version
    having count(*) = 1
),

-- Of a split nobody knows what went where.
origins as (
    select
        steps.org_unit_code,
        steps.next_code as origin_code,
        whole.org_unit_code is not null as is_whole,
        count(*) over (partition by steps.org_unit_code) as origins,
    from core.int_org_unit_steps as steps
    left join whole
        on steps.next_code = whole.org_unit_code
        and steps.next_version = whole.version
    where steps.direction = 'back'
),

-- A village without a profile of its own is what it grew out of, if all of
-- that is known.
inherited as (
    select
        latest.year,
        origins.org_unit_code,
        min(latest.period) as period,
        if(count(latest.population) = count(*), sum(latest.population), null)
            as population,
        if(count(latest.households) = count(*), sum(latest.households), null)
            as households,
        if(
            count(latest.poor_households) = count(*),
            sum(latest.poor_households), null
        ) as poor_households,
        if(count(latest.land_area) = count(*), sum(latest.land_area), null)
            as land_area,
        bool_or(latest.is_poor) as is_poor,
        bool_or(latest.is_weak) as is_weak,
        bool_or(latest.is_disorderly) as is_disorderly,
        1 as place,
    from origins
    inner join latest
        on origins.origin_code = latest.org_unit_code
    where origins.is_whole
    group by latest.year, origins.org_unit_code
    having count(*) = any_value(origins.origins)
),

known as (
    select * from latest
    union all by name
    select inherited.*
    from inherited
    anti join latest
        on inherited.org_unit_code = latest.org_unit_code
        and inherited.year = latest.year
),

villages as (
    select
        known.org_unit_code,
        known.year,
        known.period,
        cast(known.population as decimal(18, 4)) as population,
        cast(known.households as decimal(18, 4)) as households,
        cast(known.land_area as decimal(18, 4)) as land_area,
        cast(
            known.poor_households
            / nullif(known.households, 0) as decimal(9, 6)
        ) as poor_household_share,
        known.is_poor,
        known.is_weak,
        known.is_disorderly,
    from known
)

select * from villages
