using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.CountyBriefing;

/// <summary>What a county's leader should know after half a minute.</summary>
internal static class BriefingPoints
{
    public static IEnumerable<Prose> Of(YearFacts facts, CountyFacts county, ScoreFacts? scores, RiskFacts? risks)
    {
        var place = county.County;
        if (facts.Find("PER_FS_TOTAL") is { } posts && facts.Of(posts, place) is { IsStated: true } own)
        {
            yield return new($"年末在任第一书记{own:u}，全市{facts.Of(posts, facts.City):u}。", $"At the year's end {own:n} first secretaries served here, of {facts.Of(posts, facts.City):n} in the city.");
        }

        foreach (var point in Standing(facts, place))
        {
            yield return point;
        }

        if (scores is { IsScored: true } && scores.Counties.FirstOrDefault(each => each.County == place.Code) is { RankBest: not null } score)
        {
            yield return Score(new ScoreFigures(facts, scores), scores, score);
        }

        if (risks is not null)
        {
            var villages = risks.List.ToVisit.Where(village => village.CountyCode == place.Code).ToList();
            var count = Reckoned.Count(facts, "TO_VISIT", new("列入走访的村", "villages to visit"), new("个村", "villages"), villages.Count, place);
            yield return villages.Count == 0
                ? new($"没有村列入优先走访名单。", $"No village is on the list of those to visit first.")
                : new($"列入优先走访名单{count:u}：{string.Join("、", villages.Select(village => village.Township + village.Name))}。", $"{count:v} {Drawing.Plural(count, "village is", "villages are")} on the list of those to visit first: {string.Join(", ", villages.Select(village => village.Township + village.Name))}.");
        }

        var (received, expected) = (Reckoned.Received(facts, place, facts.SinceStart), Reckoned.Expected(facts, place, facts.SinceStart));
        yield return received.Value == expected.Value
            ? new($"以上依据收到的{received:v}份台账，应收的全部收到。", $"All this rests on {received:v} ledger-months: all that were due.")
            : new($"以上依据收到的{received:v}份台账（应收{expected:v}份）；未报的不作零计。", $"All this rests on {received:v} of {expected:v} ledger-months due; what did not come is not zero.");
    }

    /// <summary>Where the county's mean per post is far from the city's, by name.</summary>
    private static IEnumerable<Prose> Standing(YearFacts facts, OrgUnit place)
    {
        if (facts.Find("PER_FS_TOTAL") is not { } posts)
        {
            yield break;
        }

        var steps = BriefingChapters.Compared(facts).Select(indicator => (indicator.Name, Step: CountyHeatMap.Step(facts, posts, indicator, place))).ToList();
        var (high, low) = (steps.Where(each => each.Step == 2).ToList(), steps.Where(each => each.Step == -2).ToList());
        if (high.Count > 0)
        {
            yield return Prose.Of(new($"每名第一书记的平均数超过全市两倍的：{string.Join("、", high.Select(each => each.Name.Zh))}。", $"Per first secretary over twice the city's mean: {string.Join(", ", high.Select(each => each.Name.En))}."));
        }

        if (low.Count > 0)
        {
            yield return Prose.Of(new($"不到全市一半的：{string.Join("、", low.Select(each => each.Name.Zh))}。", $"Under half of it: {string.Join(", ", low.Select(each => each.Name.En))}."));
        }
    }

    private static Prose Score(ScoreFigures figures, ScoreFacts scores, Warehouse.Appraisals.CountyScore score)
    {
        var (best, worst) = figures.Rank(score);
        var names = scores.Counties.ToDictionary(each => each.County, each => each.Name, StringComparer.Ordinal);
        var alike = score.NotToldApart.Select(code => names.GetValueOrDefault(code) ?? new Bilingual(code, code)).ToList();
        return (best.Value == worst.Value, alike.Count) switch
        {
            (true, 0) => new($"评分{figures.Score(score)}，名次第{best:v}，与其他县（区）分得出高下。", $"Score {figures.Score(score)}, rank {best:v}: told apart from every other county."),
            (_, 0) => new($"评分{figures.Score(score)}，名次可能在第{best:v}至{worst:v}之间。", $"Score {figures.Score(score)}; the rank may be {best:v} to {worst:v}."),
            _ => new($"评分{figures.Score(score)}，名次可能在第{best:v}至{worst:v}之间，与{string.Join("、", alike.Select(name => name.Zh))}分不出高下。", $"Score {figures.Score(score)}; the rank may be {best:v} to {worst:v}: not to be told from {string.Join(", ", alike.Select(name => name.En))}."),
        };
    }
}
