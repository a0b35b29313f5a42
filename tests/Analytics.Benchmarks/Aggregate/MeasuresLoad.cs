namespace Analytics.Benchmarks.Aggregate;

/// <summary>Measures of one year: 100 counties, 60 indicators, twelve months, and as many villages as it takes.</summary>
internal static class MeasuresLoad
{
    public const int OfOneVillage = 60 * 100 * 12;

    /// <summary>{0} is the number of villages in each county, {1} the file.</summary>
    public const string Write = """
        copy (
            select
                'I' || lpad(indicator::varchar, 2, '0') as indicator_code,
                (230000 + county)::varchar as county_code,
                (230000 + county)::varchar || lpad(village::varchar, 6, '0') as org_unit_code,
                case village % 10 when 0 then 'enterprise' when 1 then 'community' else 'village' end as cohort,
                '2016-' || lpad(month::varchar, 2, '0') as period,
                case when hash(indicator, county, village, month) % 10 > 0 then (hash(county, village, indicator, month) % 100000)::decimal(18, 4) end as value,
                value as low,
                case when hash(village, month) % 50 = 0 then value * 1.1 else value end::decimal(18, 4) as high,
                cast(null as varchar) as distinct_key
            from range(60) as i(indicator), range(1, 101) as c(county), range(1, 13) as m(month), range({0}) as v(village)
        ) to {1} (format parquet, compression zstd)
        """;

    /// <summary>What the models read beside the measures, for a year of which every month came.</summary>
    public static readonly string[] Surroundings =
    [
        "create table source.indicators as select distinct indicator_code, 'sum' as aggregation, 'work' as ledger, 'not_reported' as none_listed from core.fct_measures",
        "create table source.indicator_parts (indicator_code varchar, part varchar, part_code varchar)",
        "create table core.dim_areas as select distinct county_code as org_unit_code, county_code from core.fct_measures union all select distinct '230000', county_code from core.fct_measures",
        "create table core.dim_cohort_groups as select unnest(['all', cohort]) as cohort_group, cohort from (values ('village'), ('community'), ('enterprise')) as c(cohort)",
        "create table core.dim_spans as select unnest([period, '2016', '2016-01..2016-12']) as span, period, unnest(['month', 'year', 'since_start']) as span_kind from (select distinct period from core.fct_measures)",
        "create table core.int_months_counted as select 'sum' as aggregation, 'work' as ledger, county_code, span, period, span_kind from core.dim_spans cross join (select distinct county_code from core.fct_measures)",
        "create table core.int_coverage_by_span as select 'work' as ledger, org_unit_code, span, span_kind, 12 as expected, 12 as received, 0 as late, 0 as missing from (select distinct org_unit_code from core.dim_areas) cross join (select distinct span, span_kind from core.dim_spans)",
    ];

    /// <summary>The same numbers in one statement, as a person would type it.</summary>
    public const string ByHand = """
        with leaf as (
            select indicator_code, county_code, cohort, period, sum(value) as value, sum(low) as low, sum(high) as high, count(value) as entries, count(distinct org_unit_code) filter (value is not null) as org_units
            from measures group by all
        ),
        year_units as (select distinct indicator_code, county_code, cohort, org_unit_code from measures where value is not null),
        year_counts as (select indicator_code, county_code, cohort, count(*) as org_units from year_units group by all),
        spans as (
            select * from leaf
            union all
            select indicator_code, county_code, cohort, '2016', sum(value), sum(low), sum(high), sum(entries), any_value(year_counts.org_units) from leaf join year_counts using (indicator_code, county_code, cohort) group by all
            union all
            select indicator_code, county_code, cohort, '2016-01..2016-12', sum(value), sum(low), sum(high), sum(entries), any_value(year_counts.org_units) from leaf join year_counts using (indicator_code, county_code, cohort) group by all
        )
        select
            indicator_code, case when grouping(county_code) = 1 then '230000' else county_code end as org_unit_code, case when grouping(cohort) = 1 then 'all' else cohort end as cohort, period as span,
            sum(value)::decimal(18, 4) as value, sum(low)::decimal(18, 4) as low, sum(high)::decimal(18, 4) as high, sum(entries)::bigint as entries, sum(org_units)::bigint as org_units
        from spans
        group by grouping sets ((indicator_code, county_code, cohort, period), (indicator_code, county_code, period), (indicator_code, cohort, period), (indicator_code, period))
        """;
}
