using Analytics.DuckDb;
using Analytics.Ingest;
using Analytics.Reports;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Analytics.Warehouse.Marts;

namespace Analytics.Host;

/// <summary>The whole run on the samples, ending with the comparison against the figures that the press published.</summary>
internal sealed class Demo(Home home, SampleCity samples, TimeProvider clock)
{
    public DemoResult Run(IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var pipeline = new Pipeline(home, clock);
        samples.Prepare(home);
        pipeline.Init();
        var received = pipeline.Receive([samples.Ledgers], progress, cancellation);
        var built = pipeline.Build(cutOff: null, progress, cancellation);
        if (built is BuildOutcome.Failed)
        {
            return new(home.Root, received, built, null, null, [], samples.Facts.Example);
        }

        // The annual statistics last: what is said of "the newest release" is said of them.
        var releases = pipeline.Publish([ReleaseKind.Ranking, ReleaseKind.Annual], samples.Facts.Year, progress, cancellation);
        return new(home.Root, received, built, releases[^1], releases[0], Compare(), samples.Facts.Example);
    }

    private IReadOnlyList<PublishedFigure> Compare()
    {
        using var marts = MartReader.Open(home, buildId: null);
        return marts.Query(
            $"""
            select published.indicator_code, published.span, indicators.name_zh, indicators.name_en, published.qualifier,
                cast(published.value as decimal(18, 4)), outcomes.value,
                coalesce(case when published.qualifier = 'exact'
                    then outcomes.value between cast(published.low as decimal(18, 4)) and cast(published.high as decimal(18, 4))
                    else outcomes.value >= cast(published.low as decimal(18, 4)) and outcomes.value < cast(published.high as decimal(18, 4)) end, false)
            from read_csv({Sql.Text(samples.PublishedFigures)}, all_varchar = true, header = true) as published
            left join outcomes on outcomes.indicator_code = published.indicator_code and outcomes.span = published.span
                and outcomes.cohort = 'all' and outcomes.org_unit_code = {Sql.Text(samples.Facts.Area)}
            left join indicators on indicators.indicator_code = published.indicator_code
            order by published.indicator_code, published.span
            """,
            row => new PublishedFigure(
                row.GetString(0), row.GetString(1), new(Text(row, 2), Text(row, 3)), row.GetString(4), row.GetDecimal(5), row.NumberOrNull(6), row.GetBoolean(7)));
    }

    private static string Text(System.Data.IDataRecord row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);
}

/// <summary>A figure of the press beside ours.</summary>
/// <param name="Agrees">Ours lies where the printed figure, read with its qualifier, says.</param>
internal sealed record PublishedFigure(string Indicator, string Span, Bilingual Name, string Qualifier, decimal Published, decimal? Ours, bool Agrees);

/// <summary>What the demonstration did and where to look.</summary>
/// <param name="Ranking">Scores and risks; nothing to publish where a year's ledgers carry none.</param>
internal sealed record DemoResult(string Home, ReceiveSummary Received, BuildOutcome Built, ReleaseOutcome? Release, ReleaseOutcome? Ranking, IReadOnlyList<PublishedFigure> PublishedFigures, string Example)
{
    public string? LookAt => PageOf(Release);

    public string? LookAtRanking => PageOf(Ranking);

    public int ExitCode => Built is BuildOutcome.Failed || Release is null or ReleaseOutcome.NothingToPublish ? Analytics.Host.ExitCode.Failed
        : Received.AnythingReturned ? Analytics.Host.ExitCode.Returned
        : Analytics.Host.ExitCode.Ok;

    private static string? PageOf(ReleaseOutcome? release) => release switch
    {
        ReleaseOutcome.Published published => published.Page,
        ReleaseOutcome.Unchanged unchanged => unchanged.Page,
        _ => null,
    };
}
