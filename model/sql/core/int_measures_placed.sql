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

placed as (
    select * from core.int_org_units_placed
),

wanted as (
    select
        own.state_no,
        'own_time' as boundaries,
        own.boundaries as target,
    from states as own
    union all
    select
        own.state_no,
        states.boundaries,
        states.boundaries as target,
    from states as own
    cross join states
),

-- A unit stands here once but where the register changed or two senders spoke
-- of it: what is there once need not be told apart when units are counted.
repeated as (
    select
        measures.indicator_code,
        measures.org_unit_code,
        measures.cohort,
        measures.span,
    from measures
    group by
        measures.indicator_code,
        measures.org_unit_code,
        measures.cohort,
        measures.span
    having count(*) > 1
),

marked as (
    select
        measures.*,
        repeated.org_unit_code is not null as is_repeated,
    from measures
    left join repeated
        on measures.indicator_code = repeated.indicator_code
        and measures.org_unit_code = repeated.org_unit_code
        and measures.cohort = repeated.cohort
        and measures.span = repeated.span
),

-- A unit that the register did not have then lies in its sender's county.
located as (
    select
        measures.*,
        wanted.boundaries,
        coalesce(
            if(own.org_unit_code is null, sender.county_code, own.county_code),
            measures.county_code
        ) as county_area,
        coalesce(own.township_code, county_area) as township_area,
        coalesce(own.township_state, 'unknown') as state_of_township,
        coalesce(own.county_state, sender.county_state, 'unknown')
            as state_of_county,
        concat_ws(
            '/', county_area, state_of_county, township_area, state_of_township
        ) as place,
    from marked as measures
    inner join wanted
        on measures.state_no = wanted.state_no
    left join placed as own
        on measures.org_unit_code = own.org_unit_code
        and measures.state_no = own.state_no
        and wanted.target = own.boundaries
    left join placed as sender
        on measures.county_code = sender.org_unit_code
        and measures.state_no = sender.state_no
        and wanted.target = sender.boundaries
),

summed as (
    select
        located.boundaries,
        located.place,
        any_value(located.township_area) as township_area,
        any_value(located.state_of_township) as state_of_township,
        any_value(located.county_area) as county_area,
        any_value(located.state_of_county) as state_of_county,
        located.indicator_code,
        located.cohort,
        located.span,
        located.span_kind,
        cast(sum(located.value) as decimal(18, 4)) as value,
        cast(sum(located.low) as decimal(18, 4)) as low,
        cast(sum(located.high) as decimal(18, 4)) as high,
        cast(sum(located.without_low) as bigint) as without_low,
        cast(sum(located.without_high) as bigint) as without_high,
        cast(sum(located.entries) as bigint) as entries,
        count(*) filter (
            located.entries > 0 and not located.is_repeated
        ) as units_once,
        list_sort(list(distinct located.org_unit_code) filter (
            located.entries > 0 and located.is_repeated
        )) as units_again,
    from located
    group by
        located.boundaries,
        located.place,
        located.indicator_code,
        located.cohort,
        located.span,
        located.span_kind
)

select * from summed
