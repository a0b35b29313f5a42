using System.Reflection;
using Analytics.Reports.Disclosure;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Reports.Publications;
using Analytics.Reports.Releases;
using Analytics.Reports.Rendering;
using Analytics.Reports.Writing;
using Analytics.Reports.Writing.Office;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports;

/// <summary>
/// Makes releases of one period from the marts of one build: what is common to every publication. Facts are read once and one render worker serves all of them.
/// </summary>
internal sealed class ReleasePress(Home home, MartReader marts, ReleasePeriod period, PublishOptions options, TimeProvider clock, CancellationToken cancellation) : IDisposable
{
    private readonly ReleaseRegister _register = new(home);
    private readonly Lazy<YearFacts?> _facts = new(() => new YearMarts(marts, new ReleaseRegister(home).Ledgers(), period.Year).Read());
    private RenderWorker? _worker;

    /// <summary>The version of the program that a release is made by, as its manifest names it.</summary>
    public static string CodeVersion { get; } =
        typeof(ReleasePress).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <param name="past">What earlier releases said: it decides what this one holds back.</param>
    public ReleaseOutcome Make(string releaseId, ReleaseKind kind, IPublication publication, PastReleases past, IProgress<StepReport> progress)
    {
        if (_facts.Value is not { } facts || publication.Prepare(marts, facts) is not { } template)
        {
            return new ReleaseOutcome.NothingToPublish(new($"构建 {marts.BuildId} 中没有 {period.Text} 的数据。", $"Build {marts.BuildId} holds nothing of {period.Text}."));
        }

        var stamp = new ReleaseStamp(
            releaseId, kind.Name, period, marts.BuildId, _register.Fingerprint(marts.BuildId), marts.CutOff, CodeVersion, _register.DataLabel(), facts.Editions.Count(edition => edition.IsInForce));
        _worker ??= RenderWorker.Start(options, cancellation);
        var (document, suppression) = DisclosureControl.Write(facts, template, past, new Attacker(_worker, cancellation));
        if (LooseNumbers.In(document, facts.Catalogue.Concat(facts.Unfilled).SelectMany(indicator => new[] { indicator.Definition.Zh, indicator.Definition.En }).ToHashSet(StringComparer.Ordinal)) is { Count: > 0 } loose)
        {
            throw new LooseNumberException(loose);
        }

        if (document.Notice is { } notice)
        {
            stamp = stamp with { DataLabel = stamp.DataLabel is { } label ? new(notice.Zh + "　" + label.Zh, notice.En + " · " + label.En) : notice };
        }

        var figures = document.Figures();
        using var folder = new ReleaseFolder(home, releaseId);
        WriteFiles(folder, document, figures, stamp, _worker, progress);
        folder.Write("manifest.json", Manifest.Write(stamp, facts, Manifest.Files(folder.Scratch), figures, suppression));
        var files = Manifest.Files(folder.Scratch);
        folder.Freeze();
        _register.Enter(stamp, files, figures, new Vintage(clock.GetUtcNow()));
        var place = ReleaseFolder.Of(home, releaseId);
        return new ReleaseOutcome.Published(releaseId, place, Path.Combine(place, "index.html"), figures.Count, document.Charts().Count(), files.Count);
    }

    public void Dispose() => _worker?.Dispose();

    private void WriteFiles(ReleaseFolder folder, Document document, IReadOnlyList<Figure> figures, ReleaseStamp stamp, RenderWorker worker, IProgress<StepReport> progress)
    {
        var numbering = new Numbering(document);
        var steps = new Steps(progress, document.Charts().Count() * ReleaseStamp.Languages.Count + 2 * ReleaseStamp.Languages.Count + 2);
        var pictures = Draw(folder, document, numbering, new ChartPictures(worker, stamp), steps);
        var points = new OfficePictures(worker, pictures, cancellation);
        foreach (var language in ReleaseStamp.Languages)
        {
            folder.Write(ReleaseStamp.Page(language), new HtmlPage(document, stamp, numbering, pictures).Write(language));
            new TypstDocument(document, stamp, numbering, pictures).Write(worker, language, folder.File(stamp.Pdf(language)), cancellation);
            steps.Done(new($"排版 {stamp.Pdf(language)}", $"Set {stamp.Pdf(language)}"));
            new WordDocument(document, stamp, numbering, points, language).Write(folder.File(stamp.Word(language)));
            new Slides(document, stamp, numbering, points, language).Write(folder.File(stamp.Slides(language)));
            steps.Done(new($"写出 {stamp.Word(language)} 和 {stamp.Slides(language)}", $"Wrote {stamp.Word(language)} and {stamp.Slides(language)}"));
        }

        folder.Write("figures.csv", FigureFiles.Csv(figures, stamp));
        FigureFiles.Parquet(folder.File("figures.csv"), folder.File("figures.parquet"), home.Scratch);
        steps.Done(new("写出 figures.csv 和 figures.parquet", "Wrote figures.csv and figures.parquet"));
        Workbook.Write(folder.File(stamp.Workbook), document, figures, stamp);
        steps.Done(new($"写出 {stamp.Workbook}", $"Wrote {stamp.Workbook}"));
    }

    private Dictionary<(string, string), ChartPicture> Draw(ReleaseFolder folder, Document document, Numbering numbering, ChartPictures draw, Steps steps)
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

    private sealed class Steps(IProgress<StepReport> progress, int total)
    {
        private int _done;

        public void Done(Bilingual text) => progress.Report(new(text, ++_done, total));
    }
}
