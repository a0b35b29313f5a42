using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.Ranking;

/// <summary>Villages to visit with their reasons, who cannot be judged, and what the list rests on.</summary>
internal static class RiskChapters
{
    public static IEnumerable<Section> Of(YearFacts facts, RiskFacts risks)
    {
        yield return new("risks", new("先走访哪些村", "Villages to visit first"), [
            new Paragraph(Lead(facts, risks)),
            .. risks.List.ToVisit.Count > 0 ? [ToVisit(risks)] : Array.Empty<Block>(),
            .. risks.List.NotJudged.Count > 0 ? [NotJudged(facts, risks)] : Array.Empty<Block>(),
            new Note(Prose.Of(new(
                "名单是走访的先后，不是对人的评价；没有列入的村不等于没有风险。走访结果报回后，下一期名单印出以往名单有多少说对。",
                "The list orders visits and judges nobody; a village that is not on it is not thereby safe. When outcomes come back, the next list prints how often the earlier ones were right."))),
        ]);
        if (risks.Card.Count > 0)
        {
            yield return new("model-card", new("名单凭什么", "What the list rests on"), [
                new Table(
                    "model-card",
                    risks.List.IsModel ? new("模型卡", "Model card") : new("模型卡（本期由规则判定）", "Model card (the rule decides this list)"),
                    [new(new("项目", "Line")), new(new("内容", "What it says"), IsText: true)],
                    [.. risks.Card.Select(line => (IReadOnlyList<Cell>)[Cell.Of(line.Label), Cell.Of(line.Text)])]),
            ]);
        }
    }

    private static Prose Lead(YearFacts facts, RiskFacts risks)
    {
        var (capacity, listed, watched) = (risks.Capacity(facts), risks.ToVisit(facts), risks.Watched(facts));
        var tied = risks.Tied(facts);
        return (risks.List.IsModel, tied.Value) switch
        {
            (true, 0) => new($"名额{capacity:u}，列入{listed:u}，按校准后的概率排列；另有{watched:u}列入关注。", $"{capacity:v} can be visited, {listed:v} are listed by calibrated chance; {watched:v} more are on watch."),
            (true, _) => new($"名额{capacity:u}，列入{listed:u}，其中{tied:v}个并列末位，由人择定；另有{watched:u}列入关注。", $"{capacity:v} can be visited, {listed:v} are listed, of which {tied:v} tie for the last place and people choose; {watched:v} more are on watch."),
            (false, 0) => new($"本期由规则判定，得分不是概率。名额{capacity:u}，列入{listed:u}；另有{watched:u}列入关注。", $"The rule decides this list: points are no probabilities. {capacity:v} can be visited, {listed:v} are listed; {watched:v} more are on watch."),
            _ => new($"本期由规则判定，得分不是概率。名额{capacity:u}，列入{listed:u}，其中{tied:v}个并列末位，由人择定；另有{watched:u}列入关注。", $"The rule decides this list: points are no probabilities. {capacity:v} can be visited, {listed:v} are listed, of which {tied:v} tie for the last place and people choose; {watched:v} more are on watch."),
        };
    }

    private static Table ToVisit(RiskFacts risks) => new(
        "to-visit",
        new($"列入走访的村（{risks.List.Period}）", $"Villages to visit ({risks.List.Period})"),
        [new(new("村", "Village")), new(new("县（区）", "County")), new(new("位次", "Place"), "RISK_PLACE", true), new(risks.List.IsModel ? new("概率", "Chance") : new("得分", "Points"), risks.List.IsModel ? "RISK_CHANCE" : "RISK_POINTS", true), new(new("风险较高的理由", "What raises the risk"), IsText: true), new(new("可以做什么", "What can be done"), IsText: true)],
        [.. risks.List.ToVisit.Select(village => (IReadOnlyList<Cell>)
        [
            Cell.Of(new Bilingual(village.Township + village.Name, village.Township + village.Name), village.OrgUnitCode), Cell.Of(new Bilingual(village.County, village.County)), Cell.Of(risks.Place(village)), Cell.Of(risks.Measure(village)),
            Cell.Of(village.Up ?? new("无", "none")), Cell.Of(village.Change ?? new("无", "none")),
        ])]);

    private static Table NotJudged(YearFacts facts, RiskFacts risks) => new(
        "not-judged",
        new("不作判断的村及原因", "Villages not judged, and why"),
        [new(new("原因", "Why"), IsText: true), new(new("村数", "Villages"), "", true)],
        [.. risks.List.NotJudged.GroupBy(village => village.Why).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Zh, StringComparer.Ordinal).Select((group, at) => (IReadOnlyList<Cell>)
        [
            Cell.Of(group.Key),
            Cell.Of(Reckoned.Count(facts, FormattableString.Invariant($"NOT_JUDGED_{at + 1:00}"), new("因同一原因不作判断的村", "villages not judged for one reason"), new("个村", "villages"), group.Count())),
        ])]);
}
