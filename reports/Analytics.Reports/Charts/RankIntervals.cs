using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;

namespace Analytics.Reports.Charts;

/// <summary>How sure is a rank: the ranks that every county may truly have. A rank is never shown as one number.</summary>
internal static class RankIntervals
{
    /// <param name="marked">The county that the page is about.</param>
    public static Chart Draw(YearFacts facts, ScoreFacts scores, OrgUnit? marked = null)
    {
        var figures = new ScoreFigures(facts, scores);
        var ranked = scores.Counties.Where(county => county.RankBest is not null).ToList();
        var sure = Reckoned.Count(facts, "RANK_OF_ONE", new("名次只有一种可能的县（区）", "counties with one possible rank"), new("个县（区）", "counties"), ranked.Count(county => county.RankBest == county.RankWorst));
        var all = figures.Ranked();
        return new Chart(
            "rank-intervals",
            "ranks",
            sure.Value == 0
                ? new($"{all:v}个县（区）的名次都定不准，只能说在一个范围内", $"None of {all:v} counties has a certain rank: each has a range")
                : new($"{all:v}个县（区）中，{sure:v}个的名次说得准，其余只有范围", $"Of {all:v} counties {sure:v} {Drawing.Plural(sure, "has", "have")} a certain rank, the others a range"),
            new($"县（区）名次可能的范围（90%区间），{facts.City.Name.Zh}，{YearFacts.SpanName(scores.Span).Zh}", $"Ranks that each county may truly have (90% interval), {facts.City.Name.En}, {YearFacts.SpanName(scores.Span).En}"),
            language => Draw(ranked, marked, language),
            Numbers(figures, ranked),
            new("每个县（区）一根横条，从可能的最好名次到最差名次；细线为另一方法给出的范围。", "One bar a county, from the best to the worst rank it may have; the thin line is what a second method allows."),
            new($"横条互相重叠的县（区）分不出先后。细线的方法假定更少，因而范围更宽；两种方法都说先后分明的，才算分明。", $"Counties whose bars overlap cannot be put in order. The thin line's method assumes less, so it says less; trust an order that both agree on."));
    }

    private static JsonObject Draw(List<CountyScore> counties, OrgUnit? marked, string language) => new()
    {
        ["axis"] = new Bilingual("名次（左为最好）", "Rank (best at the left)").In(language),
        ["second"] = new Bilingual("另一方法", "second method").In(language),
        ["count"] = counties.Count,
        ["rows"] = Drawing.Array(counties.Select(county => (JsonNode?)new JsonObject
        {
            ["name"] = county.Name.In(language),
            ["marked"] = county.County == marked?.Code,
            ["best"] = county.RankBest,
            ["worst"] = county.RankWorst,
            ["secondBest"] = county.SecondBest,
            ["secondWorst"] = county.SecondWorst,
        })),
    };

    private static Table Numbers(ScoreFigures figures, List<CountyScore> counties) => new(
        "rank-intervals",
        new("县（区）名次可能的范围", "Ranks that each county may have"),
        [
            new(new("县（区）", "County")), new(new("最好", "Best"), "RANK_BEST", true), new(new("最差", "Worst"), "RANK_WORST", true),
            new(new("另一方法：最好", "Second method: best"), "RANK_SECOND_BEST", true), new(new("另一方法：最差", "Second method: worst"), "RANK_SECOND_WORST", true),
        ],
        [.. counties.Select(county => (IReadOnlyList<Cell>)
        [
            Cell.Of(county.Name, county.County), Cell.Of(figures.Rank(county).Best), Cell.Of(figures.Rank(county).Worst), Cell.Of(figures.SecondRank(county).Best), Cell.Of(figures.SecondRank(county).Worst),
        ])]);
}
