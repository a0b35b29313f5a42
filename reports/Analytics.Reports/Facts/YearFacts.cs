using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Estimates;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Facts;

/// <summary>Everything the publications of one year have in common, read once from the marts of one build.</summary>
internal sealed record YearFacts
{
    public required int Year { get; init; }

    /// <summary>Every month from the first reported one to December of the year.</summary>
    public required IReadOnlyList<Period> Months { get; init; }

    public required OrgUnit City { get; init; }

    public required IReadOnlyList<OrgUnit> Counties { get; init; }

    /// <summary>The indicators of which something was reported.</summary>
    public required IReadOnlyList<Indicator> Catalogue { get; init; }

    /// <summary>Indicators that nobody collects, or of which the ledgers name nothing: listed as such, never charted.</summary>
    public required IReadOnlyList<Indicator> Unfilled { get; init; }

    public required IReadOnlyDictionary<FigureId, Figure> Outcomes { get; init; }

    public required IReadOnlyList<LedgerMonth> LedgerMonths { get; init; }

    public required IReadOnlyList<Ledger> Ledgers { get; init; }

    public required IReadOnlyList<StatementPart> Reconciliation { get; init; }

    public required IReadOnlyList<PromotionShare> PromotionShares { get; init; }

    public required IReadOnlyList<MonthlyRun> MonthlyRuns { get; init; }

    public required IReadOnlyList<ProjectFunds> ProjectFunds { get; init; }

    public required IReadOnlyList<EditionUsed> Editions { get; init; }

    public required IReadOnlyList<SeriesBreak> Breaks { get; init; }

    /// <summary>What a unit reports a month, by county at two times, for the one indicator that is looked at so; <c>null</c> where no county can be compared.</summary>
    public CountyMoves? Moves { get; init; }

    /// <summary>Amounts that one contributor nearly makes alone, by the threshold of their indicator.</summary>
    public required IReadOnlySet<FigureId> Dominated { get; init; }

    /// <summary>From which month on ledgers were not yet due at the cut-off.</summary>
    public required OpenMonths Open { get; init; }

    /// <summary>Scores of the year, read when the first publication asks; <c>null</c> where the build scored nothing of it.</summary>
    public required Lazy<ScoreFacts?> Scores { get; init; }

    /// <summary>The year's newest list of villages at risk, read when the first publication asks; <c>null</c> where none was made.</summary>
    public required Lazy<RiskFacts?> Risks { get; init; }

    /// <summary>Figures that are not printed because they, or others through them, could point at a person.</summary>
    public IReadOnlySet<FigureId> HeldBack { get; init; } = new HashSet<FigureId>();

    /// <summary>The months of an indicator's individuals chart, in order; none where it has none.</summary>
    public IReadOnlyList<MonthlyRun> RunOf(Indicator indicator, OrgUnit orgUnit) =>
        [.. MonthlyRuns.Where(run => run.Indicator == indicator.Code && run.OrgUnit == orgUnit.Code).OrderBy(run => run.Period)];

    /// <summary>How a table or title calls a place: the city as a whole, or a county by its name.</summary>
    public Bilingual PlaceName(OrgUnit orgUnit) => orgUnit == City ? new("全市", "the city") : orgUnit.Name;

    /// <summary>Who publishes: the city's department that the ledgers are sent to.</summary>
    public Bilingual Publisher => new($"{City.Name.Zh}委组织部", $"Organisation Department, {City.Name.En}");

    /// <summary>The facts as far as one month: later months are not spoken of. Only months have outcomes then, no year and no time since the start.</summary>
    public YearFacts Through(Period month) => this with { Months = [.. Months.Where(each => each <= month)], LedgerMonths = [.. LedgerMonths.Where(each => each.Period <= month)] };

    public string SinceStart => $"{Months[0]}..{Months[^1]}";

    public static IReadOnlyList<string> Cohorts { get; } = ["village", "community", "enterprise"];

    public Indicator? Find(string code) => Catalogue.FirstOrDefault(indicator => indicator.Code == code);

    /// <summary>The span under which an indicator is published in this release.</summary>
    public string SpanOf(Indicator indicator) => SpanOf(indicator, Year, Months);

    public static string SpanOf(Indicator indicator, int year, IReadOnlyList<Period> months) =>
        indicator.PublishedSpan == "since_start" ? $"{months[0]}..{months[^1]}" : year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    public static Bilingual SpanName(string span) => span.Contains("..", StringComparison.Ordinal)
        ? new($"{Month(span[..7]).Zh}至{Month(span[9..]).Zh}", $"{Month(span[..7]).En} to {Month(span[9..]).En}")
        : span.Length == 4 ? new($"{span}年", span)
        : span[5] == 'H' ? new($"{span[..4]}年{(span[6] == '1' ? "上" : "下")}半年", $"{(span[6] == '1' ? "first" : "second")} half of {span[..4]}") : Month(span);

    /// <summary>A published figure; where the marts hold none, one that says so.</summary>
    public Figure Of(Indicator indicator, OrgUnit orgUnit, string cohort = "all", string? span = null)
    {
        var id = new FigureId(indicator.Code, orgUnit.Code, cohort, span ?? SpanOf(indicator));
        return Outcomes.TryGetValue(id, out var figure) ? Printable(figure) : new Figure(id, indicator, orgUnit, AbsentBecause(indicator, orgUnit, id.Span))
        {
            Coverage = CoverageOf(month => month.Ledger == indicator.Ledger, orgUnit, id.Span),
        };
    }

    /// <summary>The figure, or in its place one that says that it is held back.</summary>
    public Figure Printable(Figure figure) => HeldBack.Contains(figure.Id) ? figure.AsHeldBack() : figure with { IsProvisional = Open.Reach(figure.Id, LedgersOf(figure.Indicator)) };

    /// <summary>The ledgers that an indicator is counted from; of a ratio those of its parts.</summary>
    private IEnumerable<string> LedgersOf(Indicator indicator) => indicator.Ledger.Length > 0 ? [indicator.Ledger]
        : indicator.Numerator.Concat(indicator.Denominator).Select(Find).OfType<Indicator>().Select(part => part.Ledger);

    /// <summary>A span as a table has room for it.</summary>
    public static Bilingual ShortSpanName(string span) => span.Contains("..", StringComparison.Ordinal)
        ? new($"{span[..7].Replace('-', '.')}–{span[9..].Replace('-', '.')}", $"{ShortMonth(span[..7])}–{ShortMonth(span[9..])}")
        : SpanName(span);

    /// <summary>How many ledger-months of a span came in, for a county, or for the city from all of its counties.</summary>
    public Coverage CoverageOf(Func<LedgerMonth, bool> ledgers, OrgUnit orgUnit, string span)
    {
        var owed = Owed(orgUnit, span).Where(ledgers).ToList();
        return new(owed.Count, owed.Count(month => !month.IsMissing), owed.Count(month => month.State == "late"), owed.Count(month => month.IsMissing));
    }

    /// <summary>The ledger-months of a span that a county, or for the city each of its counties, had to report by the cut-off.</summary>
    public IEnumerable<LedgerMonth> Owed(OrgUnit orgUnit, string span)
    {
        var (first, last) = FigureId.MonthsOf(span);
        return LedgerMonths.Where(month => month.Expected && month.Period >= first && month.Period <= last && (orgUnit == City || month.County == orgUnit.Code));
    }

    /// <summary>The city's other name for a month, as in 2016年5月 and May 2016.</summary>
    public static Bilingual Month(string period)
    {
        var month = Period.Parse(period);
        return new(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月"),
            month.FirstDay.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string ShortMonth(string period) => Period.Parse(period).FirstDay.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public static bool In(string span, Period period)
    {
        var (first, last) = FigureId.MonthsOf(span);
        return period >= first && period <= last;
    }

    private FigureState AbsentBecause(Indicator indicator, OrgUnit orgUnit, string span)
    {
        if (indicator.IsElective)
        {
            return FigureState.NotCollected;
        }

        var coverage = CoverageOf(month => month.Ledger == indicator.Ledger, orgUnit, span);
        return coverage.Received > 0 ? FigureState.NoEntries : coverage.Expected > 0 ? FigureState.NotReported : FigureState.NotApplicable;
    }
}

internal sealed record Ledger(string Code, Bilingual Name, int Position);

/// <summary>One ledger owed by one county for one month.</summary>
/// <param name="State"><c>on_time</c>, <c>late</c>, <c>returned</c>, <c>missing</c> or <c>not_due</c>.</param>
/// <param name="Content"><c>full</c>, <c>partial</c>, <c>empty</c> or <c>zero_stated</c>; <c>null</c> where nothing came.</param>
internal sealed record LedgerMonth(string Ledger, string County, Period Period, bool Expected, string State, string? Content, long Entries, long Refused, long Findings)
{
    /// <summary>It came, and says that there was nothing: a list without lines, or zeros alone.</summary>
    public bool SaysNone => Content is "empty" or "zero_stated";

    /// <summary>Nothing of it entered: it did not come, or went back and has not come again.</summary>
    public bool IsMissing => State is "missing" or "returned";
}

/// <summary>One line of a statement that rebuilds a total from its parts.</summary>
/// <param name="Explanation">Who owns the line and why it may not reconcile; empty where there is nothing to say.</param>
internal sealed record StatementPart(string Statement, int Position, string Span, Bilingual Label, Bilingual Explanation)
{
    public string? IndicatorCode { get; init; }

    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public bool IsTotal { get; init; }

    public bool IsRemainder { get; init; }
}

/// <summary>A county's promotions among its posts, with the 95% Wilson interval and the limits that chance alone would give around the city's share.</summary>
internal sealed record PromotionShare(
    string County, long Posts, long Promotions, decimal Share, decimal Low, decimal High, decimal Lower95, decimal Upper95, decimal Lower998, decimal Upper998);

/// <summary>One month of an individuals chart of an indicator of the city or a county.</summary>
internal sealed record MonthlyRun(string Indicator, string OrgUnit, Period Period, decimal? Value, decimal Centre, decimal Lower, decimal Upper, bool IsSignal);

/// <summary>Funds landed of one kind of project, in the city or one of its counties.</summary>
internal sealed record ProjectFunds(string OrgUnit, string Span, string Kind, decimal Value, decimal? Low, decimal? High);

internal sealed record EditionUsed(string EditionId, string Sha256, string FileName, string Ledger, string County, string Period, string ReceivedAt, bool IsInForce);
