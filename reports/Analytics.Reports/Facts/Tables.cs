using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Facts;

/// <summary>The shapes in which publications lay out outcomes.</summary>
internal static class Tables
{
    /// <summary>One indicator, a row a county and the city last, with coverage beside the total.</summary>
    public static Table ByCounty(YearFacts facts, Indicator indicator, string key) => new(
        key,
        new($"{indicator.Name.Zh}，按县（区）", $"{indicator.Name.En} by county"),
        [new(new("县（区）", "County")), new(Head(indicator), $"{indicator.Code} · {facts.SpanOf(indicator)}", true), CoverageColumn],
        [.. facts.Counties.Append(facts.City).Select(unit => (IReadOnlyList<Cell>)[UnitCell(facts, unit), Cell.Of(facts.Of(indicator, unit)), Coverage(facts.Of(indicator, unit))])]);

    /// <summary>One indicator by county and cohort, the city last.</summary>
    public static Table ByCohort(YearFacts facts, Indicator indicator, string key) => new(
        key,
        new($"{indicator.Name.Zh}，按县（区）和派驻类型（{indicator.UnitName.Zh}）", $"{indicator.Name.En} by county and cohort ({indicator.UnitName.En})"),
        [new(new("县（区）", "County"), $"{indicator.Code} · {facts.SpanOf(indicator)}"), .. YearFacts.Cohorts.Append("all").Select(cohort => new Column(Drawing.Cohort(cohort), cohort, true)), CoverageColumn],
        [.. facts.Counties.Append(facts.City).Select(unit => (IReadOnlyList<Cell>)
        [
            UnitCell(facts, unit),
            .. YearFacts.Cohorts.Append("all").Select(cohort => Cell.Of(facts.Of(indicator, unit, cohort))),
            Coverage(facts.Of(indicator, unit)),
        ])]);

    /// <summary>A row an indicator, a column a county.</summary>
    public static Table Matrix(YearFacts facts, string key, Bilingual title, IReadOnlyList<Indicator> indicators) => new(
        key,
        title,
        [new(new("指标", "Indicator")), .. facts.Counties.Select(county => new Column(county.ShortName, county.Code, true)), new(new("全市", "City"), facts.City.Code, true)],
        [.. indicators.Select(indicator => (IReadOnlyList<Cell>)
        [
            Cell.Of(Head(indicator), $"{indicator.Code} · {facts.SpanOf(indicator)}"),
            .. facts.Counties.Append(facts.City).Select(unit => Cell.Of(facts.Of(indicator, unit))),
        ])]);

    /// <summary>The city's value of each indicator, by cohort, with period and coverage.</summary>
    public static Table OfCity(YearFacts facts, string key, Bilingual title, IReadOnlyList<Indicator> indicators) => new(
        key,
        title,
        [new(new("指标", "Indicator")), .. YearFacts.Cohorts.Prepend("all").Select(cohort => new Column(Drawing.Cohort(cohort), cohort, true)), CoverageColumn, new(new("时期", "Period"), IsShort: true)],
        [.. indicators.Select(indicator => (IReadOnlyList<Cell>)
        [
            Cell.Of(Head(indicator), $"{indicator.Code}.{facts.City.Code}"),
            .. YearFacts.Cohorts.Prepend("all").Select(cohort => Cell.Of(facts.Of(indicator, facts.City, cohort))),
            Coverage(facts.Of(indicator, facts.City)),
            Cell.Of(YearFacts.ShortSpanName(facts.SpanOf(indicator)), facts.SpanOf(indicator)),
        ])]);

    /// <summary>What stands in place of a number or beside it, and what it means.</summary>
    public static Table Marks { get; } = new(
        "marks",
        new("标记的含义", "What the marks mean"),
        [new(new("标记", "Mark")), new(new("含义", "Meaning"))],
        [
            .. MissingMarks.All.Select(mark => (IReadOnlyList<Cell>)[Cell.Of(mark.Mark), Cell.Of(mark.Meaning)]),
            .. FigureMarks.All.Select(mark => (IReadOnlyList<Cell>)[Cell.Of(mark.Mark), Cell.Of(mark.Meaning)]),
        ]);

    /// <summary>Which indicators follow a new definition, from when and why.</summary>
    public static Table Breaks(YearFacts facts) => new(
        "breaks",
        new("口径变动", "Breaks in series"),
        [new(new("指标", "Indicator")), new(new("替代的旧口径", "In the place of")), new(new("新口径自", "From")), new(new("并列至", "Both until")), new(new("原因", "Why"))],
        [.. facts.Breaks.Select(each => (IReadOnlyList<Cell>)
            [Cell.Of(Named(facts, each.IndicatorCode), each.IndicatorCode), Cell.Of(Named(facts, each.ReplacedCode), each.ReplacedCode), Cell.Of(YearFacts.Month(each.From)), Cell.Of(YearFacts.Month(each.Until)), Cell.Of(each.Reason)])]);

    /// <summary>How many ledger-months of each ledger came in.</summary>
    public static Table ByLedger(YearFacts facts, OrgUnit place, IEnumerable<Ledger> ledgers, string key) => new(
        key,
        new("各类台账收报情况（份）", "Coverage by ledger (ledger-months)"),
        [new(new("台账", "Ledger")), new(new("应收", "Expected"), "COV_EXPECTED", true), new(new("收到", "Received"), "COV_RECEIVED", true), new(new("其中迟报", "Of these late"), "COV_LATE", true), new(new("未报", "Missing"), "COV_MISSING", true)],
        [.. ledgers.Select(ledger => (IReadOnlyList<Cell>)
        [
            Cell.Of(ledger.Name, ledger.Code),
            Cell.Of(Reckoned.Expected(facts, place, facts.SinceStart, ledger)), Cell.Of(Reckoned.Received(facts, place, facts.SinceStart, ledger)),
            Cell.Of(Reckoned.Late(facts, place, facts.SinceStart, ledger)), Cell.Of(Reckoned.Missing(facts, place, facts.SinceStart, ledger)),
        ])]);

    /// <summary>Head of the column that <see cref="Coverage"/> fills.</summary>
    public static Column CoverageColumn { get; } = new(new("收到/应收台账", "Ledgers in/due"), "", true);

    /// <summary>Ledger-months behind a row: received of those expected, and how many came late or are missing.</summary>
    public static Cell Coverage(Figure figure) => (figure.Coverage.Late, figure.Coverage.Missing) switch
    {
        (0, 0) => new(new Prose($"{figure:r}/{figure:e}", $"{figure:r}/{figure:e}")),
        (_, 0) => new(new Prose($"{figure:r}/{figure:e} 迟{figure:l}", $"{figure:r}/{figure:e} late {figure:l}")),
        (0, _) => new(new Prose($"{figure:r}/{figure:e} 缺{figure:m}", $"{figure:r}/{figure:e} missing {figure:m}")),
        _ => new(new Prose($"{figure:r}/{figure:e} 迟{figure:l} 缺{figure:m}", $"{figure:r}/{figure:e} late {figure:l} missing {figure:m}")),
    };

    private static Bilingual Named(YearFacts facts, string code) =>
        facts.Catalogue.Concat(facts.Unfilled).FirstOrDefault(indicator => indicator.Code == code)?.Name ?? new(code, code);

    private static Bilingual Head(Indicator indicator) => indicator.IsShare
        ? indicator.Name
        : new($"{indicator.Name.Zh}（{indicator.UnitName.Zh}）", $"{indicator.Name.En} ({indicator.UnitName.En})");

    private static Cell UnitCell(YearFacts facts, OrgUnit unit) => Cell.Of(unit == facts.City ? new("全市", "City") : unit.Name, unit.Code);
}
