using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Scores;
using Analytics.Vocabulary;
using Analytics.Warehouse.Appraisals;

namespace Analytics.Reports.Publications.Ranking;

/// <summary>Counties in groups that cannot be told apart, and posts beside the average.</summary>
internal static class ScoreChapters
{
    /// <summary>The most posts a table names; the others are in figures.csv.</summary>
    private const int MostNamed = 40;

    public static Section Counties(YearFacts facts, ScoreFacts scores) => new("counties", new("县（区）", "Counties"), [
        new Paragraph(new(
            $"先看组，再看分：同组的县（区）分不出高下，一个县（区）可以属于几个组。",
            $"Groups first, scores second: counties of one group cannot be told apart; a county may be in several.")),
        ScoreIntervals.OfCounties(facts, scores),
        Groups(facts, scores),
        .. scores.Counties.Any(county => county.Limit95 is not null) ? [ScoreFunnel.Draw(facts, scores)] : Array.Empty<Block>(),
    ]);

    public static Section Posts(YearFacts facts, ScoreFacts scores) => new("posts", new("第一书记岗位", "Posts"), [
        ScoreIntervals.OfPosts(facts, scores),
        WithinAgainstBetween.Draw(facts, scores),
        .. scores.SurelyAbove.Count > 0 ? [Above(facts, scores)] : Array.Empty<Block>(),
        new Note(new(
            $"低于平均的岗位不逐个列出：这类说法须由两人复核、听取本人意见之后才能公布。",
            $"Posts below the average are not listed: such a statement needs two reviewers and the person's own answer before it is printed.")),
        NotScored(facts, scores),
    ]);

    private static Table Groups(YearFacts facts, ScoreFacts scores)
    {
        var figures = new ScoreFigures(facts, scores);
        var names = scores.Counties.ToDictionary(county => county.County, county => county.Name, StringComparer.Ordinal);
        Bilingual Names(IReadOnlyList<string> codes) => codes.Count == 0 ? new("无", "none")
            : new(string.Join("、", codes.Select(code => names.GetValueOrDefault(code)?.Zh ?? code)), string.Join(", ", codes.Select(code => names.GetValueOrDefault(code)?.En ?? code)));
        return new(
            "county-groups",
            new("谁与谁分得出高下", "Who can be told apart from whom"),
            [new(new("县（区）", "County")), new(new("评分（90%区间）", "Score (90% interval)"), "SCORE", true), new(new("分不出高下的", "Cannot be told from"), IsText: true), new(new("明显低于它的", "Surely below it"), IsText: true)],
            [.. scores.Counties.Select(county => (IReadOnlyList<Cell>)[Cell.Of(county.Name, county.County), Cell.Of(figures.Score(county)), Cell.Of(Names(county.NotToldApart)), Cell.Of(Names(county.SurelyBelow))])]);
    }

    private static Table Above(YearFacts facts, ScoreFacts scores)
    {
        var figures = new ScoreFigures(facts, scores);
        return new(
            "posts-above",
            new("明显高于平均的岗位（按区间下限排列）", "Posts surely above the average, by the lower end of their interval"),
            [new(new("任职单位", "Org unit")), new(new("县（区）", "County")), new(new("评分（90%区间）", "Score (90% interval)"), "", true), new(new("计入月数", "Months"), "", true), new(new("依据", "Rests on")), new(new("可说的等次", "Bands that may be named"))],
            [.. scores.SurelyAbove.Take(MostNamed).Select(score => (IReadOnlyList<Cell>)
            [
                Cell.Of(score.Place, score.Secretary), Cell.Of(CountyName(facts, score)), Cell.Of(figures.Score(score)), Cell.Of(figures.OfPost(score, "MONTHS", new("计入月数", "months that count"), "month", new("个月", "months"), score.MonthsEntered)),
                Cell.Of(ScoreWords.Information(score.Information)), Cell.Of(ScoreWords.Bands(score) ?? new("说不出", "none")),
            ])]);
    }

    private static Table NotScored(YearFacts facts, ScoreFacts scores) => new(
        "posts-without-score",
        new("有评分的岗位，没有评分的及原因", "Posts with a score, and those without and why"),
        [new(new("有无评分", "Score")), new(new("岗位", "Posts"), "", true)],
        [.. scores.Secretaries.GroupBy(score => score.State).OrderBy(group => group.Key == "scored" ? "" : group.Key, StringComparer.Ordinal).Select(group => (IReadOnlyList<Cell>)
        [
            Cell.Of(ScoreWords.State(group.Key)),
            Cell.Of(Reckoned.Count(facts, "POSTS_" + group.Key.ToUpperInvariant(), new($"岗位：{ScoreWords.State(group.Key).Zh}", $"posts: {ScoreWords.State(group.Key).En}"), new("个岗位", "posts"), group.Count())),
        ])]);

    private static Bilingual CountyName(YearFacts facts, SecretaryScore score) =>
        facts.Counties.FirstOrDefault(county => county.Code == score.County)?.Name ?? new(score.County, score.County);
}
