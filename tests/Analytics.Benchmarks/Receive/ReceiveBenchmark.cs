using System.Globalization;
using Analytics.DuckDb;
using Analytics.Ingest;
using Analytics.Vocabulary;

namespace Analytics.Benchmarks.Receive;

/// <summary>
/// Receiving a million entries as one file and as 500, against DuckDB's own <c>read_csv</c> into zstd Parquet of the one file. Every run is a
/// process of its own; what is printed are medians and the most memory of any run.
/// </summary>
internal static class ReceiveBenchmark
{
    public static int Run(string[] args) => args switch
    {
        ["--step", var step, var folder] => RunStep(step, folder),
        _ => Compare(args is [var entries, ..] ? Number(entries) : 1_000_000, args is [_, var runs, ..] ? Number(runs) : 5),
    };

    private static int Compare(int entries, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("receive-benchmark");
        try
        {
            ProjectsLoad.Write(folder.FullName, entries);
            string[] steps = ["raw", "one", "many"];
            var costs = steps.ToDictionary(step => step, _ => new List<Cost>());
            for (var run = 0; run < runs; run++)
            {
                foreach (var step in steps)
                {
                    costs[step].Add(Cost.OfOwnProcess("receive", "--step", step, folder.FullName));
                }
            }

            var raw = Cost.Median(costs["raw"]);
            Print("read_csv to zstd Parquet", raw, raw);
            Print("receive, 1 file", Cost.Median(costs["one"]), raw);
            Print("receive, 500 files", Cost.Median(costs["many"]), raw);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int RunStep(string step, string folder)
    {
        var home = new Home(Path.Combine(folder, "home"));
        if (Directory.Exists(home.Root))
        {
            Directory.Delete(home.Root, recursive: true);
        }

        Directory.CreateDirectory(home.Register);
        File.Copy(Path.Combine(folder, "register", "units.csv"), Path.Combine(home.Register, "units.csv"));
        Console.WriteLine(Cost.Of(() => Do(step, folder, home)));
        return 0;
    }

    private static void Do(string step, string folder, Home home)
    {
        if (step == "raw")
        {
            using var engine = new Engine(new EngineOptions(Path.Combine(folder, "spill"), MemoryLimitMegabytes: 800));
            var file = Directory.EnumerateFiles(Path.Combine(folder, "one"), "*.csv", SearchOption.AllDirectories).Single();
            engine.Execute($"copy (select * from read_csv({Sql.Text(file)})) to {Sql.Text(Path.Combine(folder, "raw.parquet"))} (format parquet, compression zstd)");
            return;
        }

        var summary = new ReceiveEditions(home, new IngestOptions(), TimeProvider.System).Receive([Path.Combine(folder, step)], new Silent(), CancellationToken.None);
        if (summary.Refused > 0 || summary.Entries == 0)
        {
            throw new InvalidOperationException($"The load is not sound: {summary.Entries} entries, {summary.Refused} refused.");
        }
    }

    private static void Print(string what, Cost cost, Cost raw) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {cost.Cpu:0.00} | {cost.Cpu / raw.Cpu:0.00} | {cost.Wall:0.00} | {cost.Peak} |"));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed class Silent : IProgress<StepReport>
    {
        public void Report(StepReport value)
        {
        }
    }
}
