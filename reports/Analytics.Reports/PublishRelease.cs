using Analytics.DuckDb;
using Analytics.Reports.Calendar;
using Analytics.Reports.Documents;
using Analytics.Reports.Publications;
using Analytics.Reports.Releases;
using Analytics.Reports.Rendering;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports;

/// <summary>
/// Marts in, a frozen release out: read the facts of its year, write the document, draw its charts, put it into every format, freeze the folder, enter it.
/// The same marts and the same code give the same bytes in any home. Holds the home's lock while at work.
/// </summary>
public sealed class PublishRelease(Home home, PublishOptions options, TimeProvider clock)
{
    /// <summary>Publishes one release.</summary>
    /// <exception cref="HomeBusyException">Another process is at work on this home.</exception>
    /// <exception cref="CalendarException">The home's calendar is written wrongly; nothing was published.</exception>
    /// <exception cref="LooseNumberException">The template prints a number that is no figure; nothing was published.</exception>
    /// <exception cref="RenderingException">Node or the render worker is missing, or a character has no glyph; nothing was published.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was published.</exception>
    public ReleaseOutcome Publish(ReleaseKind kind, ReleasePeriod period, IProgress<StepReport> progress, CancellationToken cancellation) =>
        Publish(_ => [kind], period, progress, cancellation)[0];

    /// <summary>Publishes several releases of one period, one after the other, each frozen by itself; what they have in common is read and started once.</summary>
    /// <returns>One outcome a kind, in their order; where there is no build, one that says so.</returns>
    /// <inheritdoc cref="Publish(ReleaseKind, ReleasePeriod, IProgress{StepReport}, CancellationToken)"/>
    public IReadOnlyList<ReleaseOutcome> Publish(IReadOnlyList<ReleaseKind> kinds, ReleasePeriod period, IProgress<StepReport> progress, CancellationToken cancellation) =>
        Publish(_ => kinds, period, progress, cancellation);

    /// <summary>Publishes a release of every county, each frozen by itself: what an interrupted run has finished stays, and the next run goes on.</summary>
    /// <param name="ofCounty">The kind of a county's release, from its code.</param>
    /// <inheritdoc cref="Publish(ReleaseKind, ReleasePeriod, IProgress{StepReport}, CancellationToken)"/>
    public IReadOnlyList<ReleaseOutcome> PublishCounties(Func<string, ReleaseKind> ofCounty, ReleasePeriod period, IProgress<StepReport> progress, CancellationToken cancellation) =>
        Publish(marts => [.. Counties(marts).Select(ofCounty)], period, progress, cancellation);

    /// <summary>Publishes under a given id, in a home that holds no such release: how a past release is made again beside the real home.</summary>
    /// <param name="real">The real home: what its earlier releases printed decides what this one holds back and compares itself with; it also knows the embargo of then.</param>
    /// <inheritdoc cref="Publish(ReleaseKind, ReleasePeriod, IProgress{StepReport}, CancellationToken)"/>
    public ReleaseOutcome PublishAs(string releaseId, Home real, ReleaseKind kind, ReleasePeriod period, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var marts = MartReader.Open(home, buildId: null);
        using var press = new ReleasePress(home, marts, period, options, clock, cancellation);
        var register = new ReleaseRegister(real);
        return press.Make(releaseId, kind, Publication(kind, period), register.Before(releaseId, kind.Name, period), register.Embargo(releaseId), progress);
    }

    /// <summary>The version of the program that releases are made by, as their manifests name it.</summary>
    public static string CodeVersion => ReleasePress.CodeVersion;

    /// <summary>Which publication is of which kind.</summary>
    internal Func<ReleaseKind, ReleasePeriod, IPublication> Publication { get; init; } = PublicationList.Of;

    private List<ReleaseOutcome> Publish(Func<MartReader, IReadOnlyList<ReleaseKind>> kinds, ReleasePeriod period, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var homeLock = HomeLock.Take(home, "publish", options.LockPatience, holder => progress.Report(new(new($"等待另一进程：{holder}", $"Waiting for {holder}"), 0, 1)), cancellation);
        if (CurrentBuild.Of(home) is null)
        {
            return [new ReleaseOutcome.NothingToPublish(new("还没有可以发布的构建，请先运行 build。", "There is no build to publish yet: run build first."))];
        }

        using var marts = MartReader.Open(home, buildId: null);
        using var press = new ReleasePress(home, marts, period, options, clock, cancellation);
        return [.. kinds(marts).Select(kind => Publish(press, marts.BuildId, kind, period, progress))];
    }

    private ReleaseOutcome Publish(ReleasePress press, string buildId, ReleaseKind kind, ReleasePeriod period, IProgress<StepReport> progress)
    {
        var register = new ReleaseRegister(home);
        var releases = register.Of(kind.Name, period);
        // The same build by the same code is the same release: whole, or made whole again with the same bytes.
        var same = releases.LastOrDefault(release => release.BuildId == buildId && release.CodeVersion == CodeVersion);
        if (same is not null && IsWhole(same.ReleaseId, register))
        {
            var folder = ReleaseFolder.Of(home, same.ReleaseId);
            return new ReleaseOutcome.Unchanged(same.ReleaseId, folder, Path.Combine(folder, "index.html"));
        }

        var releaseId = same?.ReleaseId ?? ReleaseStamp.Id(kind.Name, period, releases.Count + 1);
        // What a release was frozen with stays, whatever the calendar says by now.
        var embargo = same is null ? Announced(kind, period, releases.Count + 1) : register.Embargo(releaseId);
        return press.Make(releaseId, kind, Publication(kind, period), register.Before(releaseId, kind.Name, period), embargo, progress);
    }

    private Embargo? Announced(ReleaseKind kind, ReleasePeriod period, int revision) =>
        ReleaseCalendar.Of(home).Find(kind, period, revision) is { } planned ? new(planned.ReleaseAt, planned.EarlyAccess) : null;

    private static IReadOnlyList<string> Counties(MartReader marts) => marts.Query(
        "select org_unit_code from org_units where kind in ('county', 'district') order by position, org_unit_code", row => row.GetString(0));

    private bool IsWhole(string releaseId, ReleaseRegister register)
    {
        var folder = ReleaseFolder.Of(home, releaseId);
        return Directory.Exists(folder) && Manifest.Files(folder).SequenceEqual(register.Files(releaseId));
    }
}
