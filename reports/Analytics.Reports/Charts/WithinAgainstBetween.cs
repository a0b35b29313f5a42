using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;

namespace Analytics.Reports.Charts;

/// <summary>A county's matter or a post's: scores of posts within each county beside the spread between counties. Points carry no name and stand in order of their score.</summary>
internal static class WithinAgainstBetween
{
    public static Chart Draw(YearFacts facts, ScoreFacts scores)
    {
        var figures = new ScoreFigures(facts, scores);
        var between = figures.Between();
        return new Chart(
            "within-between",
            "boxes",
            Headline(figures, between, scores),
            new($"岗位评分（分，平均为五十），按县（区），{facts.City.Name.Zh}，{YearFacts.SpanName(scores.Span).Zh}", $"Scores of posts by county (points, the average is fifty), {facts.City.Name.En}, {YearFacts.SpanName(scores.Span).En}"),
            language => Draw(scores, figures, language),
            Numbers(scores, figures),
            new(
                "第一行为各县（区）之间：每点一个县（区）；以下每县（区）一行：每点一个岗位，方框为中间一半，竖线为中位数，菱形和横线为县（区）评分及90%区间。",
                "The first row is between counties, a dot each; below, a row a county: a dot a post, the box the middle half, its line the median, diamond and line the county's score with its 90% interval."),
            new(
                $"第一行比下面各行窄得多的，差别主要在岗位。评分已向平均收缩，实际差别更大；县（区）不多，其间的比例只是粗略估计。评分岗位少于{figures.LeastShown():v}个的县（区）不画点。",
                $"Where the first row is far narrower than those below, it is a matter of posts. Scores are drawn in to the average, so true differences are larger; with few counties the share between them is rough. Counties with fewer than {figures.LeastShown():v} scored posts have no dots."));
    }

    private static Prose Headline(ScoreFigures figures, Figure between, ScoreFacts scores)
    {
        if (between.IsStated)
        {
            return between.Value == 0
                ? new($"岗位之间的差别看不出有县（区）的因素", $"Differences between posts show no sign of the county")
                : new($"岗位之间持久的差别，{between:v}在县（区）之间，其余在县（区）之内", $"{between:v} of lasting differences lies between counties, the rest within them");
        }

        var all = figures.Ranked();
        return scores.Scored.Count == 0 ? new($"没有评分的岗位", $"No post has a score") : new($"{all:v}个县（区）之内岗位评分的分布", $"Scores of posts within {all:v} counties");
    }

    private static JsonObject Draw(ScoreFacts scores, ScoreFigures figures, string language)
    {
        var counties = scores.Counties.Where(county => county.Score is not null).ToList();
        return new JsonObject
        {
            ["axis"] = new Bilingual("分", "points").In(language),
            ["centre"] = ScoreFacts.Average,
            ["centreWords"] = new Bilingual("平均", "average").In(language),
            ["rows"] = Drawing.Array([
                new JsonObject
                {
                    ["name"] = new Bilingual("县（区）之间", "Between counties").In(language),
                    ["between"] = true,
                    ["points"] = Points(counties.Select(county => county.Score!.Value)),
                    ["words"] = "",
                },
                .. scores.Counties.Select(county => Row(county, figures, language)),
            ]),
        };
    }

    private static JsonObject Row(CountyScore county, ScoreFigures figures, string language)
    {
        var (low, middle, high) = figures.Quartiles(county);
        return new JsonObject
        {
            ["name"] = county.Name.In(language),
            ["between"] = false,
            ["points"] = Points(figures.Shown(county)),
            ["low"] = Drawing.Number(low.Value),
            ["middle"] = Drawing.Number(middle.Value),
            ["high"] = Drawing.Number(high.Value),
            ["mean"] = Drawing.Number(county.Score),
            ["meanLow"] = Drawing.Number(county.Low),
            ["meanHigh"] = Drawing.Number(county.High),
            ["words"] = middle.IsStated ? "" : FigureText.Value(middle, language),
            ["about"] = !middle.IsStated ? new JsonArray() : new JsonArray(
                $"{new Bilingual("中位数", "median").In(language)}: {FigureText.Value(middle, language)}",
                $"{new Bilingual("中间一半", "middle half").In(language)}: {FigureText.Value(low, language)}–{FigureText.Value(high, language)}",
                $"{new Bilingual("县（区）评分", "score of the county").In(language)}: {FigureText.Number(figures.Score(county), language)}"),
        };
    }

    // To half a point: enough for a picture, too little to look a person's score up by it.
    private static JsonArray Points(IEnumerable<decimal> scores) => Drawing.Array(scores.Select(score => Math.Round(score * 2, MidpointRounding.AwayFromZero) / 2).Order().Select(score => Drawing.Number(score)));

    private static Table Numbers(ScoreFacts scores, ScoreFigures figures) => new(
        "within-between",
        new("县（区）之内岗位评分的分布", "Scores of posts within counties"),
        [
            new(new("县（区）", "County")), new(new("有评分的岗位", "Posts scored"), "SCORE_POSTS_SCORED", true), new(new("下四分位", "Lower quartile"), "SCORE_Q1", true), new(new("中位数", "Median"), "SCORE_MEDIAN", true),
            new(new("上四分位", "Upper quartile"), "SCORE_Q3", true), new(new("县（区）评分（90%区间）", "Score of the county (90% interval)"), "SCORE", true),
        ],
        [.. scores.Counties.Select(county => (IReadOnlyList<Cell>)
        [
            Cell.Of(county.Name, county.County), Cell.Of(figures.WithScore(county)), Cell.Of(figures.Quartiles(county).Low), Cell.Of(figures.Quartiles(county).Middle), Cell.Of(figures.Quartiles(county).High), Cell.Of(figures.Score(county)),
        ])]);
}
