using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Publications.AnnualStatistics;

/// <summary>The chapters between the main results and the notes. A chart whose indicator the catalogue lacks is left out; no chart is ever drawn empty.</summary>
internal static class Chapters
{
    /// <summary>The most panels, rows and runs that a reader can take in.</summary>
    private const int MostPanels = 12;
    private const int MostRowsOfFamily = 3;
    private const int MostRuns = 4;

    public static IEnumerable<Section> Of(YearFacts facts)
    {
        yield return Completeness(facts);
        yield return Personnel(facts);
        yield return Economy(facts);
        yield return Infrastructure(facts);
        yield return Work(facts);
        yield return Counties(facts);
    }

    private static Section Completeness(YearFacts facts) => new("completeness", new("数据完整性", "Completeness"), [
        new Paragraph(new($"每个数字都以各县（区）按月报送的台账为依据。先看台账是否齐全，再看数字。", $"Every number rests on the ledgers that counties send each month. Look first whether they came, then at the numbers.")),
        CompletenessMap.Draw(facts),
        Tables.ByLedger(facts, facts.City, facts.Ledgers, "coverage-by-ledger"),
    ]);

    private static Section Personnel(YearFacts facts) => new("personnel", new("选派与人员", "Deployment and personnel"), [
        .. Drawn(facts, "PER_FS_TOTAL", posts => CohortComposition.Draw(facts, posts)),
        .. facts.Reconciliation.Where(part => IsOf(facts, part, "PER_")).GroupBy(part => part.Statement).Select(statement => ReconciliationWaterfall.Draw(facts, [.. statement])),
        .. facts.PromotionShares.Any(share => share.Posts > 0) ? [PromotionFunnel.Draw(facts)] : Array.Empty<Block>(),
        .. Family(facts, "personnel"),
        .. Family(facts, "attendance"),
        .. Family(facts, "training"),
        .. Family(facts, "supervision"),
    ]);

    private static Section Economy(YearFacts facts) => new("economy", new("产业与资金", "Industry and funds"), [
        .. Drawn(facts, "FUN_ATTRACTED", funds => CountyIntervals.Draw(facts, funds, "funds-by-county")),
        .. Drawn(facts, "FUN_ATTRACTED", funds => facts.ProjectFunds.Any(row => row.Span == facts.SpanOf(funds)) ? FundsFlow.Draw(facts, funds) : null),
        .. Drawn(facts, "ECO_PROJ_STARTUP", projects => CumulativeLines.Draw(facts, projects)),
        .. facts.Reconciliation.Where(part => !IsOf(facts, part, "PER_")).GroupBy(part => part.Statement).Select(statement => ReconciliationWaterfall.Draw(facts, [.. statement])),
        .. Family(facts, "economy"),
        .. Family(facts, "funds"),
    ]);

    private static Section Infrastructure(YearFacts facts) => new("infrastructure", new("基础设施", "Infrastructure"), [
        .. Drawn(facts, "INF_FIELD_ROAD_KM", roads => CountyIntervals.Draw(facts, roads, "field-roads-by-county")),
        .. Family(facts, "infrastructure"),
    ]);

    private static Section Work(YearFacts facts)
    {
        var monthly = facts.Catalogue.Where(indicator => indicator is { Ledger: "monthly_work", Aggregation: "sum" } && facts.Of(indicator, facts.City).IsStated).ToList();
        var runs = monthly.Where(indicator => !indicator.IsUnderControl && facts.RunOf(indicator, facts.City).Count > 0).ToList();
        // Panels are for work that goes on in all cohorts; areas and sales come in seasons and have their own chapter.
        // Of these the largest: small counts have no shape.
        var steady = monthly.Where(indicator => indicator.Unit is not ("mu" or "yuan")).OrderByDescending(indicator => facts.Of(indicator, facts.City, "all", facts.SinceStart).Value).ToList();
        return new("work", new("党建、治理与服务", "Party building, governance and services"), [
            .. steady.Count > 0 ? [MonthlyMultiples.Draw(facts, [.. steady.Take(MostPanels).OrderBy(indicator => indicator.Position)], facts.City)] : Array.Empty<Block>(),
            .. steady.Exists(runs.Contains) ? [RunCharts.Draw(facts, [.. steady.Where(runs.Contains).Take(MostRuns)], facts.City)] : Array.Empty<Block>(),
            .. facts.Moves is { } moves && facts.Find(moves.Indicator) is { IsUnderControl: false } ? [WhoMoved.Draw(facts, moves)] : Array.Empty<Block>(),
            .. Family(facts, "governance"),
            .. Family(facts, "party"),
            .. Family(facts, "livelihood"),
            .. Family(facts, "visits"),
            .. Family(facts, "context"),
            .. Family(facts, "other"),
        ]);
    }

    private static Section Counties(YearFacts facts)
    {
        var comparable = Families.All.SelectMany(family => facts.Catalogue
            .Where(indicator => Families.Of(indicator) == family && indicator is { Aggregation: "sum", Ledger: not "personnel_changes" } && facts.Of(indicator, facts.City).IsStated).Take(MostRowsOfFamily)).ToList();
        return new("counties", new("分县（区）数据", "Counties"), [
            .. comparable.Count > 0 ? Drawn(facts, "PER_FS_TOTAL", posts => CountyHeatMap.Draw(facts, posts, comparable)) : [],
            .. Families.All.Select(family => (Family: family, Indicators: facts.Catalogue.Where(indicator => Families.Of(indicator) == family).ToList()))
                .Where(chapter => chapter.Indicators.Count > 0)
                .Select(chapter => Tables.Matrix(facts, "counties-" + chapter.Family.Key, new($"{chapter.Family.Name.Zh}，分县（区）", $"{chapter.Family.Name.En} by county"), chapter.Indicators)),
        ]);
    }

    private static IEnumerable<Block> Family(YearFacts facts, string key)
    {
        var family = Families.All.First(family => family.Key == key);
        var indicators = facts.Catalogue.Where(indicator => Families.Of(indicator) == family).ToList();
        return indicators.Count == 0 ? [] : [Tables.OfCity(facts, "city-" + key, new($"{family.Name.Zh}，全市", $"{family.Name.En}, the city"), indicators)];
    }

    private static IEnumerable<Block> Drawn(YearFacts facts, string code, Func<Indicator, Block?> draw) =>
        facts.Find(code) is { } indicator && facts.Of(indicator, facts.City).IsStated && draw(indicator) is { } block ? [block] : [];

    private static bool IsOf(YearFacts facts, StatementPart part, string prefix) =>
        facts.Reconciliation.First(other => other.Statement == part.Statement && other.IsTotal).IndicatorCode?.StartsWith(prefix, StringComparison.Ordinal) == true;
}
