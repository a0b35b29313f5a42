using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.Bulletin;

/// <summary>The month's tables: beside other months, by county, and which ledgers did not come.</summary>
internal static class BulletinTables
{
    public static Bilingual OnMonth { get; } = new("比上月", "on the month before");

    public static Bilingual OnYear { get; } = new("比上年同月", "on the same month a year before");

    /// <summary>The main figures of the month beside those of other months, and the differences.</summary>
    public static Table Months(MonthFigures months, IReadOnlyList<Indicator> indicators) => new(
        "months-compared",
        new("主要数字与上月、上年同月", "Main figures beside other months"),
        [
            new(new("指标", "Indicator")), new(new("当月", "The month"), months.Month.ToString(), true),
            .. months.Before is { } before ? [new Column(new("上月", "Month before"), before.ToString(), true), new Column(new("增减", "Change"), "ON_MONTH", true)] : Array.Empty<Column>(),
            .. months.YearBefore is { } year ? [new Column(new("上年同月", "A year before"), year.ToString(), true), new Column(new("增减", "Change"), "ON_YEAR", true)] : Array.Empty<Column>(),
            Tables.CoverageColumn,
        ],
        [.. indicators.Select(indicator => (IReadOnlyList<Cell>)
        [
            Cell.Of(Head(indicator), indicator.Code), Cell.Of(months.Of(indicator)),
            .. months.Before is { } before ? [Cell.Of(months.Of(indicator, before)), Cell.Of(months.Change(indicator, before, "ON_MONTH", OnMonth))] : Array.Empty<Cell>(),
            .. months.YearBefore is { } year ? [Cell.Of(months.Of(indicator, year)), Cell.Of(months.Change(indicator, year, "ON_YEAR", OnYear))] : Array.Empty<Cell>(),
            Tables.Coverage(months.Of(indicator)),
        ])]);

    /// <summary>A row a county, the city last.</summary>
    public static Table Counties(YearFacts facts, string span, IReadOnlyList<Indicator> indicators) => new(
        "counties",
        new($"各县（区）当月数（{YearFacts.Month(span).Zh}）", $"Counties in {YearFacts.Month(span).En}"),
        [new(new("县（区）", "County")), .. indicators.Select(indicator => new Column(Head(indicator), indicator.Code, true)), Tables.CoverageColumn],
        [.. facts.Counties.Append(facts.City).Select(unit => (IReadOnlyList<Cell>)
            [Cell.Of(unit == facts.City ? new("全市", "City") : unit.Name, unit.Code), .. indicators.Select(indicator => Cell.Of(facts.Of(indicator, unit, "all", span))), Tables.Coverage(Reckoned.Received(facts, unit, span))])]);

    /// <summary>Which ledgers of which county did not come, by name.</summary>
    public static Paragraph Missing(YearFacts facts, string span)
    {
        var missing = facts.Counties.Select(county => (county.Name, Ledgers: MissingOf(facts, county, span))).Where(county => county.Ledgers.Count > 0).ToList();
        return missing.Count == 0
            ? new(Prose.Of(new("当月应报的台账没有缺报。", "No ledger due for the month is missing.")))
            : new(Prose.Of(new(
                $"缺报：{string.Join("；", missing.Select(county => $"{county.Name.Zh}缺{string.Join("、", county.Ledgers.Select(name => name.Zh))}"))}。",
                $"Missing: {string.Join("; ", missing.Select(county => $"{county.Name.En}: {string.Join(", ", county.Ledgers.Select(name => name.En))}"))}.")));
    }

    private static List<Bilingual> MissingOf(YearFacts facts, OrgUnit county, string span) =>
    [
        .. facts.Owed(county, span).Where(month => month.IsMissing).Select(month => (month.State, Name: facts.Ledgers.FirstOrDefault(ledger => ledger.Code == month.Ledger)?.Name ?? new(month.Ledger, month.Ledger)))
            .Select(each => each.State == "returned" ? new Bilingual(each.Name.Zh + "（已退回）", each.Name.En + " (returned)") : each.Name),
    ];

    private static Bilingual Head(Indicator indicator) => indicator.IsShare ? indicator.Name : new($"{indicator.Name.Zh}（{indicator.UnitName.Zh}）", $"{indicator.Name.En} ({indicator.UnitName.En})");
}
