-- Ledgers held against each other: both sides, the difference, who answers.
-- Grain: one row per statement, city or county, and span.
-- Key: statement, org_unit_code, span.
-- Unit: that of the statement; compared and left_out are counts of entries.
with sides as (
    select * from core.int_posts_compared
    union all by name
    select * from core.int_subsidies_compared
    union all by name
    select * from core.int_project_funds_compared
    union all by name
    select * from core.int_unit_funds_compared
),

judged as (
    select
        sides.*,
        -- Sides that may be equal within their doubt do not differ.
        sides.first_low > sides.second_high
            or sides.second_low > sides.first_high as is_apart,
    from sides
),

statements as (
    select * from core.dim_ledger_statements
),

spans as (
    select * from core.dim_spans
),

areas as (
    select * from core.dim_areas
),

summed as (
    select
        judged.statement,
        areas.org_unit_code,
        spans.span,
        any_value(spans.span_kind) as span_kind,
        sum(judged.first_value) as first_value,
        sum(judged.first_low) as first_low,
        -- One side without a bound leaves the sum without it.
        case
            when count(judged.first_high) = count(judged.first_value)
                then sum(judged.first_high)
        end as first_high,
        sum(judged.second_value) as second_value,
        sum(judged.second_low) as second_low,
        case
            when count(judged.second_high) = count(judged.second_value)
                then sum(judged.second_high)
        end as second_high,
        sum(judged.compared) as compared,
        sum(judged.left_out) as left_out,
        count(*) filter (judged.is_apart) as months_apart,
    from judged
    inner join spans
        on judged.period = spans.period
    inner join areas
        on judged.county_code = areas.county_code
    group by judged.statement, areas.org_unit_code, spans.span
),

reconciled as (
    select
        summed.statement,
        summed.org_unit_code,
        summed.span,
        summed.span_kind,
        statements.unit,
        statements.first_ledger,
        statements.second_ledger,
        case
            when summed.first_value is null then 'not_comparable'
            when summed.first_low > summed.second_high
                or summed.second_low > summed.first_high then 'differs'
            -- What is too much in one month or county hides what lacks in
            -- another.
            when summed.months_apart > 0 then 'agrees_in_sum_only'
            else 'agrees'
        end as agreement,
        statements.owner,
        statements.mechanism,
        cast(summed.first_value as decimal(18, 4)) as first_value,
        cast(summed.first_low as decimal(18, 4)) as first_low,
        cast(summed.first_high as decimal(18, 4)) as first_high,
        cast(summed.second_value as decimal(18, 4)) as second_value,
        cast(summed.second_low as decimal(18, 4)) as second_low,
        cast(summed.second_high as decimal(18, 4)) as second_high,
        cast(summed.second_value - summed.first_value as decimal(18, 4))
            as side_difference,
        cast(summed.compared as bigint) as compared,
        cast(summed.left_out as bigint) as left_out,
        summed.months_apart,
    from summed
    inner join statements
        on summed.statement = statements.statement
    where
        summed.span_kind in ('year', 'since_start')
        or not statements.only_years
)

select * from reconciled
