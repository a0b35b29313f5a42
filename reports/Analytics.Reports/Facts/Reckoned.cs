using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Facts;

/// <summary>
/// Figures that are no outcome of a ledger column but are printed all the same: coverage counts, shares with their interval, parts of a statement,
/// limits of a run. Each is reckoned from marts or from outcomes, and carries an id like any other.
/// </summary>
internal static class Reckoned
{
    private static readonly Bilingual LedgerMonthsUnit = new("份", "ledger-months");

    /// <summary>Ledger-months received, of those expected: from one ledger, or from all where <paramref name="ledger"/> is <c>null</c>.</summary>
    public static Figure Received(YearFacts facts, OrgUnit orgUnit, string span, Ledger? ledger = null) =>
        OfCoverage(facts, orgUnit, span, ledger, "RECEIVED", new("收到台账", "ledger-months received"), coverage => coverage.Received);

    public static Figure Expected(YearFacts facts, OrgUnit orgUnit, string span, Ledger? ledger = null) =>
        OfCoverage(facts, orgUnit, span, ledger, "EXPECTED", new("应收台账", "ledger-months expected"), coverage => coverage.Expected);

    public static Figure Late(YearFacts facts, OrgUnit orgUnit, string span, Ledger? ledger = null) =>
        OfCoverage(facts, orgUnit, span, ledger, "LATE", new("迟报台账", "ledger-months received late"), coverage => coverage.Late);

    public static Figure Missing(YearFacts facts, OrgUnit orgUnit, string span, Ledger? ledger = null) =>
        OfCoverage(facts, orgUnit, span, ledger, "MISSING", new("未报台账", "ledger-months missing"), coverage => coverage.Missing);

    /// <summary>Of the missing ones those that came, went back to their sender and have not come again.</summary>
    public static Figure Returned(YearFacts facts, OrgUnit orgUnit, string span) =>
        OfMonths(facts, orgUnit, span, "RETURNED", new("退回未再报台账", "ledger-months returned and still out"), month => month.State == "returned");

    /// <summary>Received ledger-months of which some lines did not enter.</summary>
    public static Figure Partial(YearFacts facts, OrgUnit orgUnit, string span) =>
        OfMonths(facts, orgUnit, span, "PARTIAL", new("部分入库台账", "ledger-months that entered in part"), month => month.Content == "partial");

    /// <summary>Received ledger-months that say there was nothing.</summary>
    public static Figure SayingNone(YearFacts facts, OrgUnit orgUnit, string span) =>
        OfMonths(facts, orgUnit, span, "NONE", new("空表或全填零台账", "ledger-months that say none"), month => month.SaysNone);

    /// <summary>How many counties, months or cells fulfil something that a headline says.</summary>
    /// <param name="place">Whose; the city's where none is named.</param>
    public static Figure Count(YearFacts facts, string code, Bilingual name, Bilingual unit, long count, OrgUnit? place = null) =>
        Exact(place ?? facts.City, new Indicator("COUNT_" + code, "Count", name, name, "item", unit, "sum", "", "since_start", 0), facts.SinceStart, count, FigureBasis.Count)
        with
        { Coverage = facts.CoverageOf(_ => true, place ?? facts.City, facts.SinceStart) };

    /// <summary>A county's share of promotions with its Wilson interval.</summary>
    public static Figure Share(YearFacts facts, OrgUnit county, PromotionShare share) =>
        facts.Printable(new(new FigureId("PROMOTION_SHARE", county.Code, "all", facts.SinceStart), PromotionShareIndicator, county, FigureState.Stated)
        {
            Value = share.Share,
            Low = share.Low,
            High = share.High,
            Numerator = share.Promotions,
            Denominator = share.Posts,
            Coverage = facts.CoverageOf(month => month.Ledger is "posts" or "personnel_changes", county, facts.SinceStart),
            Basis = FigureBasis.PromotionShare,
        });

    /// <summary>One line of a statement; the outcome itself where the line is one.</summary>
    public static Figure Part(YearFacts facts, StatementPart part)
    {
        var indicator = part.IndicatorCode is null ? null : facts.Find(part.IndicatorCode);
        var outcome = indicator is null ? null : facts.Of(indicator, facts.City, "all", part.Span);
        if (outcome is { IsStated: true } && outcome.Value == part.Value)
        {
            return outcome;
        }

        var total = facts.Reconciliation.Where(other => other.Statement == part.Statement && other is { IsTotal: true, IndicatorCode: not null }).Select(other => facts.Find(other.IndicatorCode!)).FirstOrDefault();
        var code = FormattableString.Invariant($"PART_{part.Statement.ToUpperInvariant()}_{part.Position:00}");
        var line = new Indicator(code, "Reconciliation", part.Label, part.Label, total?.Unit ?? "item", total?.UnitName ?? new("", ""), "sum", total?.Ledger ?? "", "since_start", 0);
        return new(new FigureId(code, facts.City.Code, "all", part.Span), line, facts.City, part.Value is null ? FigureState.NotReported : FigureState.Stated)
        {
            Value = part.Value,
            Low = part.Low ?? part.Value,
            High = part.High ?? part.Value,
            Coverage = facts.CoverageOf(month => month.Ledger == line.Ledger, facts.City, part.Span),
            Basis = FigureBasis.Reconciliation,
        };
    }

    /// <summary>Funds of one kind of project in the city or one of its counties.</summary>
    public static Figure Funds(YearFacts facts, Indicator funds, OrgUnit unit, ProjectFunds row)
    {
        var name = ProjectKinds.Name(row.Kind);
        var kind = funds with { Code = $"{funds.Code}_{row.Kind.ToUpperInvariant()}", Name = new($"{funds.Name.Zh}：{name.Zh}", $"{funds.Name.En}: {name.En}") };
        return facts.Printable(new(new FigureId(kind.Code, unit.Code, "all", row.Span), kind, unit, FigureState.Stated)
        {
            Value = row.Value,
            Low = row.Low,
            High = row.High,
            Coverage = facts.CoverageOf(month => month.Ledger == funds.Ledger, unit, row.Span),
            Basis = FigureBasis.ProjectFunds,
        });
    }

    /// <summary>Centre line or limit of an individuals chart.</summary>
    /// <param name="line"><c>CENTRE</c>, <c>LOWER</c> or <c>UPPER</c>.</param>
    public static Figure RunLine(YearFacts facts, Indicator indicator, OrgUnit place, string line, Bilingual name, decimal value) =>
        Exact(place, indicator with { Code = $"{indicator.Code}_{line}", Name = new(indicator.Name.Zh + name.Zh, $"{indicator.Name.En}: {name.En}") }, facts.SinceStart, value, FigureBasis.MonthlyRun)
        with
        { Coverage = facts.CoverageOf(month => month.Ledger == indicator.Ledger, place, facts.SinceStart) };

    private static Indicator PromotionShareIndicator { get; } = new(
        "PROMOTION_SHARE", "Personnel", new("提拔占比", "share of posts promoted"),
        new("提拔人数占第一书记岗位数的比例，区间为95%威尔逊区间。", "Promotions as a share of first-secretary posts; the interval is Wilson's at 95%."),
        "share", new("", ""), "ratio", "personnel_changes", "since_start", 0);

    private static Figure OfCoverage(YearFacts facts, OrgUnit orgUnit, string span, Ledger? ledger, string what, Bilingual name, Func<Coverage, long> count)
    {
        var coverage = facts.CoverageOf(month => ledger is null || month.Ledger == ledger.Code, orgUnit, span);
        var code = ledger is null ? $"COV_{what}" : $"COV_{what}_{ledger.Code.ToUpperInvariant()}";
        var full = ledger is null ? name : new Bilingual($"{name.Zh}（{ledger.Name.Zh}）", $"{name.En} ({ledger.Name.En})");
        var indicator = new Indicator(code, "Coverage", full, full, "ledger_month", LedgerMonthsUnit, "sum", ledger?.Code ?? "", "since_start", 0);
        return Exact(orgUnit, indicator, span, count(coverage), FigureBasis.Coverage) with { Coverage = coverage };
    }

    private static Figure OfMonths(YearFacts facts, OrgUnit orgUnit, string span, string what, Bilingual name, Func<LedgerMonth, bool> counts) =>
        OfCoverage(facts, orgUnit, span, null, what, name, _ => facts.Owed(orgUnit, span).Count(counts));

    private static Figure Exact(OrgUnit orgUnit, Indicator indicator, string span, decimal value, FigureBasis basis) =>
        new(new FigureId(indicator.Code, orgUnit.Code, "all", span), indicator, orgUnit, FigureState.Stated) { Value = value, Low = value, High = value, Basis = basis };
}
