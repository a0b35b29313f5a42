using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Who really differs: scores in order with their intervals, coloured by whether the whole interval lies on one side of the average.</summary>
internal static class ScoreIntervals
{
    /// <summary>One row a county, named.</summary>
    public static Chart OfCounties(YearFacts facts, ScoreFacts scores)
    {
        var figures = new ScoreFigures(facts, scores);
        var counties = scores.Counties.Where(county => county.Score is not null).ToList();
        var apart = Reckoned.Count(facts, "COUNTIES_APART", new("与平均分得出高下的县（区）", "counties that can be told from the average"), new("个县（区）", "counties"), counties.Count(county => ScoreFacts.Side(county.Low, county.High) != 0));
        var all = figures.Ranked();
        return new Chart(
            "county-scores",
            "caterpillar",
            apart.Value == 0
                ? new($"{all:v}个县（区）的评分都与平均分不出高下", $"No county of {all:v} can be told from the average")
                : new($"{all:v}个县（区）中，{apart:v}个的评分与平均分得出高下", $"{apart:v} of {all:v} counties can be told from the average"),
            new($"县（区）评分及90%区间（分，平均为五十），{facts.City.Name.Zh}，{YearFacts.SpanName(scores.Span).Zh}", $"Scores of counties with 90% intervals (points, the average is fifty), {facts.City.Name.En}, {YearFacts.SpanName(scores.Span).En}"),
            language => Draw(counties.Select(county => (county.Name.In(language), figures.Score(county))), language),
            new Table(
                "county-scores",
                new("县（区）评分", "Scores of counties"),
                [new(new("县（区）", "County")), new(new("评分（90%区间）", "Score (90% interval)"), "SCORE", true), new(new("有评分的岗位", "Posts scored"), "SCORE_POSTS_SCORED", true), new(new("在任岗位", "Posts held"), "SCORE_POSTS_HELD", true)],
                [.. scores.Counties.Select(county => (IReadOnlyList<Cell>)[Cell.Of(county.Name, county.County), Cell.Of(figures.Score(county)), Cell.Of(figures.WithScore(county)), Cell.Of(figures.Held(county))])]),
            new("每个县（区）一个点和一根横线，横线为90%区间；整根横线在平均一侧的用深色。", "One dot and line a county; the line is the 90% interval, dark where it lies wholly on one side of the average."),
            new($"区间跨过平均线的县（区），不能说高于或低于平均。", $"A county whose interval crosses the average cannot be called above or below it."));
    }

    /// <summary>One thin line a post, unnamed: how few can be told apart.</summary>
    public static Chart OfPosts(YearFacts facts, ScoreFacts scores)
    {
        var figures = new ScoreFigures(facts, scores);
        var posts = scores.Scored;
        var (above, below, level) = (figures.Side(facts.City, 1), figures.Side(facts.City, -1), figures.Side(facts.City, 0));
        return new Chart(
            "post-scores",
            "caterpillar",
            new($"{level:v}个岗位与平均分不出高下；明显高于平均{above:v}个，低于{below:v}个", $"{level:v} posts cannot be told from the average; {above:v} lie surely above, {below:v} below"),
            new($"有评分的岗位，按评分由高到低，及90%区间（分），{facts.City.Name.Zh}，{YearFacts.SpanName(scores.Span).Zh}", $"Scored posts in order of their score, with 90% intervals (points), {facts.City.Name.En}, {YearFacts.SpanName(scores.Span).En}"),
            language => Draw(posts.OrderByDescending(post => post.Score).ThenBy(post => post.OrgUnit, StringComparer.Ordinal).ThenBy(post => post.Secretary, StringComparer.Ordinal).Select(post => ("", figures.Score(post))), language),
            new Table(
                "post-scores",
                new("各县（区）岗位与平均相比", "Posts beside the average, by county"),
                [new(new("县（区）", "County")), new(new("明显高于", "Surely above"), "SCORE_POSTS_ABOVE", true), new(new("分不出高下", "Cannot be told"), "SCORE_POSTS_LEVEL", true), new(new("明显低于", "Surely below"), "SCORE_POSTS_BELOW", true)],
                [.. scores.Counties.Select(figures.Unit).Append(facts.City).Select(unit => (IReadOnlyList<Cell>)
                    [Cell.Of(unit == facts.City ? new("全市", "City") : unit.Name, unit.Code), Cell.Of(figures.Side(unit, 1)), Cell.Of(figures.Side(unit, 0)), Cell.Of(figures.Side(unit, -1))])]),
            new("每个岗位一根细竖线，为评分的90%区间，从左到右由高到低；横线为平均。", "One thin line a post, its 90% interval, from the highest score at the left; the level line is the average."),
            new($"这里不写姓名：竖线跨过平均线的岗位，谁先谁后没有意义。", $"No names here: among posts whose line crosses the average, the order means nothing."))
        { IsStill = true };
    }

    private static JsonObject Draw(IEnumerable<(string Name, Figure Score)> rows, string language) => new()
    {
        ["axis"] = new Bilingual("分", "points").In(language),
        ["centre"] = ScoreFacts.Average,
        ["centreWords"] = new Bilingual("平均", "average").In(language),
        ["rows"] = Drawing.Array(rows.Select(row => (JsonNode?)new JsonObject
        {
            ["name"] = row.Name,
            ["value"] = Drawing.Number(row.Score.Value),
            ["low"] = Drawing.Number(row.Score.Low),
            ["high"] = Drawing.Number(row.Score.High),
            ["side"] = ScoreFacts.Side(row.Score.Low, row.Score.High),
            ["words"] = row.Name.Length == 0 ? "" : FigureText.Number(row.Score, language),
        })),
    };
}
