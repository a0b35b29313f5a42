using Analytics.Ingest.Contracts;

namespace Analytics.Ingest.Tests.Reading;

/// <summary>Thousands of damaged sample ledgers, the same every time: each ends in a view of the file, never in an exception, a hang or a flood.</summary>
public sealed class MutatedFilesTests
{
    private const int MutationsEach = 250;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private const long MostBytes = 600L << 20;

    [TestCase("csv", 1)]
    [TestCase("txt", 2)]
    [TestCase("xls", 3)]
    [TestCase("xlsx", 4)]
    public void A_damaged_file_ends_in_a_view(string ending, int seed)
    {
        var contracts = LedgerContract.LoadShipped();
        var random = new Random(seed);
        var (wrong, refused, read) = (new List<string>(), 0, 0);
        foreach (var sample in Samples(ending))
        {
            var original = File.ReadAllBytes(sample);
            for (var mutation = 0; mutation < MutationsEach; mutation++)
            {
                using var file = new WrittenFile(Mutation.Of(original, random), "mutated." + ending);
                var look = Task.Run(() => Look(file.Location, contracts));
                var outcome = look.Wait(Longest) ? look.Result : "took longer than " + Longest;
                (refused, read) = outcome switch { "refused" => (refused + 1, read), "read" => (refused, read + 1), _ => (refused, read) };
                if (outcome is not ("refused" or "read"))
                {
                    wrong.Add($"{Path.GetFileName(sample)} mutation {mutation}: {outcome}");
                }
            }
        }

        TestContext.Out.WriteLine($"{ending}: {read} read, {refused} refused");
        Assert.That(wrong, Is.Empty, string.Join("\n", wrong.Take(20)));
        Assert.That(read + refused, Is.EqualTo(MutationsEach * Samples(ending).Count));
    }

    private static string Look(string path, IReadOnlyList<LedgerContract> contracts)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var error = FileViews.Read(path, contracts).Error;
            _ = FileViews.ReadRaw(path);
            var taken = GC.GetAllocatedBytesForCurrentThread() - before;
            return taken > MostBytes ? $"took {taken >> 20} MiB" : error is null ? "read" : "refused";
        }
        catch (Exception failure)
        {
            return failure.GetType().Name + ": " + failure.Message + " " + failure.StackTrace!.Split('\n').First(line => line.Contains("Analytics.", StringComparison.Ordinal)).Trim();
        }
    }

    /// <summary>Three small ones of each kind, each of another ledger or county.</summary>
    private static List<string> Samples(string ending)
    {
        var files = Directory.GetFiles(SampleLedgers(), "*." + ending, SearchOption.AllDirectories).Where(f => new FileInfo(f).Length is > 600 and < 16_384).Order(StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, 3).Select(at => files[at * (files.Count - 1) / 2])];
    }

    private static string SampleLedgers()
    {
        var root = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Analytics.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root.FullName, "data-samples", "ledgers");
    }
}
