-- Sums and stocks of a span by township and county, in any boundaries.
-- Grain: one row per boundaries, place, indicator, cohort and span.
-- Key: boundaries, place, indicator_code, cohort, span.
-- Unit: the indicator's own.
with measures as (
    select * from core.int_measures_by_state
),

states as (
    select * from core.dim_register_states
),

-- What stands once need not be told apart when units are counted. These may
-- stand in several rows: the register changed, or two cohorts or senders speak.
repeated as (
    select measures.org_unit_code
    from measures
    group by measures.org_unit_code
    having
        min(measures.state_no) <> max(measures.state_no)
        or min(measures.county_code) <> max(measures.county_code)
        or min(measures.cohort) <> max(measures.cohort)
),

units as (
    select distinct org_unit_code, county_code, state_no from measures
),

-- A unit that the register did not have then lies in its sender's county.
located as (
    select
        units.*,
        repeated.org_unit_code is not null as is_repeated,
        states.boundaries,
        coalesce(
            if(own.org_unit_code is null, sender.county_code, own.county_code),
            units.county_code
        ) as county_area,
        coalesce(own.township_code, county_area) as township_area,
        coalesce(own.township_state, 'unknown') as state_of_township,
        coalesce(own.county_state, sender.county_state, 'unknown')
            as state_of_county,
        concat_ws(
            '/', county_area, state_of_county, township_area, state_of_township
        ) as place,
    from units
    cross join states
    left join repeated
        on units.org_unit_code = repeated.org_unit_code
    left join core.int_org_units_placed as own
        on units.org_unit_code = own.org_unit_code
        and units.state_no = own.state_no
        and states.boundaries = own.boundaries
    left join core.int_org_units_placed as sender
        on units.county_code = sender.org_unit_code
        and units.state_no = sender.state_no
        and states.boundaries = sender.boundaries
),

summed as (
    select
        located.boundaries,
        located.place,
        located.state_no,
        any_value(located.township_area) as township_area,
        any_value(located.state_of_township) as state_of_township,
        any_value(located.county_area) as county_area,
        any_value(located.state_of_county) as state_of_county,
        measures.indicator_code,
        measures.cohort,
        measures.span,
        measures.span_kind,
        sum(measures.value) as value,
        sum(measures.low) as low,
        sum(measures.high) as high,
        sum(measures.without_low) as without_low,
        sum(measures.without_high) as without_high,
        sum(measures.entries) as entries,
        count(*) filter (
            measures.entries > 0 and not located.is_repeated
        ) as units_once,
        list(distinct measures.org_unit_code) filter (
            measures.entries > 0 and located.is_repeated
        ) as units_again,
    from measures
    inner join located
        on measures.org_unit_code = located.org_unit_code
        and measures.county_code = located.county_code
        and measures.state_no = located.state_no
    group by
        located.boundaries,
        located.place,
        located.state_no,
        measures.indicator_code,
        measures.cohort,
        measures.span,
        measures.span_kind
),

wanted as (
    select state_no, boundaries as target, 'own_time' as boundaries from states
    union all
    select own.state_no, states.boundaries as target, states.boundaries
    from states as own
    cross join states
),

-- The few rows by place, not those by unit, are multiplied.
combined as (
    select
        wanted.boundaries,
        summed.place,
        any_value(summed.township_area) as township_area,
        any_value(summed.state_of_township) as state_of_township,
        any_value(summed.county_area) as county_area,
        any_value(summed.state_of_county) as state_of_county,
        summed.indicator_code,
        cohort_groups.cohort_group as cohort,
        summed.span,
        summed.span_kind,
        cast(sum(summed.value) as decimal(18, 4)) as value,
        cast(sum(summed.low) as decimal(18, 4)) as low,
        cast(sum(summed.high) as decimal(18, 4)) as high,
        cast(sum(summed.without_low) as bigint) as without_low,
        cast(sum(summed.without_high) as bigint) as without_high,
        cast(sum(summed.entries) as bigint) as entries,
        cast(sum(summed.units_once) as bigint) as units_once,
        list_sort(list_distinct(flatten(list(summed.units_again) filter (
            summed.units_again is not null
        )))) as units_again,
    from summed
    inner join wanted
        on summed.state_no = wanted.state_no
        and summed.boundaries = wanted.target
    inner join core.dim_cohort_groups as cohort_groups
        on summed.cohort = cohort_groups.cohort
    group by
        wanted.boundaries,
        summed.place,
        summed.indicator_code,
        cohort_groups.cohort_group,
        summed.span,
        summed.span_kind
)

select * from combined
