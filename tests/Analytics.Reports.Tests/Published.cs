using Analytics.Reports.Tests.Fixtures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Tests;

/// <summary>The release of the sample home, made once for all tests that only read it.</summary>
[SetUpFixture]
internal sealed class Published
{
    private static SampleHome? s_home;

    public static ReleaseOutcome.Published Release { get; private set; } = null!;

    public static string Folder => Release.Folder;

    [OneTimeSetUp]
    public void Publish()
    {
        s_home = new SampleHome();
        Release = (ReleaseOutcome.Published)Publish(s_home.Home);
    }

    [OneTimeTearDown]
    public void Remove() => s_home?.Dispose();

    public static ReleaseOutcome Publish(Home home, PublishOptions? options = null) => Publish(home, ReleaseKind.Annual, options);

    public static ReleaseOutcome Publish(Home home, ReleaseKind kind, PublishOptions? options = null, ReleasePeriod? period = null) =>
        new PublishRelease(home, options ?? new PublishOptions(), TimeProvider.System).Publish(kind, period ?? 2016, new Progress<StepReport>(), CancellationToken.None);

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>The rows of figures.csv by figure id, each as column name → text.</summary>
    public static Dictionary<string, Dictionary<string, string>> Figures() => Rows(Text("figures.csv")).ToDictionary(row => row["figure_id"]);

    /// <summary>The rows of a CSV file, each as column name → text.</summary>
    public static List<Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Split).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var cell = "";
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell);
                cell = "";
            }
            else
            {
                cell += letter;
            }
        }

        cells.Add(cell);
        return cells;
    }
}
