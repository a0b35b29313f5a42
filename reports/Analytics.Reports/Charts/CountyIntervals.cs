using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Charts;

/// <summary>How much, and how surely: one indicator by county, with its interval.</summary>
internal static class CountyIntervals
{
    public static Chart Draw(YearFacts facts, Indicator indicator, string key)
    {
        var city = facts.Of(indicator, facts.City);
        var counties = facts.Counties.Select(county => facts.Of(indicator, county)).ToList();
        var doubtful = Reckoned.Count(facts, $"DOUBTFUL_{indicator.Code}", new($"{indicator.Name.Zh}带区间的县（区）", $"counties with an interval: {indicator.Name.En}"), new("个县（区）", "counties"), counties.Count(figure => figure is { IsStated: true, IsExact: false }));
        return new Chart(
            key,
            "intervals",
            doubtful.Value == 0
                ? new($"全市{indicator.Name.Zh}{city:u}，各县（区）均为准确数", $"{indicator.Name.En}: {city:u} in the city; every county's value is exact")
                : new($"全市{indicator.Name.Zh}{city:u}；{doubtful:v}个县（区）的数值带区间", $"{indicator.Name.En}: {city:u} in the city; {doubtful:v} {Drawing.Plural(doubtful, "county reports", "counties report")} with doubt"),
            Drawing.Subtitle(facts, indicator, new("按县（区）", "by county")),
            language => Draw(counties, indicator, language),
            Tables.ByCounty(facts, indicator, key),
            new("每个县（区）一根横条，从零开始；细线为台账说法所容许的范围。", "One bar a county, from nought; the thin line is the range that the ledgers' words allow."),
            new($"区间不是抽样误差：台账写“余”“多”“近”“约”时，真值所在的范围。", $"The interval is no sampling error: it is where the true value lies when a ledger says 余, 多, 近 or 约."));
    }

    private static JsonObject Draw(IReadOnlyList<Figure> counties, Indicator indicator, string language)
    {
        var axis = Drawing.Axis(indicator, counties.Max(figure => figure.High ?? figure.Value ?? 0), language);
        return new JsonObject
        {
            ["axis"] = axis.Name.In(language),
            ["rows"] = Drawing.Array(counties.Select(figure => (JsonNode?)new JsonObject
            {
                ["name"] = figure.OrgUnit.ShortName.In(language),
                ["value"] = Drawing.Number(figure.Value / axis.Divisor),
                ["low"] = Drawing.Number(figure.Low / axis.Divisor),
                ["high"] = Drawing.Number(figure.High / axis.Divisor),
                ["words"] = FigureText.Number(figure, language),
            })),
        };
    }
}
