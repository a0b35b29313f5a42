using System.Globalization;
using Analytics.DuckDb;
using Analytics.Scoring.Numbers;
using Analytics.Warehouse.Estimates;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Policies;

namespace Analytics.Warehouse.Tests.Policies;

/// <summary>
/// Tables of made-up villages (样例) over years, as the core would hold them: what drives their income is known, and how much of it a report hides. Each year-end list
/// sees the incomes up to its own year, and a last list of one quarter more.
/// </summary>
internal sealed class PlantedRisk : IDisposable
{
    public const int Villages = 1600;
    private const int First = 2006;
    private readonly int _last;

    /// <param name="shift">Added to the project funds of the last list alone: a world that changed.</param>
    public PlantedRisk(int last, string policy, double noise = 0.05, double shift = 0)
    {
        _last = last;
        foreach (var schema in new[] { "source", "core", "marts" })
        {
            Engine.Execute($"create schema {schema}");
        }

        Engine.Execute("create table source.risk_policy (version varchar, policy_text varchar, listed_after_days integer)");
        RiskTables.LoadPolicy(Engine, RiskPolicyFile.Read(policy));
        foreach (var table in new[] { "dim_risk_lists", "fct_risk_features", "int_risk_incomes", "fct_risk_visits" })
        {
            Engine.Execute($"create table core.{table} ({string.Join(", ", Contract("core", table).Columns.Select(column => $"{Sql.Name(column.Name)} {column.Type}"))})");
        }

        Plant(noise, shift);
    }

    public Engine Engine { get; } = new(new EngineOptions(Path.GetTempPath(), 400, 1));

    /// <summary>Of each village whether its true growth after a year was among the lowest tenth.</summary>
    public Dictionary<(string Village, int Year), bool> Truth { get; } = [];

    /// <summary>Makes the estimated tables in their order.</summary>
    public PlantedRisk Estimated()
    {
        foreach (var (schema, table) in new[] { ("core", "int_risk_labels"), ("core", "int_risk_models"), ("marts", "risk_list"), ("marts", "risk_backtest"), ("marts", "risk_groups"), ("marts", "risk_model_card") })
        {
            using var made = EstimatedTable.Make(Engine, Contract(schema, table));
            Engine.Execute($"create table {schema}.{table} as select * from {made.Name}");
        }

        return this;
    }

    public IReadOnlyList<string> Rows(string sql) => Engine.Query($"select columns(*)::varchar from ({sql})", row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(at => row.IsDBNull(at) ? "" : row.GetString(at))));

    public void Dispose() => Engine.Dispose();

    private static ModelContract Contract(string schema, string table) => FixtureHome.Models.Single(model => model.Table.Schema == schema && model.Table.Name == table).Contract;

    private void Plant(double noise, double shift)
    {
        var draws = new SeededDraws(11);
        var (levels, reports) = (new double[Villages], new List<double>[Villages]);
        for (var village = 0; village < Villages; village++)
        {
            levels[village] = 4 + (0.4 * draws.Normal());
            reports[village] = [levels[village] + (noise * draws.Normal())];
        }

        for (var year = First; year <= _last; year++)
        {
            var growth = new double[Villages];
            var late = Enumerable.Range(0, 16).Select(_ => draws.Uniform() * 0.3).ToArray();
            var features = new List<object?[]>();
            for (var village = 0; village < Villages; village++)
            {
                reports[village].Add(levels[village] + (noise * draws.Normal()));
                var row = Year.Of(draws);
                growth[village] = 0.03 - (row.Vacant >= 6 ? 0.09 : 0) - (0.06 * Math.Max(0, 0.5 - row.Funds)) - (0.05 * row.Unsettled) + (0.02 * row.Projects) - (0.1 * late[village / 100]) + (0.03 * draws.Normal());
                features.Add(Features($"{year}-Q4", village, row, late[village / 100], reports[village], 0));
            }

            Engine.Append("core", "fct_risk_features", features);
            Lists(year, reports);
            var low = growth.Order().ElementAt(Villages / 10);
            for (var village = 0; village < Villages; village++)
            {
                Truth[(Code(village), year)] = growth[village] < low;
                levels[village] += growth[village];
            }

            if (year == _last)
            {
                Engine.Append("core", "dim_risk_lists", [[$"{year + 1}-Q1", "", "", $"{year + 1}-04-20T16:00:00Z", year, false, false]]);
                Engine.Append("core", "fct_risk_features", Enumerable.Range(0, Villages).Select(village => Features($"{year + 1}-Q1", village, Year.Of(draws), late[village / 100], reports[village], shift)));
            }
        }
    }

    private void Lists(int year, List<double>[] reports)
    {
        Engine.Append("core", "dim_risk_lists", [[$"{year}-Q4", "", "", string.Create(CultureInfo.InvariantCulture, $"{year + 1}-01-20T16:00:00Z"), year, true, false]]);
        Engine.Append("core", "int_risk_incomes", Enumerable.Range(0, Villages).SelectMany(village => reports[village].Select((level, at) => new object?[] { $"{year}-Q4", Code(village), First - 1 + at, year, (decimal)Math.Exp(level) })));
    }

    private static object?[] Features(string list, int village, Year row, double late, List<double> reports, double shift) =>
    [
        list, Code(village), $"2305{village / 100:00}", village % 2 == 0 ? "county" : "district", village % 50 == 0 ? "poor" : "ordinary", true, 12,
        row.Vacant, 0, row.Attendance is { } share ? (decimal)share : null, 0m, (decimal)late, row.Projects, (decimal)(row.Funds + shift), 10m, 1, 1m, (decimal)row.Unsettled, 0.1m, 0.02m, 0,
        (decimal)Math.Exp(reports[^1]), (decimal)(Math.Exp(reports[^1] - reports[^2]) - 1),
    ];

    private static string Code(int village) => $"2305{village / 100:00}1{village:00000}";

    private readonly record struct Year(int Vacant, double Funds, double Unsettled, double? Attendance, int Projects)
    {
        public static Year Of(SeededDraws draws) =>
            new(draws.Uniform() < 0.15 ? 1 + draws.Below(11) : 0, draws.Uniform(), draws.Uniform() < 0.25 ? draws.Uniform() : 0, draws.Uniform() < 0.1 ? null : 0.6 + (0.4 * draws.Uniform()), draws.Below(3));
    }
}
