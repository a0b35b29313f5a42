using System.Globalization;
using Analytics.DuckDb;
using Analytics.Ingest;
using Analytics.Ingest.Landing;
using Analytics.Ingest.Personal;
using Analytics.Ingest.Readings;
using Analytics.Reports;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Analytics.Warehouse.Marts;

namespace Analytics.Host;

/// <summary>
/// The whole run of one home. A command and a scheduled job are two handles on the same method here:
/// county files → <see cref="Receive(IReadOnlyList{string}, Statement, IProgress{StepReport}, CancellationToken)"/> → staging → <see cref="Build"/> → marts → <see cref="Publish(ReleaseKind, ReleasePeriod, IProgress{StepReport}, CancellationToken)"/> → a frozen release.
/// </summary>
internal sealed class Pipeline(Home home, TimeProvider clock)
{
    /// <summary>A file of this name in a home's register says that the home has an official register of its own: no shipped one is added.</summary>
    public const string OwnRegister = "own";

    /// <summary>Makes the folders of a home and the key file beside it, and gives it the official register; what is there already stays.</summary>
    /// <returns>How many register files were added.</returns>
    public int Init()
    {
        OwnerOnly.Folder(home.Landing);
        foreach (var folder in new[] { home.Register, home.Inbox, home.Staging, home.Returns, home.Marts, home.Publications })
        {
            Directory.CreateDirectory(folder);
        }

        KeyRing.Make(home.Key);
        var added = 0;
        if (File.Exists(Path.Combine(home.Register, OwnRegister)))
        {
            return added;
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "reference", "org_units"), "*.csv"))
        {
            var target = Path.Combine(home.Register, Path.GetFileName(file));
            if (!File.Exists(target))
            {
                DurableFile.Write(target, stream => stream.Write(File.ReadAllBytes(file)));
                added++;
            }
        }

        return added;
    }

    /// <summary>Lands and checks files; with no paths, what lies in the inbox.</summary>
    public ReceiveSummary Receive(IReadOnlyList<string> paths, IProgress<StepReport> progress, CancellationToken cancellation) =>
        Receive(paths, Statement.Nothing, progress, cancellation);

    /// <param name="said">What a person says of the files.</param>
    /// <inheritdoc cref="Receive(IReadOnlyList{string}, IProgress{StepReport}, CancellationToken)"/>
    public ReceiveSummary Receive(IReadOnlyList<string> paths, Statement said, IProgress<StepReport> progress, CancellationToken cancellation) =>
        new ReceiveEditions(home, new IngestOptions(), clock).Receive(paths, said, progress, cancellation);

    /// <summary>Runs the models on what was known at the cut-off; <c>null</c> takes all that is known.</summary>
    public BuildOutcome Build(Vintage? cutOff, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var built = Log("build", () => new BuildWarehouse(home, new WarehouseOptions(), clock).Build(cutOff, progress, cancellation), outcome => Words.Of(outcome).En);
        if (built is BuildOutcome.Built { BuildId: var buildId })
        {
            KeptReadings.KeepForBuild(home, new IngestOptions(), buildId);
            Questions.Write(home);
        }

        return built;
    }

    /// <summary>The build of what was known at a moment, made or found; the current build stays the current one.</summary>
    public BuildOutcome BuildAsKnownAt(Vintage moment, IProgress<StepReport> progress, CancellationToken cancellation) =>
        new BuildWarehouse(home, new WarehouseOptions { MakeCurrent = false }, clock).Build(moment, progress, cancellation);

    /// <summary>Freezes a release of the current build.</summary>
    public ReleaseOutcome Publish(ReleaseKind kind, ReleasePeriod period, IProgress<StepReport> progress, CancellationToken cancellation) =>
        Log("publish", () => new PublishRelease(home, new PublishOptions(), clock).Publish(kind, period, progress, cancellation), outcome => Words.Of(outcome).En);

    /// <summary>Freezes several releases of one period of the current build.</summary>
    public IReadOnlyList<ReleaseOutcome> Publish(IReadOnlyList<ReleaseKind> kinds, ReleasePeriod period, IProgress<StepReport> progress, CancellationToken cancellation) =>
        Log("publish", () => new PublishRelease(home, new PublishOptions(), clock).Publish(kinds, period, progress, cancellation), outcomes => string.Join("; ", outcomes.Select(outcome => Words.Of(outcome).En)));

    /// <summary>Freezes a release of every county.</summary>
    public IReadOnlyList<ReleaseOutcome> PublishCounties(Func<string, ReleaseKind> ofCounty, ReleasePeriod period, IProgress<StepReport> progress, CancellationToken cancellation) =>
        Log("publish", () => new PublishRelease(home, new PublishOptions(), clock).PublishCounties(ofCounty, period, progress, cancellation), outcomes => string.Create(CultureInfo.InvariantCulture, $"{outcomes.Count} releases of counties"));

    /// <summary>The newest year that the current build holds; <c>null</c> before the first build.</summary>
    public int? NewestYear()
    {
        if (CurrentBuild.Of(home) is null)
        {
            return null;
        }

        using var marts = MartReader.Open(home, buildId: null);
        return marts.Query("select max(cast(span as integer)) from outcomes where span_kind = 'year'", row => row.GetInt32(0))[0];
    }

    private T Log<T>(string command, Func<T> work, Func<T, string> sentence)
    {
        using var control = ControlDatabase.Open(home);
        using var run = RunLog.Begin(control, command, clock);
        var outcome = work();
        run.End("ok", sentence(outcome));
        return outcome;
    }
}
