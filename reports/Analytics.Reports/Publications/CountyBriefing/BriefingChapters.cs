using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Publications.CountyBriefing;

/// <summary>The chapters of a county's briefing. No chart is ever drawn empty.</summary>
internal static class BriefingChapters
{
    /// <summary>The most panels, runs and rows of a family that a few pages hold.</summary>
    private const int MostPanels = 8;
    private const int MostRuns = 2;
    private const int MostRowsOfFamily = 2;

    public static Section Standing(YearFacts facts, CountyFacts county, ScoreFacts? scores) => new("standing", new("与各县（区）相比", "Beside the other counties"), [
        .. facts.Find("PER_FS_TOTAL") is { } posts && facts.Of(posts, county.County) is { Value: > 0 } && Compared(facts) is { Count: > 0 } compared
            ? [CountyHeatMap.Draw(facts, posts, compared, county.County)] : Array.Empty<Block>(),
        .. scores is { IsScored: true } && scores.Counties.Any(each => each.RankBest is not null) ? [RankIntervals.Draw(facts, scores, county.County)] : Array.Empty<Block>(),
        .. scores is { IsScored: true } && scores.Counties.Any(each => each.Limit95 is not null) ? [ScoreFunnel.Draw(facts, scores, county.County)]
            : facts.PromotionShares.Any(share => share.Posts > 0) ? [PromotionFunnel.Draw(facts, county.County)] : Array.Empty<Block>(),
    ]);

    public static Section Year(YearFacts facts, CountyFacts county)
    {
        var monthly = facts.Catalogue
            .Where(indicator => indicator is { Ledger: "monthly_work", Aggregation: "sum", IsUnderControl: false, Unit: not ("mu" or "yuan") } && facts.Of(indicator, county.County) is { IsStated: true, Value: > 0 })
            .OrderByDescending(indicator => facts.Of(indicator, county.County, "all", facts.SinceStart).Value).ThenBy(indicator => indicator.Position).ToList();
        var runs = monthly.Where(indicator => facts.RunOf(indicator, county.County).Count > 0).Take(MostRuns).ToList();
        return new("year", new("一年的走势", "The year by month"), [
            .. monthly.Count > 0 ? [MonthlyMultiples.Draw(facts, [.. monthly.Take(MostPanels).OrderBy(indicator => indicator.Position)], county.County)] : new Block[] { Silent },
            .. runs.Count > 0 ? [RunCharts.Draw(facts, runs, county.County)] : Array.Empty<Block>(),
        ]);
    }

    public static Section Data(YearFacts facts, CountyFacts county) => new("data", new("数字凭什么", "What the numbers rest on"), [
        CompletenessMap.OfCounty(facts, county.County),
        .. county.Revisions.Count > 0 ? RevisionTable.Of(facts, county, new("应报日期之后变动的月度数字", "monthly numbers that changed after they were due")) : [new Paragraph(Prose.Of(new("各月数字在应报日期之后没有变动。", "No month's number changed after it was due.")))],
        new Note(Prose.Of(new(
            "每个数字都有编号，凭编号可查到所依据的台账、工作表和单元格；标记的含义：" + string.Join("；", Marks.Select(mark => mark.Mark.Zh + mark.Meaning.Zh)) + "。",
            "Every number has an id that leads to the ledgers, sheets and cells behind it. Marks: " + string.Join("; ", Marks.Select(mark => $"{mark.Mark.En} {mark.Meaning.En}")) + "."))),
    ]);

    /// <summary>Added-up indicators that can be set beside the city per post: the first of each family.</summary>
    public static IReadOnlyList<Indicator> Compared(YearFacts facts) => [.. Families.All.SelectMany(family => facts.Catalogue
        .Where(indicator => Families.Of(indicator) == family && indicator is { Aggregation: "sum", Ledger: not "personnel_changes" } && facts.Of(indicator, facts.City).IsStated).Take(MostRowsOfFamily))];

    private static IEnumerable<(Bilingual Mark, Bilingual Meaning)> Marks => MissingMarks.All.Select(mark => (mark.Mark, mark.Meaning)).Concat(FigureMarks.All);

    private static Paragraph Silent { get; } = new(Prose.Of(new("没有报来可以逐月比较的数字。", "No numbers came that could be compared by month.")));
}
