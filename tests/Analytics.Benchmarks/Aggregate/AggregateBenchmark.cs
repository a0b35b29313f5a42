using System.Globalization;
using System.Text;
using Analytics.DuckDb;
using Analytics.Warehouse;
using Analytics.Warehouse.Models;

namespace Analytics.Benchmarks.Aggregate;

/// <summary>
/// Full aggregation of many measures — every indicator, city and county, cohort, month, year and the whole, with bounds and distinct org units — by the product's own models
/// in the product's own memory, against one statement typed by hand into DuckDB with all the memory it likes. Both read the same Parquet file, every run is a process of its own,
/// and both results are compared row by row.
/// </summary>
internal static class AggregateBenchmark
{
    public static int Run(string[] args) => args switch
    {
        ["--step", var step, var folder] => RunStep(step, folder),
        _ => Compare(args is [var measures, ..] ? Number(measures) : 30_000_000, args is [_, var runs, ..] ? Number(runs) : 3),
    };

    private static int Compare(int measures, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("aggregate-benchmark");
        try
        {
            Write(folder.FullName, measures / MeasuresLoad.OfOneVillage);
            string[] steps = ["hand", "models"];
            var costs = steps.ToDictionary(step => step, _ => new List<Cost>());
            for (var run = 0; run < runs; run++)
            {
                foreach (var step in steps)
                {
                    costs[step].Add(Cost.OfOwnProcess("aggregate", "--step", step, folder.FullName));
                }
            }

            CheckSame(folder.FullName);
            var hand = Cost.Median(costs["hand"]);
            Print("typed by hand", hand, hand);
            Print("models", Cost.Median(costs["models"]), hand);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int RunStep(string step, string folder)
    {
        Console.WriteLine(Cost.Of(() =>
        {
            if (step == "hand")
            {
                TypedByHand(folder);
            }
            else
            {
                ByModels(folder);
            }
        }));
        return 0;
    }

    private static readonly CompositeFormat WriteLoad = CompositeFormat.Parse(MeasuresLoad.Write);

    private static void Write(string folder, int villages)
    {
        using var engine = new Engine(new EngineOptions(folder, 2000));
        engine.Execute(string.Format(CultureInfo.InvariantCulture, WriteLoad, villages, Sql.Text(Path.Combine(folder, "measures.parquet"))));
    }

    private static void TypedByHand(string folder)
    {
        using var engine = new Engine(new EngineOptions(folder, 8000));
        engine.Execute($"create view measures as select * from read_parquet({Sql.Text(Path.Combine(folder, "measures.parquet"))})");
        engine.Execute($"copy ({MeasuresLoad.ByHand}) to {Sql.Text(Path.Combine(folder, "hand.parquet"))} (format parquet)");
    }

    private static void ByModels(string folder)
    {
        using var engine = new Engine(new EngineOptions(folder, new WarehouseOptions().MemoryLimitMegabytes));
        engine.Execute("create schema source; create schema core; create schema marts");
        engine.Execute($"create view core.fct_measures as select * from read_parquet({Sql.Text(Path.Combine(folder, "measures.parquet"))})");
        foreach (var table in MeasuresLoad.Surroundings)
        {
            engine.Execute(table);
        }

        var measures = new TableName(Stage.Core, "fct_measures");
        var outcomes = new TableName(Stage.Marts, "outcomes");
        foreach (var node in ModelGraph.Read(new WarehouseOptions()).Between(measures, outcomes).Where(node => node.Contract.Table != measures))
        {
            engine.Execute($"create table {node.Contract.Table} as {node.Sql}");
        }

        engine.Execute($"copy {outcomes} to {Sql.Text(Path.Combine(folder, "models.parquet"))} (format parquet)");
    }

    private static void CheckSame(string folder)
    {
        const string Columns = "indicator_code, org_unit_code, cohort, span, value, low, high, entries, org_units";
        using var engine = new Engine(new EngineOptions(folder));
        string[] results = [.. new[] { "hand", "models" }.Select(step => $"select {Columns} from read_parquet({Sql.Text(Path.Combine(folder, step + ".parquet"))})")];
        var different = engine.Scalar<long>($"select count(*) from (({results[0]} except all {results[1]}) union all ({results[1]} except all {results[0]}))");
        if (different > 0)
        {
            throw new InvalidOperationException($"The models and the statement typed by hand disagree in {different} rows.");
        }
    }

    private static void Print(string what, Cost cost, Cost hand) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {cost.Cpu:0.00} | {cost.Cpu / hand.Cpu:0.00} | {cost.Wall:0.00} | {cost.Peak} |"));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
