using System.Globalization;
using Analytics.Ingest;
using Analytics.Vocabulary;

namespace Analytics.Benchmarks.Receive;

/// <summary>Receiving one national month (<see cref="NationalLoad"/>) in a process of its own.</summary>
internal static class NationalBenchmark
{
    public static int Run(string[] args) => args switch
    {
        ["--step", var folder] => RunStep(folder),
        _ => Measure(args is [var senders, ..] ? int.Parse(senders, CultureInfo.InvariantCulture) : NationalLoad.Counties),
    };

    private static int Measure(int senders)
    {
        var folder = Directory.CreateTempSubdirectory("national-benchmark");
        try
        {
            NationalLoad.Write(folder.FullName, senders);
            var cost = Cost.OfOwnProcess("national", "--step", folder.FullName);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{senders} workbooks: {cost.Cpu:0.0} CPU s ({1000 * cost.Cpu / senders:0} ms a file), {cost.Wall:0.0} s, {cost.Peak} MiB"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int RunStep(string folder)
    {
        var home = new Home(Path.Combine(folder, "home"));
        Directory.CreateDirectory(home.Register);
        File.Copy(Path.Combine(folder, "register", "units.csv"), Path.Combine(home.Register, "units.csv"));
        Console.WriteLine(Cost.Of(() =>
        {
            var summary = new ReceiveEditions(home, new IngestOptions(), TimeProvider.System).Receive([Path.Combine(folder, "national")], new Progress<StepReport>(), CancellationToken.None);
            if (summary.Accepted != summary.Files)
            {
                throw new InvalidOperationException($"The load is not sound: of {summary.Files} files {summary.Accepted} were accepted; {summary.Receipts.First(receipt => receipt.Outcome != ReceiptOutcome.Accepted).Sentence.En}");
            }
        }));
        return 0;
    }
}
