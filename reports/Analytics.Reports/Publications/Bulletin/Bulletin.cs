using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.Bulletin;

/// <summary>One month on two pages: the main figures beside the month before and the same month of the year before, county by county, the months so far, what came and what was corrected.</summary>
internal sealed class Bulletin(Period month) : IPublication
{
    /// <summary>On the first page, in this order, as far as the catalogue holds them and the month has them.</summary>
    private static readonly string[] Headlines =
        ["PER_FS_TOTAL", "ECO_PROJ_STARTUP", "FUN_ATTRACTED", "INF_FIELD_ROAD_KM", "INF_LAMPS", "PTY_ORG_LIFE", "LIV_SERVICE_PT", "LIV_PROBLEMS_SOLVED", "VIS_MASSES", "ATT_ON_POST_RATE"];

    /// <summary>The most columns of a county's row, panels of months and changes that two pages hold.</summary>
    private const int MostColumns = 4;
    private const int MostPanels = 8;
    private const int MostRevisions = 8;

    public Func<YearFacts, Document>? Prepare(MartReader marts, YearFacts facts)
    {
        if (facts.CoverageOf(_ => true, facts.City, month.ToString()).Expected == 0)
        {
            return null;
        }

        var window = CorrectionWindow.Read(marts, month, marts.CutOff);
        var revisions = CountyFacts.Read(marts, facts.Through(month), facts.City);
        var since = revisions with { Revisions = [.. revisions.Revisions.Where(window.Holds)] };
        return year => Write(year.Through(month), month, window, since);
    }

    internal static Document Write(YearFacts facts, Period month, CorrectionWindow window, CountyFacts revisions)
    {
        var span = month.ToString();
        var headlines = Headlines.Select(facts.Find).OfType<Indicator>().Where(indicator => facts.Of(indicator, facts.City, "all", span).IsStated).ToList();
        var months = new MonthFigures(facts, month);
        return new Document(
            new($"{facts.City.Name.Zh}第一书记工作简报（{YearFacts.Month(span).Zh}）", $"First Secretaries in {facts.City.Name.En}: Bulletin, {YearFacts.Month(span).En}"),
            new("当月数，与上月和上年同月相比，按县（区）", "The month beside the one before and the same month of the year before, by county"),
            facts.Publisher,
            [
                new Section("summary", new("要点", "Main points"), [new KeyPoints([.. BulletinPoints.Of(facts, months, headlines, revisions)]), BulletinTables.Months(months, headlines)]),
                new Section("counties", new("分县（区）", "Counties"), [BulletinTables.Counties(facts, span, [.. headlines.Where(indicator => !indicator.IsShare && facts.Of(indicator, facts.City, "all", span).Value > 0).Take(MostColumns)])]),
                .. Panels(facts) is { Count: > 0 } panels ? [new Section("months", new("各月走势", "The months so far"), [MonthlyMultiples.Draw(facts, panels, facts.City)])] : Array.Empty<Section>(),
                new Section("ledgers", new("台账收报与更正", "Ledgers and corrections"), [BulletinTables.Missing(facts, span), .. Corrections(facts, window, revisions)]),
            ])
        {
            IsBrief = true,
        };
    }

    private static IReadOnlyList<Indicator> Panels(YearFacts facts) =>
    [
        .. facts.Catalogue.Where(indicator => indicator is { Ledger: "monthly_work", Aggregation: "sum", IsUnderControl: false, Unit: not ("mu" or "yuan") } && facts.Months.Any(month => facts.Of(indicator, facts.City, "all", month.ToString()).Value > 0))
            .OrderByDescending(indicator => facts.Months.Sum(month => facts.Of(indicator, facts.City, "all", month.ToString()).Value ?? 0)).ThenBy(indicator => indicator.Position)
            .Take(MostPanels).OrderBy(indicator => indicator.Position),
    ];

    private static IEnumerable<Block> Corrections(YearFacts facts, CorrectionWindow window, CountyFacts revisions) => revisions.Revisions.Count == 0
        ? [new Paragraph(Prose.Of(new($"{window.Words.Zh}没有变动的月度数字。", $"{window.Words.En} no monthly number changed.")))]
        : RevisionTable.Of(facts, revisions, new($"{window.Words.Zh}变动的月度数字", $"monthly numbers changed {window.Words.En}"), MostRevisions);
}
