using System.Globalization;
using Analytics.DuckDb;
using Analytics.Ingest;
using Analytics.Vocabulary;

namespace Analytics.Benchmarks.Receive;

/// <summary>
/// Receiving a million entries as one file and as 500, against DuckDB's own <c>read_csv</c> of the same files into one zstd Parquet: as it comes,
/// finding out what each file is like, and told so beforehand. Every run is a process with a home of its own; what is printed are medians and
/// the most memory of any run.
/// </summary>
internal static class ReceiveBenchmark
{
    /// <summary>As many as make a file of 500 MB.</summary>
    private const int LargeEntries = 3_700_000;

    public static int Run(string[] args) => args switch
    {
        ["--step", var step, var folder] => RunStep(step, folder),
        ["large", .. var rest] => CompareOne(LargeEntries, rest is [var runs, ..] ? Number(runs) : 3),
        _ => Compare(args is [var entries, ..] ? Number(entries) : 1_000_000, args is [_, var runs, ..] ? Number(runs) : 5),
    };

    private static int Compare(int entries, int runs) => Measured(folder => ProjectsLoad.Write(folder, entries), runs, ["raw-one", "one", "raw-many", "told-many", "many"], costs =>
    {
        PrintOne(costs, "1 file");
        var many = Cost.Median(costs["raw-many"]);
        Print("read_csv to zstd Parquet, 500 files", many, many);
        Print("the same, told the format of the files", Cost.Median(costs["told-many"]), many);
        Print("receive, 500 files", Cost.Median(costs["many"]), many);
    });

    private static int CompareOne(int entries, int runs) => Measured(folder =>
    {
        ProjectsLoad.WriteOne(folder, entries);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries} entries, {Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1e6:0} MB"));
    }, runs, ["raw-one", "one"], costs => PrintOne(costs, "1 large file"));

    private static int Measured(Action<string> write, int runs, IReadOnlyList<string> steps, Action<Dictionary<string, List<Cost>>> print)
    {
        var folder = Directory.CreateTempSubdirectory("receive-benchmark");
        try
        {
            write(folder.FullName);
            var costs = steps.ToDictionary(step => step, _ => new List<Cost>());
            for (var run = 0; run < runs; run++)
            {
                foreach (var step in steps)
                {
                    costs[step].Add(Cost.OfOwnProcess("receive", "--step", step, folder.FullName));
                }
            }

            print(costs);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void PrintOne(Dictionary<string, List<Cost>> costs, string what)
    {
        var raw = Cost.Median(costs["raw-one"]);
        Print($"read_csv to zstd Parquet, {what}", raw, raw);
        Print($"receive, {what}", Cost.Median(costs["one"]), raw);
    }

    private static int RunStep(string step, string folder)
    {
        var home = new Home(Directory.CreateTempSubdirectory("receive-benchmark-home").FullName);
        Directory.CreateDirectory(home.Register);
        File.Copy(Path.Combine(folder, "register", "units.csv"), Path.Combine(home.Register, "units.csv"));
        Console.WriteLine(Cost.Of(() => Do(step, folder, home)));
        Directory.Delete(home.Root, recursive: true);
        return 0;
    }

    private static void Do(string step, string folder, Home home)
    {
        if (step.Split('-') is [var how, var which])
        {
            using var engine = new Engine(new EngineOptions(home.Scratch, MemoryLimitMegabytes: 800));
            var files = Sql.Text(Path.Combine(folder, which, "*", "*.csv"));
            var told = how == "told" ? $", auto_detect = false, header = true, delim = ',', quote = '\"', columns = {ProjectsLoad.Columns}" : "";
            engine.Execute($"copy (select * from read_csv({files}{told})) to {Sql.Text(Path.Combine(home.Root, "raw.parquet"))} (format parquet, compression zstd)");
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
