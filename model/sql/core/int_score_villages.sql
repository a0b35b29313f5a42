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

villages as (
    select
        before_the_year.org_unit_code,
        before_the_year.year,
        before_the_year.period,
        cast(before_the_year.population as decimal(18, 4)) as population,
        cast(before_the_year.households as decimal(18, 4)) as households,
        cast(before_the_year.land_area as decimal(18, 4)) as land_area,
        cast(
            before_the_year.poor_households
            / nullif(before_the_year.households, 0) as decimal(9, 6)
        ) as poor_household_share,
        before_the_year.is_poor,
        before_the_year.is_weak,
        before_the_year.is_disorderly,
    from before_the_year
    where before_the_year.place = 1
)

select * from villages
