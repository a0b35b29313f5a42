using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;

namespace Analytics.Reports.Charts;

/// <summary>Small county or real outlier: each county's mean of months against how many months it has, with the limits of chance, over-dispersion in them (Spiegelhalter 2005).</summary>
internal static class ScoreFunnel
{
    /// <param name="marked">The county that the page is about.</param>
    public static Chart Draw(YearFacts facts, ScoreFacts scores, OrgUnit? marked = null)
    {
        var figures = new ScoreFigures(facts, scores);
        var counties = scores.Counties.Where(county => county is { AdjustedMean: not null, Limit95: not null, Limit998: not null }).OrderBy(county => county.MonthsEntered).ToList();
        var outside = Reckoned.Count(facts, "SCORES_OUTSIDE_95", new("各月均值超出95%界限的县（区）", "counties with a mean outside the 95% limits"), new("个县（区）", "counties"), counties.Count(county => Outside(county) > 0));
        return new Chart(
            "score-funnel",
            "funnel",
            outside.Value == 0
                ? new($"各县（区）各月均值的差别未超出偶然波动", $"County means differ no more than chance makes them")
                : new($"{outside:v}个县（区）的各月均值超出偶然波动界限", $"{outside:v} {Drawing.Plural(outside, "county mean lies", "county means lie")} outside the limits of chance"),
            new($"县（区）各月均值与全体之差（已扣基础条件），按计入月数，{facts.City.Name.Zh}，{YearFacts.SpanName(scores.Span).Zh}", $"Means of months beside all, case-mix taken out, by months that count, {facts.City.Name.En}, {YearFacts.SpanName(scores.Span).En}"),
            language => Draw(counties, marked, language),
            new Table(
                "score-funnel",
                new("县（区）各月均值与全体之差", "Means of months beside all"),
                [new(new("县（区）", "County")), new(new("计入月数", "Months that count"), "SCORE_MONTHS", true), new(new("均值与全体之差", "Mean beside all"), "SCORE_MEAN", true)],
                [.. counties.Select(county => (IReadOnlyList<Cell>)[Cell.Of(county.Name, county.County), Cell.Of(figures.Months(county)), Cell.Of(figures.Mean(county))])]),
            new("横轴为计入月数，纵轴为各月均值与全体之差；曲线为偶然波动的95%和99.8%界限，月数越多越窄。", "Months along, mean beside all up; the curves are the 95% and 99.8% limits of chance, narrower with more months."),
            new($"在界限之内的县（区），其差别可以只是偶然。界限已放宽到各县之间本来就有的差别（过度离散）。{Drawing.SomeNamed(counties.Count).Zh}", $"A county within the limits may differ by chance alone. The limits are widened by how much counties differ anyway (over-dispersion).{Drawing.SomeNamed(counties.Count).En}"));
    }

    private static int Outside(CountyScore county) => Math.Abs(county.AdjustedMean!.Value) switch
    {
        var mean when mean > county.Limit998 => 998,
        var mean when mean > county.Limit95 => 95,
        _ => 0,
    };

    private static JsonObject Draw(List<CountyScore> counties, OrgUnit? marked, string language)
    {
        JsonNode? Limit(Bilingual words, bool dash, Func<CountyScore, decimal> of) => new JsonObject
        {
            ["words"] = words.In(language),
            ["dash"] = dash,
            ["values"] = Drawing.Array(counties.Select(county => (JsonNode?)new JsonArray(Drawing.Number(county.MonthsEntered), Drawing.Number(of(county))))),
        };
        return new JsonObject
        {
            ["unit"] = new Bilingual("县（区）", "County").In(language),
            ["axes"] = new JsonObject { ["x"] = new Bilingual("计入月数", "Months that count").In(language), ["y"] = new Bilingual("与全体之差", "beside all").In(language) },
            ["centre"] = 0,
            ["centreWords"] = new Bilingual("全体", "all").In(language),
            ["limits"] = Drawing.Array([
                Limit(new("99.8%上限", "99.8% upper"), false, county => county.Limit998!.Value), Limit(new("95%上限", "95% upper"), true, county => county.Limit95!.Value),
                Limit(new("95%下限", "95% lower"), true, county => -county.Limit95!.Value), Limit(new("99.8%下限", "99.8% lower"), false, county => -county.Limit998!.Value),
            ]),
            ["points"] = Drawing.Array(counties.Select(county => (JsonNode?)new JsonObject
            {
                ["name"] = county.Name.In(language),
                ["x"] = Drawing.Number(county.MonthsEntered),
                ["y"] = Drawing.Number(county.AdjustedMean),
                ["outside"] = Outside(county),
                ["marked"] = county.County == marked?.Code,
            })),
        };
    }
}
