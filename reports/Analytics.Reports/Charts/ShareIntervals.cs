using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>How surely counties differ in a share: one bar a county with its interval.</summary>
internal static class ShareIntervals
{
    private const decimal Percent = 100;

    /// <param name="what">What the share is of.</param>
    public static Chart Draw(YearFacts facts, string span, string key, Bilingual what, Figure city, IReadOnlyList<Figure> counties)
    {
        var apart = counties.Count(county => county.Low > city.Value || county.High < city.Value);
        var count = Reckoned.Count(facts, "APART_" + key.Replace('-', '_').ToUpperInvariant(), new($"{what.Zh}：与全市说得出高低的县（区）", $"{what.En}: counties that can be told from the city"), new("个县（区）", "counties"), apart);
        return new Chart(
            key,
            "intervals",
            apart == 0
                ? new($"全市{what.Zh}{city:v}；各县（区）的区间都含全市数，说不出高低", $"{what.En}: {city:v} in the city; the interval of every county holds it, so none can be told from it")
                : new($"全市{what.Zh}{city:v}；{count:u}与全市说得出高低", $"{what.En}: {city:v} in the city; {count:v} {Drawing.Plural(count, "county", "counties")} can be told from it"),
            new($"{what.Zh}及95%区间（%），按县（区），{facts.City.Name.Zh}，{YearFacts.SpanName(span).Zh}", $"{what.En} with 95% intervals (per cent), by county, {facts.City.Name.En}, {YearFacts.SpanName(span).En}"),
            language => new JsonObject
            {
                ["axis"] = "%",
                ["rows"] = Drawing.Array(counties.Select(county => (JsonNode?)new JsonObject
                {
                    ["name"] = county.OrgUnit.ShortName.In(language),
                    ["value"] = Drawing.Number(county.Value * Percent),
                    ["low"] = Drawing.Number(county.Low * Percent),
                    ["high"] = Drawing.Number(county.High * Percent),
                    ["words"] = FigureText.Number(county, language),
                })),
            },
            new Table(
                key,
                new($"{what.Zh}，按县（区）", $"{what.En}, by county"),
                [new(new("县（区）", "County")), new(new($"{what.Zh}（95%区间）", $"{what.En} (95% interval)"), city.Id.Indicator, true)],
                [.. counties.Append(city).Select(figure => (IReadOnlyList<Cell>)[Cell.Of(figure.OrgUnit == facts.City ? new("全市", "City") : figure.OrgUnit.Name, figure.OrgUnit.Code), Cell.Of(figure)])]),
            new("每个县（区）一根横条，细线为95%区间。", "One bar a county; the thin line is the 95% interval."),
            new($"岗位少的县（区）区间宽：差别多半是偶然。", $"A county of few posts has a wide interval: most differences are chance."));
    }
}
