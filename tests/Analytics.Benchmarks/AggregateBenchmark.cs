using System.Diagnostics;
using System.Globalization;
using Analytics.DuckDb;
using Analytics.Warehouse;
using Analytics.Warehouse.Models;

namespace Analytics.Benchmarks;

/// <summary>
/// Full aggregation of many measures — every indicator, city and county, cohort, month, year and the whole — by the product's own models with their checks on the key,
/// against one statement that a person would type into DuckDB for the same numbers. Both read the same Parquet file; both results are compared row by row.
/// </summary>
internal static class AggregateBenchmark
{
    /// <summary>100 counties, 60 indicators, one month after the other.</summary>
    private const string Measures = """
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
            from range(60) as i(indicator), range(1, 101) as c(county), range({0}) as v(village), range(1, 13) as m(month)
            order by indicator_code, county_code, period
        ) to {1} (format parquet, compression zstd)
        """;

    /// <summary>What the models read beside the measures, for one year of which every month came.</summary>
    private static readonly string[] Surroundings =
    [
        "create table source.indicators as select distinct indicator_code, 'sum' as aggregation, 'work' as ledger, 'not_reported' as none_listed from core.fct_measures",
        "create table source.indicator_parts (indicator_code varchar, part varchar, part_code varchar)",
        "create table core.dim_areas as select distinct county_code as org_unit_code, county_code from core.fct_measures union all select distinct '230000', county_code from core.fct_measures",
        "create table core.dim_cohort_groups as select unnest(['all', cohort]) as cohort_group, cohort from (values ('village'), ('community'), ('enterprise')) as c(cohort)",
        "create table core.dim_spans as select unnest([period, '2016', '2016-01..2016-12']) as span, period, unnest(['month', 'year', 'since_start']) as span_kind from (select distinct period from core.fct_measures)",
        "create table core.int_months_counted as select 'sum' as aggregation, 'work' as ledger, county_code, span, period, span_kind from core.dim_spans cross join (select distinct county_code from core.fct_measures)",
        "create table core.int_coverage_by_span as select 'work' as ledger, org_unit_code, span, span_kind, 12 as expected, 12 as received, 0 as late, 0 as missing from (select distinct org_unit_code from core.dim_areas) cross join (select distinct span, span_kind from core.dim_spans)",
    ];

    private const string ByHand = """
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

    /// <param name="measures">How many, about; the promise is made for 30,000,000.</param>
    public static void Run(int measures, string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "measures.parquet");
        using (var engine = new Engine(new EngineOptions(folder, 2000)))
        {
            engine.Execute(string.Format(CultureInfo.InvariantCulture, Measures, measures / (60 * 100 * 12), Sql.Text(file)));
        }

        var hand = Timed(() => TypedByHand(folder, file));
        var models = Timed(() => ByModels(folder, file));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"aggregate {measures:N0} measures: models {models.Cpu:0.0} CPU s, {models.Wall:0.0} s; by hand {hand.Cpu:0.0} CPU s, {hand.Wall:0.0} s; ratio {models.Cpu / hand.Cpu:0.00} of CPU, {models.Wall / hand.Wall:0.00} of time (at most 1.5)"));
        output.WriteLine(Same(folder) ? "both results are equal" : throw new InvalidOperationException("The models and the statement typed by hand disagree."));
    }

    private static void TypedByHand(string folder, string file)
    {
        using var engine = new Engine(new EngineOptions(folder, 2000));
        engine.Execute($"create view measures as select * from read_parquet({Sql.Text(file)})");
        engine.Execute($"copy ({ByHand}) to {Sql.Text(Path.Combine(folder, "hand.parquet"))} (format parquet)");
    }

    private static void ByModels(string folder, string file)
    {
        using var engine = new Engine(new EngineOptions(folder, 2000));
        engine.Execute("create schema source; create schema core; create schema marts");
        engine.Execute($"create view core.fct_measures as select * from read_parquet({Sql.Text(file)})");
        foreach (var table in Surroundings)
        {
            engine.Execute(table);
        }

        var made = new TableName(Stage.Core, "fct_measures");
        foreach (var node in ModelGraph.Read(new WarehouseOptions()).Between(made, new(Stage.Marts, "outcomes")).Where(node => node.Contract.Table != made))
        {
            engine.Execute($"create table {node.Contract.Table} as {node.Sql}");
        }

        engine.Execute($"copy marts.outcomes to {Sql.Text(Path.Combine(folder, "models.parquet"))} (format parquet)");
    }

    private static bool Same(string folder)
    {
        using var engine = new Engine(new EngineOptions(folder));
        var (hand, models) = (Sql.Text(Path.Combine(folder, "hand.parquet")), Sql.Text(Path.Combine(folder, "models.parquet")));
        const string Columns = "indicator_code, org_unit_code, cohort, span, value, low, high, entries, org_units";
        return engine.Scalar<long>($"select count(*) from (select {Columns} from read_parquet({hand}) except all select {Columns} from read_parquet({models}))") == 0
            && engine.Scalar<bool>($"select (select count(*) from read_parquet({hand})) = (select count(*) from read_parquet({models}))");
    }

    private static (double Wall, double Cpu) Timed(Action action)
    {
        var (wall, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        action();
        return (wall.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds);
    }
}
