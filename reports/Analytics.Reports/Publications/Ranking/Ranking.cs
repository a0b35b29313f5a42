using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Scores;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.Ranking;

/// <summary>
/// Counties and secretaries of one year: scores with their doubt, who can be told apart and who cannot, one score explained, villages to visit. For internal use; it names
/// places and codes, never persons, and says nothing of anybody below the average but how many there are.
/// </summary>
internal sealed class Ranking : IPublication
{
    public Func<YearFacts, Document>? Prepare(MartReader marts, YearFacts facts) =>
        facts.Scores.Value is { } scores ? year => Write(year, scores, year.Risks.Value) : null;

    internal static Document Write(YearFacts facts, ScoreFacts scores, RiskFacts? risks) => new(
        new($"{facts.City.Name.Zh}第一书记工作评分与风险（{scores.Span}）", $"First Secretaries in {facts.City.Name.En}: Scores and Risks {scores.Span}"),
        new($"{YearFacts.SpanName(scores.Span).Zh}，按县（区）和岗位；内部使用", $"{YearFacts.SpanName(scores.Span).En}, by county and post; for internal use"),
        facts.Publisher,
        [
            Summary(facts, scores, risks),
            .. scores.IsScored ? [ScoreChapters.Counties(facts, scores), ScoreChapters.Posts(facts, scores)] : Array.Empty<Section>(),
            .. scores.Explained is { } explained ? [SheetChapter.Of(facts, scores, explained)] : Array.Empty<Section>(),
            .. risks is null ? [] : RiskChapters.Of(facts, risks),
            RankingNotes.Of(scores),
        ])
    {
        Notice = new("内部使用", "For internal use"),
        Names = new[] { scores.Policy.Version }.Concat(scores.Secretaries.SelectMany(score => new[] { score.Secretary, score.Place.Zh, score.Place.En }))
            .Concat(scores.Explained?.Alike.SelectMany(alike => new[] { alike.Name.Zh, alike.Name.En }) ?? []).Concat(risks?.List.ToVisit.Select(village => village.Township + village.Name) ?? []).ToHashSet(StringComparer.Ordinal),
        Quotations = risks?.Quotations.ToHashSet(StringComparer.Ordinal) ?? [],
    };

    private static Section Summary(YearFacts facts, ScoreFacts scores, RiskFacts? risks) => new("summary", new("先看这一页", "Read this first"), [
        new KeyPoints([.. Points(facts, scores, risks)]),
        .. scores.IsScored && scores.Counties.Any(county => county.RankBest is not null) ? [RankIntervals.Draw(facts, scores)] : Array.Empty<Block>(),
    ]);

    private static IEnumerable<Prose> Points(YearFacts facts, ScoreFacts scores, RiskFacts? risks)
    {
        var figures = new ScoreFigures(facts, scores);
        if (!scores.IsScored)
        {
            yield return Prose.Of(new($"本年没有评分。{ScoreWords.State(scores.State).Zh}。", $"There are no scores this year: {ScoreWords.State(scores.State).En}."));
        }
        else
        {
            var (above, level) = (figures.Side(facts.City, 1), figures.Side(facts.City, 0));
            yield return new(
                $"能说的：{above:v}个岗位明显高于平均。不能说的：{level:v}个岗位与平均分不出高下，他们之间排先后没有意义。",
                $"What can be said: {above:v} posts lie surely above the average. What cannot: {level:v} posts are not to be told from it, and their order means nothing.");
            var pairs = scores.Counties.Where(county => county.RankBest is not null).Sum(county => county.SurelyBelow.Count);
            var sure = Reckoned.Count(facts, "COUNTY_PAIRS_APART", new("分得出高下的县（区）对", "pairs of counties that can be told apart"), new("对", "pairs"), pairs);
            var ranked = scores.Counties.Count(county => county.RankBest is not null);
            var all = Reckoned.Count(facts, "COUNTY_PAIRS", new("县（区）对", "pairs of counties"), new("对", "pairs"), (long)ranked * (ranked - 1) / 2);
            yield return new($"县（区）两两相比共{all:u}，分得出高下的{sure:u}。", $"Of {all:v} pairs of counties {sure:v} can be told apart.");
        }

        if (risks is not null)
        {
            yield return new(
                $"下一步先走访{risks.ToVisit(facts):u}（名额{risks.Capacity(facts):v}个），另有{risks.NotJudged(facts):u}依据不足，不作判断。",
                $"Next, visit {risks.ToVisit(facts):v} villages ({risks.Capacity(facts):v} places); {risks.NotJudged(facts):v} more cannot be judged.");
        }

        yield return Prose.Of(ScoreWords.Estimand);
        if (scores.Policy.IsSample)
        {
            yield return Prose.Of(ScoreWords.MadeUp);
        }
    }
}
