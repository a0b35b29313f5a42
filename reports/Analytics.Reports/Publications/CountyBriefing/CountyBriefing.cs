using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.CountyBriefing;

/// <summary>One county's year on a few pages for its leaders: where it stands beside the city, how surely, what the year looked like, where the money went, what its numbers rest on.</summary>
internal sealed class CountyBriefing(string county) : IPublication
{
    /// <summary>On the first page, in this order, as far as the catalogue holds them.</summary>
    private static readonly string[] Headlines =
        ["PER_FS_TOTAL", "PER_VILLAGES_COVERED", "ECO_PROJ_STARTUP", "FUN_ATTRACTED", "INF_FIELD_ROAD_KM", "VIS_MASSES"];

    public Func<YearFacts, Document>? Prepare(MartReader marts, YearFacts facts)
    {
        if (facts.Counties.FirstOrDefault(unit => unit.Code == county) is not { } place)
        {
            return null;
        }

        var own = CountyFacts.Read(marts, facts, place);
        return year => Write(year, own, year.Scores.Value, year.Risks.Value);
    }

    internal static Document Write(YearFacts facts, CountyFacts county, ScoreFacts? scores, RiskFacts? risks) => new(
        new($"{county.County.Name.Zh}第一书记工作简报（{facts.Year:0000}）", $"First Secretaries in {county.County.Name.En}: Briefing {facts.Year:0000}"),
        new($"{YearFacts.SpanName(facts.SinceStart).Zh}，与{facts.City.Name.Zh}各县（区）相比", $"{YearFacts.SpanName(facts.SinceStart).En}, beside the counties of {facts.City.Name.En}"),
        facts.Publisher,
        [
            new Section("summary", new("要点", "Main points"), [
                new KeyPoints([.. BriefingPoints.Of(facts, county, scores, risks)]),
                HeadlineStrip.Draw(facts, [.. Headlines.Select(facts.Find).OfType<Indicator>()], county.County),
            ]),
            BriefingChapters.Standing(facts, county, scores),
            BriefingChapters.Year(facts, county),
            .. county.Funds.Count > 0 ? [new Section("funds", new("资金", "Funds"), [SourcesToUses.Draw(facts, county)])] : Array.Empty<Section>(),
            BriefingChapters.Data(facts, county),
        ])
    {
        IsBrief = true,
        Names = risks is null ? [] : risks.List.ToVisit.Select(village => village.Township + village.Name).ToHashSet(StringComparer.Ordinal),
    };
}
