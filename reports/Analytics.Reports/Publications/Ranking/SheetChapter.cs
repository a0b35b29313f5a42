using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Scores;

namespace Analytics.Reports.Publications.Ranking;

/// <summary>One score explained as its person would read it, so that a reader sees what every score rests on.</summary>
internal static class SheetChapter
{
    public static Section Of(YearFacts facts, ScoreFacts scores, ExplainedScore explained)
    {
        var figures = new ScoreFigures(facts, scores);
        var score = explained.Score;
        var own = figures.Score(score);
        var reliability = figures.OfPost(score, "RELIABILITY", new("可靠度", "reliability"), "share", new("", ""), score.Reliability);
        var months = figures.OfPost(score, "MONTHS", new("计入月数", "months that count"), "month", new("个月", "months"), score.MonthsEntered);
        var reported = figures.OfPost(score, "REPORTED", new("已报权重占应报权重", "share of the weight due that was reported"), "share", new("", ""), score.ReportedShare);
        var (worst, best) = (
            figures.OfPost(score, "IF_WORST", new("缺报按较差计的评分", "score with what is missing at its worst"), "score", new("分", "points"), score.IfWorst),
            figures.OfPost(score, "IF_BEST", new("缺报按较好计的评分", "score with what is missing at its best"), "score", new("分", "points"), score.IfBest));
        return new("sheet", new("一张评分单", "One sheet explained"), [
            new Paragraph(new(
                $"以区间下限最高的岗位为例：{score.Place.Zh}，编号{score.Secretary}。",
                $"The post whose interval begins highest, as an example: {score.Place.En}, code {score.Secretary}.")),
            new KeyPoints([
                new($"评分{own}，{ScoreWords.Information(score.Information).Zh}；计入{months:u}，应报的工作已报{reported:v}。", $"Score {own}, {ScoreWords.Information(score.Information).En}; {months:v} months count, {reported:v} of what is due was reported."),
                new($"与全体之差留下{reliability:v}，其余按平均看待：月份越多，留下越多。", $"Of the difference from all, {reliability:v} is kept and the rest taken as average: more months keep more."),
                new($"缺报若按同行中较差的计为{worst:v}分，按较好的计为{best:v}分。", $"With what is missing taken as among the worst of peers the score is {worst:v}, among the best {best:v}."),
            ]),
            ScoreParts.Draw(facts, scores, explained),
            .. explained.Alike.Count > 0 ? [Alike(figures, explained)] : Array.Empty<Block>(),
            .. explained.Missing.Count > 0 ? [Missing(figures, explained)] : Array.Empty<Block>(),
            new Note(Prose.Of(new(
                "任何人的评分单用analytics score explain打印，全部依据可导出复算；有异议的先核对台账原值，再以analytics score contest登记，前后两张都保留。",
                "Anybody's sheet is printed by analytics score explain, and all it rests on can be exported and recomputed. A dispute starts with the ledgers' own values and is recorded by analytics score contest; both sheets stay."))),
        ]);
    }

    private static Table Alike(ScoreFigures figures, ExplainedScore explained) => new(
        "alike",
        new("条件相近的村（各月均值与全体之差）", "Villages like it (mean of months beside all)"),
        [new(new("村", "Village")), new(new("均值与全体之差", "Mean beside all"), "", true)],
        [.. explained.Alike.Select((alike, at) => (IReadOnlyList<Cell>)
        [
            Cell.Of(alike.Name, alike.OrgUnit),
            Cell.Of(figures.OfPost(explained.Score, FormattableString.Invariant($"ALIKE_{at + 1:00}"), new($"{alike.Name.Zh}各月均值与全体之差", $"{alike.Name.En}: mean of months beside all"), "item", new("", ""), alike.Observed)),
        ])]);

    private static Table Missing(ScoreFigures figures, ExplainedScore explained) => new(
        "missing",
        new("没有报来的（按平均看待，并降低权重）", "What did not come (taken as average, at less weight)"),
        [new(new("指标", "Indicator")), new(new("缺的月数", "Months missing"), "", true)],
        [.. explained.Missing.Select((missing, at) => (IReadOnlyList<Cell>)
        [
            Cell.Of(missing.Name),
            Cell.Of(figures.OfPost(explained.Score, FormattableString.Invariant($"MISSING_{at + 1:00}"), new($"{missing.Name.Zh}缺报月数", $"{missing.Name.En}: months missing"), "month", new("个月", "months"), missing.Periods.Count)),
        ])]);
}
