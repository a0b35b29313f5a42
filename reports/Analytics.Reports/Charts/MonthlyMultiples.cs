using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>The shape of the year: monthly counts, one small panel an indicator.</summary>
internal static class MonthlyMultiples
{
    public static Chart Draw(YearFacts facts, IReadOnlyList<Indicator> indicators, OrgUnit place)
    {
        var peaks = indicators.Select(indicator => Peak(facts, indicator, place)).OfType<Figure>().GroupBy(figure => figure.Id.Span)
            .OrderByDescending(month => month.Count()).ThenBy(month => month.Key, StringComparer.Ordinal).FirstOrDefault();
        var count = Reckoned.Count(facts, "PEAKS_TOGETHER", new("同月达到最高的指标", "indicators with their peak in one month"), new("项", "indicators"), peaks?.Count() ?? 0, place);
        var month = YearFacts.Month(peaks?.Key ?? facts.Months[^1].ToString());
        return new Chart(
            "monthly-multiples",
            "multiples",
            count.Value > 1
                ? new($"{count:v}项工作的月度最高值都在{month.Zh}", $"{count:v} indicators reached their monthly peak in {month.En}")
                : new($"各项工作的月度最高值分散在不同月份", $"The indicators peaked in different months"),
            new($"月度工作主要指标逐月合计，{place.Name.Zh}，{YearFacts.SpanName(facts.SinceStart).Zh}；纵轴各自从零开始", $"Main indicators of monthly work by month, {place.Name.En}, {YearFacts.SpanName(facts.SinceStart).En}; each scale starts at nought"),
            language => new JsonObject
            {
                ["months"] = Drawing.Months(facts),
                ["panels"] = Drawing.Array(indicators.Select(indicator => (JsonNode?)Panel(facts, indicator, place, language))),
            },
            Numbers(facts, indicators, place),
            new("每个指标一个小图，柱高为当月数，最高月份标出数值，圆点表示当月无数。", "One small panel an indicator; bars are months, the highest is labelled, a dot is a month without a value."),
            new($"各小图纵轴不同，只宜看形状，不宜比高低。", $"Scales differ from panel to panel: compare shapes, not heights."));
    }

    private static Figure? Peak(YearFacts facts, Indicator indicator, OrgUnit place) => facts.Months.Select(month => facts.Of(indicator, place, "all", month.ToString()))
        .Where(figure => figure.Value > 0).OrderByDescending(figure => figure.Value).ThenBy(figure => figure.Id.Span, StringComparer.Ordinal).FirstOrDefault();

    private static JsonObject Panel(YearFacts facts, Indicator indicator, OrgUnit place, string language)
    {
        var panel = new JsonObject
        {
            ["name"] = indicator.Name.In(language),
            ["unit"] = indicator.UnitName.In(language),
            ["values"] = Drawing.Array(facts.Months.Select(month => Drawing.Number(facts.Of(indicator, place, "all", month.ToString()).Value))),
        };
        if (Peak(facts, indicator, place) is { } peak)
        {
            panel["peak"] = new JsonObject { ["at"] = facts.Months.ToList().IndexOf(Period.Parse(peak.Id.Span)), ["words"] = FigureText.Value(peak, language) };
        }

        return panel;
    }

    private static Table Numbers(YearFacts facts, IReadOnlyList<Indicator> indicators, OrgUnit place) => new(
        "monthly-multiples",
        new($"月度工作，{facts.PlaceName(place).Zh}逐月", $"Monthly work, {facts.PlaceName(place).En} by month"),
        [new(new("指标", "Indicator")), .. facts.Months.Select(month => new Column(new(month.ToString(), month.ToString()), "", true))],
        [.. indicators.Select(indicator => (IReadOnlyList<Cell>)
        [
            Cell.Of(new Bilingual($"{indicator.Name.Zh}（{indicator.UnitName.Zh}）", $"{indicator.Name.En} ({indicator.UnitName.En})"), $"{indicator.Code}.{place.Code}.all"),
            .. facts.Months.Select(month => Cell.Of(facts.Of(indicator, place, "all", month.ToString()))),
        ])]);
}
