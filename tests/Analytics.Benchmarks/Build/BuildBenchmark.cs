using System.Globalization;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Estimates;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Parts;
using Analytics.Warehouse.Policies;
using Analytics.Warehouse.Sources;
using Dapper;

namespace Analytics.Benchmarks.Build;

/// <summary>
/// A full build, and a build after one more month, by the product; and every model's statement run once by hand in the graph's order with all the memory it likes. Each is a process
/// of its own. The build after one more month must end in the bytes of the full one.
/// </summary>
internal static class BuildBenchmark
{
    public static int Run(string[] args) => args switch
    {
        ["--step", "hand", var folder] => Step(() => ByHand(new Home(folder))),
        ["--step", _, var folder] => Step(() => ByProduct(new Home(folder))),
        _ => Compare(Number(args, 0, 60), Number(args, 1, 24), Number(args, 2, 3)),
    };

    private static int Compare(int villages, int months, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("build-benchmark");
        try
        {
            var costs = new[] { "hand", "full", "month" }.ToDictionary(step => step, _ => new List<Cost>());
            for (var run = 0; run < runs; run++)
            {
                var (whole, grown) = (new Home(Path.Combine(folder.FullName, $"whole-{run}")), new Home(Path.Combine(folder.FullName, $"grown-{run}")));
                BuildLoad.Write(whole, villages, months);
                BuildLoad.Write(grown, villages, months - 1);
                costs["hand"].Add(Cost.OfOwnProcess("build", "--step", "hand", whole.Root));
                costs["full"].Add(Cost.OfOwnProcess("build", "--step", "full", whole.Root));
                Cost.OfOwnProcess("build", "--step", "before", grown.Root);
                BuildLoad.Add(grown, villages, months);
                costs["month"].Add(Cost.OfOwnProcess("build", "--step", "month", grown.Root));
                CheckSame(whole, grown);
            }

            foreach (var (step, cost) in costs.Select(each => (each.Key, Cost.Median(each.Value))))
            {
                var (hand, full) = (Cost.Median(costs["hand"]), Cost.Median(costs["full"]));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {step} | {cost.Cpu:0.00} | {cost.Cpu / hand.Cpu:0.00} of hand | {cost.Cpu / full.Cpu:0.000} of full | {cost.Wall:0.00} | {cost.Peak} |"));
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Step(Action work)
    {
        Console.WriteLine(Cost.Of(work));
        return 0;
    }

    private static void ByProduct(Home home)
    {
        var outcome = new BuildWarehouse(home, new WarehouseOptions(), TimeProvider.System).Build(null, new Progress<StepReport>(), CancellationToken.None);
        if (outcome is not BuildOutcome.Built)
        {
            throw new InvalidOperationException(outcome is BuildOutcome.Failed failed ? string.Join('\n', failed.Checks) : outcome.ToString());
        }
    }

    /// <summary>No checks, no parts kept, one table after the other; what is exported is sorted and written.</summary>
    private static void ByHand(Home home)
    {
        using var engine = new Engine(new EngineOptions(home.Scratch, 8000));
        using var control = ControlDatabase.Open(home);
        var configured = Configured.Read(engine, new ConfigurationFolder(AppContext.BaseDirectory), control);
        SourceSchema.Create(engine);
        var cutOff = ControlTables.Newest(control)!.Value;
        ControlTables.Load(engine, control, cutOff);
        RegisterTables.Load(engine, home, cutOff);
        CatalogueTables.Load(engine, configured.Catalogue);
        PolicyTables.Load(engine, configured.Score);
        RiskTables.LoadPolicy(engine, configured.Risk);
        var ledgers = StagedLedgers.Load(engine, home, control, configured.Models);
        foreach (var (ledger, _) in SourceSchema.Ledgers(configured.Models))
        {
            engine.Execute($"create or replace view source.{ledger} as {ledgers.Select(ledger, [TableParts.AllOfIt])}");
        }

        foreach (var node in configured.Graph.Nodes)
        {
            if (node.Sql is null)
            {
                engine.Execute($"create view {node.Contract.Table} as select * from {EstimatedTable.Make(engine, node.Contract).Name}");
            }
            else
            {
                engine.Execute($"create {(node.Contract.Table.Stage == Stage.Staging ? "view" : "table")} {node.Contract.Table} as {node.Sql}");
            }

            if (node.Contract.Exported)
            {
                engine.Execute($"copy (select * from {node.Contract.Table} order by {string.Join(", ", node.Contract.Key)}) to {Sql.Text(Path.Combine(home.Root, node.Contract.Table.Name + ".parquet"))} (format parquet, compression zstd)");
            }
        }
    }

    private static void CheckSame(Home whole, Home grown)
    {
        if (!Files(whole).SequenceEqual(Files(grown)))
        {
            throw new InvalidOperationException("The build after one more month differs from the full build.");
        }

        static List<string> Files(Home home)
        {
            using var control = ControlDatabase.Open(home);
            return [.. control.Query<string>("select substr(path, 20) || sha256 from build_files where build_id = (select build_id from builds order by cut_off desc limit 1) order by 1")];
        }
    }

    private static int Number(string[] args, int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
}
