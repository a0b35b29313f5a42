-- Parameters that the rules of the programme set, by place and time.
-- Grain: one row per parameter, place and first month it holds.
-- Key: indicator_code, org_unit_code, valid_from.
-- Unit: the indicator's own.
with indicators as (
    select * from source.indicators
),

parameters as (
    select
        parameters.indicator_code,
        parameters.org_unit_code,
        parameters.valid_from,
        lead(parameters.valid_from) over (
            partition by parameters.indicator_code, parameters.org_unit_code
            order by parameters.valid_from
        ) as valid_before,
        indicators.unit,
        indicators.name_zh,
        indicators.name_en,
        parameters.value,
    from source.parameters
    inner join indicators
        on parameters.indicator_code = indicators.indicator_code
)

select * from parameters
