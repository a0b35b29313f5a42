using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.Season;

/// <summary>One season's farm work: projects and planting, training, services, summed over its months, by county, and month by month.</summary>
internal sealed class SeasonBulletin(ReleasePeriod season) : IPublication
{
    /// <summary>The most indicators of a theme that its table holds.</summary>
    private const int MostOfTheme = 9;

    private static readonly (string Key, Bilingual Name, string Prefix)[] Themes =
    [
        ("projects", new("项目与种植", "Projects and planting"), "ECO_"),
        ("training", new("培训", "Training"), "TRN_"),
        ("services", new("服务群众", "Services to residents"), "LIV_"),
    ];

    public Func<YearFacts, Document>? Prepare(MartReader marts, YearFacts facts) =>
        facts.CoverageOf(_ => true, facts.City, $"{season.First}..{season.Last}").Expected == 0 || !facts.Months.Contains(season.First) ? null : year => Write(year.Through(season.Last), season);

    internal static Document Write(YearFacts facts, ReleasePeriod season)
    {
        var figures = new SeasonFigures(facts, season.First, season.Last);
        var themes = Themes.Select(theme => (theme.Key, theme.Name, Indicators: Of(facts, figures, theme.Prefix))).Where(theme => theme.Indicators.Count > 0).ToList();
        var (name, months) = (NameOf(season), YearFacts.SpanName(figures.Span));
        return new Document(
            new($"{facts.City.Name.Zh}第一书记{name.Zh}专报（{season.Year:0000}年）", $"First Secretaries in {facts.City.Name.En}: {name.En} {season.Year:0000}"),
            new($"{months.Zh}，按县（区）", $"{months.En}, by county"),
            facts.Publisher,
            [
                new Section("summary", new("要点", "Main points"), [new KeyPoints([.. Points(facts, figures, themes.SelectMany(theme => theme.Indicators.Take(2)))])]),
                .. themes.Select(theme => new Section(theme.Key, theme.Name, [Months(facts, figures, theme.Key, theme.Name, theme.Indicators), Counties(facts, figures, theme.Key, theme.Name, theme.Indicators)])),
                .. themes.Count > 0 ? [new Section("months", new("各月走势", "The months so far"), [MonthlyMultiples.Draw(facts, [.. themes.SelectMany(theme => theme.Indicators.Take(4))], facts.City)])] : Array.Empty<Section>(),
            ])
        {
            IsBrief = true,
        };
    }

    // Numbers under protection stay out: sums over some months would give away others.
    private static List<Indicator> Of(YearFacts facts, SeasonFigures figures, string prefix) =>
    [
        .. facts.Catalogue.Where(indicator => indicator.Code.StartsWith(prefix, StringComparison.Ordinal) && indicator is { Aggregation: "sum", IsUnderControl: false } && figures.Of(indicator, facts.City).Value > 0)
            .OrderBy(indicator => indicator.Position).Take(MostOfTheme),
    ];

    private static IEnumerable<Prose> Points(YearFacts facts, SeasonFigures figures, IEnumerable<Indicator> indicators)
    {
        foreach (var indicator in indicators)
        {
            var total = figures.Of(indicator, facts.City);
            yield return total.Coverage.Missing == 0
                ? new($"本季{indicator.Name.Zh}{total:u}。", $"{indicator.Name.En}: {total:u}.")
                : new($"本季{indicator.Name.Zh}{total:u}（台账收到{total:r}份，应收{total:e}份）。", $"{indicator.Name.En}: {total:u}, from {total:r} of {total:e} ledgers due.");
        }

        foreach (var (_, name, _) in Themes.Where(theme => Of(facts, figures, theme.Prefix).Count == 0))
        {
            yield return Prose.Of(new($"{name.Zh}：本季各月没有报来可以相加的数，不作零计。", $"{name.En}: no numbers came for these months that could be added up, which is not zero."));
        }

        var (received, expected) = (Reckoned.Received(facts, facts.City, figures.Span), Reckoned.Expected(facts, facts.City, figures.Span));
        yield return received.Value == expected.Value
            ? new($"以上依据收到的台账{received:u}，应收的全部收到。", $"All this rests on {received:v} ledger-months, all that were due.")
            : new($"各类台账应收{expected:u}，收到{received:v}份；缺报的不作零计，补报后数字还会变动。", $"Of {expected:v} ledger-months due {received:v} came in; what is missing is not zero, and numbers will change when it comes.");
    }

    private static Table Months(YearFacts facts, SeasonFigures figures, string key, Bilingual name, List<Indicator> indicators) => new(
        "months-" + key,
        new($"{name.Zh}，全市逐月", $"{name.En} in the city by month"),
        [new(new("指标", "Indicator")), .. figures.Months.Select(month => new Column(YearFacts.Month(month.ToString()), month.ToString(), true)), new(new("合计", "Season"), "SEASON", true), Tables.CoverageColumn],
        [.. indicators.Select(indicator => (IReadOnlyList<Cell>)
        [
            Cell.Of(Head(indicator), $"{indicator.Code}.{facts.City.Code}"), .. figures.Months.Select(month => Cell.Of(facts.Of(indicator, facts.City, "all", month.ToString()))),
            Cell.Of(figures.Of(indicator, facts.City)), Tables.Coverage(figures.Of(indicator, facts.City)),
        ])]);

    private static Table Counties(YearFacts facts, SeasonFigures figures, string key, Bilingual name, List<Indicator> indicators) => new(
        "counties-" + key,
        new($"{name.Zh}，分县（区）合计", $"{name.En} by county, sum of the season"),
        [new(new("指标", "Indicator")), .. facts.Counties.Select(county => new Column(county.ShortName, county.Code, true))],
        [.. indicators.Select(indicator => (IReadOnlyList<Cell>)[Cell.Of(Head(indicator), $"SEASON_{indicator.Code} · {figures.Span}"), .. facts.Counties.Select(county => Cell.Of(figures.Of(indicator, county)))])]);

    private static Bilingual Head(Indicator indicator) => new($"{indicator.Name.Zh}（{indicator.UnitName.Zh}）", $"{indicator.Name.En} ({indicator.UnitName.En})");

    private static Bilingual NameOf(ReleasePeriod season) => season.First.Month switch
    {
        3 => new("春耕", "Spring Ploughing"),
        6 => new("夏管", "Summer Field Work"),
        _ => new("秋收", "Autumn Harvest"),
    };
}
