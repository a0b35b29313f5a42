using System.Reflection;
using Analytics.DuckDb;
using Analytics.Reports.Disclosure;
using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Publications.AnnualStatistics;
using Analytics.Reports.Releases;
using Analytics.Reports.Rendering;
using Analytics.Reports.Writing;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports;

/// <summary>
/// Marts in, a frozen release out: read the facts of a year, write the document, draw its charts, put it into every format, freeze the folder, enter it.
/// The same marts and the same code give the same bytes in any home. Holds the home's lock while at work.
/// </summary>
public sealed class PublishRelease(Home home, PublishOptions options, TimeProvider clock)
{
    /// <exception cref="HomeBusyException">Another process is at work on this home.</exception>
    /// <exception cref="LooseNumberException">The template prints a number that is no figure; nothing was published.</exception>
    /// <exception cref="RenderingException">Node or the render worker is missing, or a character has no glyph; nothing was published.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was published.</exception>
    public ReleaseOutcome Publish(ReleaseKind kind, int year, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var homeLock = HomeLock.Take(home, "publish", options.LockPatience, holder => progress.Report(new(new($"等待另一进程：{holder}", $"Waiting for {holder}"), 0, 1)), cancellation);
        if (CurrentBuild.Of(home) is null)
        {
            return new ReleaseOutcome.NothingToPublish(new("还没有可以发布的构建，请先运行 build。", "There is no build to publish yet: run build first."));
        }

        using var marts = MartReader.Open(home, buildId: null);
        var register = new ReleaseRegister(home);
        var releases = register.Of(Name(kind), year);
        // The same build by the same code is the same release: whole, or made whole again with the same bytes.
        var same = releases.LastOrDefault(release => release.BuildId == marts.BuildId && release.CodeVersion == CodeVersion);
        if (same is not null && IsWhole(same.ReleaseId, register))
        {
            var folder = ReleaseFolder.Of(home, same.ReleaseId);
            return new ReleaseOutcome.Unchanged(same.ReleaseId, folder, Path.Combine(folder, "index.html"));
        }

        var releaseId = same?.ReleaseId ?? ReleaseStamp.Id(Name(kind), year, releases.Count + 1);
        return Make(marts, register, register.Before(releaseId), releaseId, kind, year, progress, cancellation);
    }

    /// <summary>Publishes under a given id, in a home that holds no such release: how a past release is made again beside the real home.</summary>
    /// <param name="real">The real home: what its earlier releases printed decides what this one holds back.</param>
    /// <inheritdoc cref="Publish"/>
    public ReleaseOutcome PublishAs(string releaseId, Home real, ReleaseKind kind, int year, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var marts = MartReader.Open(home, buildId: null);
        return Make(marts, new ReleaseRegister(home), new ReleaseRegister(real).Before(releaseId), releaseId, kind, year, progress, cancellation);
    }

    /// <summary>Writes the document from the facts of a year.</summary>
    internal Func<AnnualFacts, Document> Template { get; init; } = AnnualStatistics.Write;

    /// <summary>The version of the program that a release is made by, as its manifest names it.</summary>
    public static string CodeVersion { get; } =
        typeof(PublishRelease).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    private ReleaseOutcome Make(MartReader marts, ReleaseRegister register, PastReleases past, string releaseId, ReleaseKind kind, int year, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        if (new AnnualMarts(marts, register.Ledgers(), year).Read() is not { } facts)
        {
            return new ReleaseOutcome.NothingToPublish(new($"构建 {marts.BuildId} 中没有 {year} 年的数据。", $"Build {marts.BuildId} holds nothing of {year}."));
        }

        var stamp = new ReleaseStamp(
            releaseId, Name(kind), year, marts.BuildId, register.Fingerprint(marts.BuildId), marts.CutOff, CodeVersion, register.DataLabel(), facts.Editions.Count(edition => edition.IsInForce));
        using var worker = RenderWorker.Start(options, cancellation);
        var (document, suppression) = DisclosureControl.Write(facts, Template, past, new Attacker(worker, cancellation));
        if (LooseNumbers.In(document, facts.Catalogue.Concat(facts.Unfilled).SelectMany(indicator => new[] { indicator.Definition.Zh, indicator.Definition.En }).ToHashSet(StringComparer.Ordinal)) is { Count: > 0 } loose)
        {
            throw new LooseNumberException(loose);
        }

        var figures = document.Figures();
        using var folder = new ReleaseFolder(home, releaseId);
        WriteFiles(folder, document, figures, stamp, worker, progress, cancellation);
        folder.Write("manifest.json", Manifest.Write(stamp, facts, Manifest.Files(folder.Scratch), figures, suppression));
        var files = Manifest.Files(folder.Scratch);
        folder.Freeze();
        register.Enter(stamp, files, figures, new Vintage(clock.GetUtcNow()));
        var place = ReleaseFolder.Of(home, releaseId);
        return new ReleaseOutcome.Published(releaseId, place, Path.Combine(place, "index.html"), figures.Count, document.Charts().Count(), files.Count);
    }

    private void WriteFiles(ReleaseFolder folder, Document document, IReadOnlyList<Figure> figures, ReleaseStamp stamp, RenderWorker worker, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var numbering = new Numbering(document);
        var steps = new Steps(progress, document.Charts().Count() * ReleaseStamp.Languages.Count + ReleaseStamp.Languages.Count + 2);
        var pictures = Draw(folder, document, numbering, new ChartPictures(worker, stamp), steps, cancellation);
        foreach (var language in ReleaseStamp.Languages)
        {
            folder.Write(ReleaseStamp.Page(language), new HtmlPage(document, stamp, numbering, pictures).Write(language));
            new TypstDocument(document, stamp, numbering, pictures).Write(worker, language, folder.File(stamp.Pdf(language)), cancellation);
            steps.Done(new($"排版 {stamp.Pdf(language)}", $"Set {stamp.Pdf(language)}"));
        }

        folder.Write("figures.csv", FigureFiles.Csv(figures, stamp));
        FigureFiles.Parquet(folder.File("figures.csv"), folder.File("figures.parquet"), home.Scratch);
        steps.Done(new("写出 figures.csv 和 figures.parquet", "Wrote figures.csv and figures.parquet"));
        Workbook.Write(folder.File(stamp.Workbook), document, figures, stamp);
        steps.Done(new($"写出 {stamp.Workbook}", $"Wrote {stamp.Workbook}"));
    }

    private static Dictionary<(string, string), ChartPicture> Draw(ReleaseFolder folder, Document document, Numbering numbering, ChartPictures draw, Steps steps, CancellationToken cancellation)
    {
        var pictures = new Dictionary<(string, string), ChartPicture>();
        foreach (var chart in document.Charts())
        {
            foreach (var language in ReleaseStamp.Languages)
            {
                var picture = draw.Draw(chart, numbering.Of(chart), language, cancellation);
                pictures[(chart.Key, language)] = picture;
                folder.Write($"charts/{chart.Key}.{language}.svg", picture.Picture);
                steps.Done(new($"绘图 {chart.Key}", $"Drew {chart.Key}"));
            }
        }

        return pictures;
    }

    private bool IsWhole(string releaseId, ReleaseRegister register)
    {
        var folder = ReleaseFolder.Of(home, releaseId);
        return Directory.Exists(folder) && Manifest.Files(folder).SequenceEqual(register.Files(releaseId));
    }

    private static string Name(ReleaseKind kind) => kind switch
    {
        ReleaseKind.Annual => "annual",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private sealed class Steps(IProgress<StepReport> progress, int total)
    {
        private int _done;

        public void Done(Bilingual text) => progress.Report(new(text, ++_done, total));
    }
}
