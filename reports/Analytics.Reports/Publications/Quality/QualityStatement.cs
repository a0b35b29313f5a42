using System.Globalization;
using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications.Quality;

/// <summary>
/// The quality statement that stands beside a year's statistics, by the quality dimensions of the European Statistical System: relevance, accuracy and reliability,
/// timeliness and punctuality, coherence and comparability, accessibility and clarity.
/// </summary>
internal sealed class QualityStatement : IPublication
{
    public Func<YearFacts, Document> Prepare(MartReader marts, YearFacts facts)
    {
        var quality = QualityFacts.Read(marts, facts);
        return year => Write(year, quality);
    }

    internal static Document Write(YearFacts facts, QualityFacts quality)
    {
        var year = facts.Year.ToString("0000", CultureInfo.InvariantCulture);
        return new Document(
            new($"{facts.City.Name.Zh}第一书记工作统计质量说明（{year}）", $"First Secretaries in {facts.City.Name.En}: Quality Statement {year}"),
            new($"{YearFacts.SpanName(facts.SinceStart).Zh}，按县（区）和台账", $"{YearFacts.SpanName(facts.SinceStart).En}, by county and ledger"),
            facts.Publisher,
            [
                new Section("summary", new("先看这一页", "Read this first"), [new KeyPoints([.. QualityPoints.Of(facts, quality)]), LedgerCountyMap.Draw(facts)]),
                Relevance(facts),
                Accuracy.Of(facts, quality),
                Timeliness.Of(facts, quality),
                Coherence.Of(facts, quality),
                Accessibility.Of(facts),
            ]);
    }

    private static Section Relevance(YearFacts facts)
    {
        var filled = Reckoned.Count(facts, "INDICATORS_FILLED", new("有数的指标", "indicators with numbers"), new("项", "indicators"), facts.Catalogue.Count);
        var unfilled = Reckoned.Count(facts, "INDICATORS_UNFILLED", new("没有数的指标", "indicators without numbers"), new("项", "indicators"), facts.Unfilled.Count);
        return new("relevance", new("适用性：这些数字回答什么", "Relevance: what these numbers answer"), [
            new Paragraph(Prose.Of(new(
                "数字供选派机关、派出单位和县（区）了解第一书记做了什么、钱用在哪里、哪里还没有报。它们是台账的汇总，不是调查；不能用来比较人与人，也不说明成效由谁造成。",
                "The numbers tell those who dispatch first secretaries, and the counties, what was done, where funds went and who has not reported. They add ledgers up and are no survey: they do not compare persons, nor say who caused what."))),
            new Paragraph(new(
                $"目录中的指标，本期有数的{filled:u}，没有数的{unfilled:u}；没有数的原因列在年度统计的说明中。",
                $"Of the catalogue's indicators, {filled:v} have numbers here and {unfilled:v} have none; the annual statistics say why.")),
            new Table(
                "indicators-by-family",
                new("各类指标", "Indicators by family"),
                [new(new("类别", "Family")), new(new("有数", "With numbers"), "COUNT_WITH", true), new(new("没有数", "Without"), "COUNT_WITHOUT", true)],
                [.. Families.All.Where(family => facts.Catalogue.Concat(facts.Unfilled).Any(indicator => Families.Of(indicator) == family)).Select(family => (IReadOnlyList<Cell>)
                [
                    Cell.Of(family.Name, family.Key),
                    Cell.Of(Reckoned.Count(facts, "WITH_" + family.Key.ToUpperInvariant(), new($"有数的指标：{family.Name.Zh}", $"indicators with numbers: {family.Name.En}"), new("项", "indicators"), facts.Catalogue.Count(indicator => Families.Of(indicator) == family))),
                    Cell.Of(Reckoned.Count(facts, "WITHOUT_" + family.Key.ToUpperInvariant(), new($"没有数的指标：{family.Name.Zh}", $"indicators without numbers: {family.Name.En}"), new("项", "indicators"), facts.Unfilled.Count(indicator => Families.Of(indicator) == family))),
                ])]),
        ]);
    }
}
