using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Where are we: the main figures, each with its interval, its coverage and its months.</summary>
internal static class HeadlineStrip
{
    public static Chart Draw(YearFacts facts, IReadOnlyList<Indicator> indicators, OrgUnit place)
    {
        var figures = indicators.Select(indicator => facts.Of(indicator, place)).ToList();
        var exact = figures.Count(figure => figure.IsExact);
        var count = Reckoned.Count(facts, "HEADLINE_EXACT", new("主要指标中的准确数", "exact figures among the main ones"), new("项", "figures"), exact, place);
        return new Chart(
            "headline-strip",
            "strip",
            exact == figures.Count
                ? new($"{YearFacts.SpanName(facts.SinceStart).Zh}主要数字：{count:v}项，都是准确数", $"Main figures to {YearFacts.Month(facts.Months[^1].ToString()).En}: {count:v}, all of them exact")
                : new($"{YearFacts.SpanName(facts.SinceStart).Zh}主要数字：{count:v}项为准确数，其余附区间", $"Main figures to {YearFacts.Month(facts.Months[^1].ToString()).En}: {count:v} {Drawing.Plural(count, "is", "are")} exact, the others carry an interval"),
            new($"主要指标及区间，{place.Name.Zh}；小图为逐月数值，圆点表示当月无数", $"Main indicators with intervals, {place.Name.En}; small bars are months, a dot is a month without a value"),
            language => new JsonObject { ["cards"] = Drawing.Array(figures.Select(figure => (JsonNode?)Card(facts, figure, language))) },
            Numbers(figures),
            new("八个以内的主要指标，每个给出数值、区间、所属时期和台账收报情况。", "Up to eight main indicators, each with value, interval, period and coverage."),
            new($"括号内的区间来自台账中“余”“多”“近”“约”等说法；分母为应收台账月份数。", $"Intervals come from words such as 余, 多, 近 and 约 in the ledgers; coverage counts ledger-months received of those expected."));
    }

    private static JsonObject Card(YearFacts facts, Figure figure, string language)
    {
        var interval = FigureText.Interval(figure, language);
        var unit = figure.IsStated && !figure.Indicator.IsShare ? (language == "zh" ? "" : " ") + figure.Indicator.UnitName.In(language) : "";
        var span = figure.Id.Span.Contains("..", StringComparison.Ordinal) ? new Bilingual($"{facts.Months[0]}起累计", $"since {facts.Months[0]}") : YearFacts.SpanName(figure.Id.Span);
        return new JsonObject
        {
            ["name"] = figure.Indicator.Name.In(language),
            ["value"] = FigureText.Value(figure, language) + unit,
            ["interval"] = interval.Length > 0 ? interval : figure.IsStated ? new Bilingual("准确数", "exact").In(language) : "",
            ["about"] = new Bilingual(
                $"{span.Zh}　台账{figure.Coverage.Received}/{figure.Coverage.Expected}{FigureMarks.Text(figure, "zh")}",
                $"{span.En} · ledgers {figure.Coverage.Received}/{figure.Coverage.Expected} {FigureMarks.Text(figure, "en")}".TrimEnd()).In(language),
            ["months"] = Drawing.Array(facts.Months.Select(month => Drawing.Number(facts.Of(figure.Indicator, figure.OrgUnit, "all", month.ToString()).Value))),
        };
    }

    private static Table Numbers(IReadOnlyList<Figure> figures) => new(
        "headline-strip",
        new("主要指标", "Main indicators"),
        [new(new("指标", "Indicator")), new(new("数值（区间）", "Value (interval)"), "", true), new(new("时期", "Period"), IsShort: true), Tables.CoverageColumn],
        [.. figures.Select(figure => (IReadOnlyList<Cell>)
        [
            Cell.Of(figure.Indicator.Name), new Cell(new Prose($"{figure}", $"{figure}")), Cell.Of(YearFacts.ShortSpanName(figure.Id.Span)),
            Tables.Coverage(figure),
        ])]);
}
