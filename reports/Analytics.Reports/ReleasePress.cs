using System.Reflection;
using Analytics.DuckDb;
using Analytics.Reports.Calendar;
using Analytics.Reports.Changes;
using Analytics.Reports.Charts;
using Analytics.Reports.Disclosure;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Reports.Publications;
using Analytics.Reports.Releases;
using Analytics.Reports.Rendering;
using Analytics.Reports.Writing;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports;

/// <summary>
/// Makes releases of one period from the marts of one build: what is common to every publication. Facts, scores and risks are read once, and a render worker a language serves all of them.
/// </summary>
internal sealed class ReleasePress(Home home, MartReader marts, ReleasePeriod period, PublishOptions options, TimeProvider clock, CancellationToken cancellation) : IDisposable
{
    private readonly ReleaseRegister _register = new(home);
    private readonly Lazy<YearFacts?> _facts = new(() => new YearMarts(marts, new ReleaseRegister(home).Ledgers(), period.Year).Read());
    private readonly Lazy<Engine> _tables = new(() => new Engine(new EngineOptions(home.Scratch, Threads: 1)));
    private readonly RenderWorker?[] _workers = new RenderWorker?[ReleaseStamp.Languages.Count];

    /// <summary>The version of the program that a release is made by, as its manifest names it.</summary>
    public static string CodeVersion { get; } =
        typeof(ReleasePress).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <param name="past">What earlier releases said: it decides what this one holds back.</param>
    /// <param name="embargo">What the calendar says of its moment; <c>null</c> where it says nothing.</param>
    public ReleaseOutcome Make(string releaseId, ReleaseKind kind, IPublication publication, PastReleases past, Embargo? embargo, IProgress<StepReport> progress)
    {
        if (_facts.Value is not { } facts || publication.Prepare(marts, facts) is not { } template)
        {
            return new ReleaseOutcome.NothingToPublish(new($"构建 {marts.BuildId} 中没有 {period.Text} 的数据。", $"Build {marts.BuildId} holds nothing of {period.Text}."));
        }

        var stamp = new ReleaseStamp(
            releaseId, kind.Name, period, marts.BuildId, _register.Fingerprint(marts.BuildId), marts.CutOff, CodeVersion, _register.DataLabel(), facts.Editions.Count(edition => edition.IsInForce))
        { Supersedes = past.Last?.ReleaseId, Embargo = embargo };
        var since = new ChangesSinceLast(marts, past.Last);
        var (document, suppression) = DisclosureControl.Write(facts, held => since.Added(template(held), held), past, new Attacker(Worker(0), cancellation));
        document = ChartParts.In(document);
        document = document with { Names = document.Names.Concat(facts.Counties.Append(facts.City).SelectMany(unit => new[] { unit.Name.Zh, unit.Name.En })).ToHashSet(StringComparer.Ordinal) };
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
        var changes = since.Of(document, facts with { HeldBack = suppression.HeldBack });
        WriteFiles(folder, document, figures, stamp, changes, progress);
        if (stamp.Supersedes is not null)
        {
            folder.Write(ChangesFile.Name, ChangesFile.Csv(changes));
        }

        folder.Write("manifest.json", Manifest.Write(stamp, facts, Manifest.Files(folder.Scratch), figures, suppression));
        var files = Manifest.Files(folder.Scratch);
        folder.Freeze();
        var now = new Vintage(clock.GetUtcNow());
        _register.Enter(stamp, files, figures, now);
        var place = ReleaseFolder.Of(home, releaseId);
        return new ReleaseOutcome.Published(releaseId, place, Path.Combine(place, "index.html"), figures.Count, document.Charts().Count(), files.Count)
        { EmbargoedUntil = now < embargo?.Until ? embargo.Until.ToString() : null };
    }

    public void Dispose()
    {
        if (_tables.IsValueCreated)
        {
            _tables.Value.Dispose();
        }

        foreach (var worker in _workers)
        {
            worker?.Dispose();
        }
    }

    private void WriteFiles(ReleaseFolder folder, Document document, IReadOnlyList<Figure> figures, ReleaseStamp stamp, IReadOnlyList<FigureChange> changes, IProgress<StepReport> progress)
    {
        var numbering = new Numbering(document);
        var languages = ReleaseStamp.Languages.Select(language => new LanguageFiles(document, stamp, numbering, language)).ToList();
        var steps = new Steps(progress, languages.Sum(language => language.Steps) + 2);
        // Each language has a worker of its own, and the tables are written meanwhile.
        var writing = languages.Select((language, at) => Task.Run(() => language.Write(folder, Worker(at), steps.Done, cancellation), cancellation));
        Task.WhenAll([.. writing, Task.Run(Tables, cancellation)]).GetAwaiter().GetResult();

        void Tables()
        {
            folder.Write("figures.csv", FigureFiles.Csv(figures, stamp));
            FigureFiles.Parquet(folder.File("figures.csv"), folder.File("figures.parquet"), _tables.Value);
            steps.Done(new("写出 figures.csv 和 figures.parquet", "Wrote figures.csv and figures.parquet"));
            Workbook.Write(folder.File(stamp.Workbook), document, figures, stamp, changes);
            steps.Done(new($"写出 {stamp.Workbook}", $"Wrote {stamp.Workbook}"));
        }
    }

    private RenderWorker Worker(int at) => _workers[at] ??= RenderWorker.Start(options, cancellation);

    private sealed class Steps(IProgress<StepReport> progress, int total)
    {
        private int _done;

        public void Done(Bilingual text) => progress.Report(new(text, Interlocked.Increment(ref _done), total));
    }
}
