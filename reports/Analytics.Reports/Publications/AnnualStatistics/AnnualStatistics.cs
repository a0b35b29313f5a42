using System.Globalization;
using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.AnnualStatistics;

/// <summary>The annual statistics of one city: facts of a year in, the whole document out. Read it as the table of contents.</summary>
internal sealed class AnnualStatistics : IPublication
{
    /// <summary>At the top of the bulletin, in this order, as far as the catalogue holds them.</summary>
    private static readonly string[] Headlines =
        ["PER_FS_TOTAL", "PER_VILLAGES_COVERED", "ECO_PROJ_STARTUP", "FUN_ATTRACTED", "INF_FIELD_ROAD_KM", "INF_LAMPS", "VIS_MASSES", "PER_PROMOTED_RATE"];

    public Func<YearFacts, Document> Prepare(MartReader marts, YearFacts facts) => Write;

    internal static Document Write(YearFacts facts)
    {
        var year = facts.Year.ToString("0000", CultureInfo.InvariantCulture);
        return new Document(
            new($"{facts.City.Name.Zh}第一书记工作年度统计（{year}）", $"First Secretaries in {facts.City.Name.En}: Annual Statistics {year}"),
            new($"{YearFacts.SpanName(facts.SinceStart).Zh}，按县（区）", $"{YearFacts.SpanName(facts.SinceStart).En}, by county"),
            facts.Publisher,
            [
                Summary(facts),
                .. Chapters.Of(facts),
                Methods.Of(facts),
            ]);
    }

    private static Section Summary(YearFacts facts)
    {
        var headlines = Headlines.Select(facts.Find).OfType<Indicator>().ToList();
        return new Section("summary", new("主要结果", "Main results"), [
            HeadlineStrip.Draw(facts, headlines, facts.City),
            new KeyPoints([.. Points(facts)]),
        ]);
    }

    private static IEnumerable<Prose> Points(YearFacts facts)
    {
        Figure? City(string code) => facts.Find(code) is { } indicator ? facts.Of(indicator, facts.City) : null;
        var received = Reckoned.Received(facts, facts.City, facts.SinceStart);
        var expected = Reckoned.Expected(facts, facts.City, facts.SinceStart);
        if (City("PER_FS_TOTAL") is { } posts && City("PER_VILLAGES_COVERED") is { } villages)
        {
            yield return new($"年末共有第一书记{posts:u}，派驻行政村{villages:u}。", $"At the year's end there were {posts:n} first secretaries, in {villages:n} villages.");
        }

        if (City("ECO_PROJ_STARTUP") is { } projects && City("FUN_ATTRACTED") is { } funds)
        {
            yield return new($"累计扶持创业项目{projects:u}，引入资金{funds:u}。", $"They helped to start {projects:n} projects and brought in {funds:u}.");
        }

        if (City("INF_FIELD_ROAD_KM") is { } roads && City("INF_LAMPS") is { } lamps)
        {
            yield return new($"维修田间路{roads:u}，安装太阳能路灯{lamps:u}。", $"They repaired {roads:n} km of field roads and set up {lamps:n} solar lamps.");
        }

        if (City("PER_PROMOTED_RATE") is { } promoted && City("PER_ADJUSTED") is { } adjusted)
        {
            yield return new($"提拔占第一书记总数的{promoted}；累计调整{adjusted:u}。", $"Promotions come to {promoted} of posts; {adjusted:n} secretaries were adjusted.");
        }

        yield return new(
            $"以上数字依据收到的{received:v}份台账（应收{expected:v}份）；凡带括号区间的，均为台账原有说法的范围。",
            $"All this rests on {received:v} of {expected:v} ledger-months due; an interval in brackets is the range of the ledger's own words.");
    }
}
