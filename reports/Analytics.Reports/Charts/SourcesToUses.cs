using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Where a county's money came from and what it was for: funds landed, from kind of source to kind of use, both in the ledger's order.</summary>
internal static class SourcesToUses
{
    public static Chart Draw(YearFacts facts, CountyFacts county)
    {
        var all = county.Landed(facts, null, null);
        var uses = county.Funds.Select(flow => flow.Use).Distinct().OrderBy(FundKinds.UsePosition).ToList();
        var sources = county.Funds.Select(flow => flow.Source).Distinct().OrderBy(FundKinds.SourcePosition).ToList();
        var most = uses.MaxBy(use => county.Landed(facts, null, use).Value)!;
        return new Chart(
            "funds-flow",
            "sankey",
            new($"到位资金{all:u}，最多的用于{FundKinds.Use(most).Zh}：{county.Landed(facts, null, most):u}", $"{all:u} landed, most of it for {FundKinds.Use(most).En.ToLowerInvariant()}: {county.Landed(facts, null, most):u}"),
            new($"到位资金（元），从来源到用途，{county.County.Name.Zh}，{YearFacts.SpanName(facts.SinceStart).Zh}", $"Funds landed (yuan), from source to use, {county.County.Name.En}, {YearFacts.SpanName(facts.SinceStart).En}"),
            language => new JsonObject
            {
                ["heads"] = new JsonArray(new Bilingual("来源", "Source").In(language), new Bilingual("用途", "Use").In(language)),
                ["nodes"] = Drawing.Array([
                    .. sources.Select(source => Node("from-" + source, FundKinds.Source(source), county.Landed(facts, source, null), "from", language)),
                    .. uses.Select(use => Node("to-" + use, FundKinds.Use(use), county.Landed(facts, null, use), "to", language)),
                ]),
                ["links"] = Drawing.Array(county.Funds.Select(flow => (JsonNode?)new JsonObject { ["source"] = "from-" + flow.Source, ["target"] = "to-" + flow.Use, ["value"] = Drawing.Number(flow.Value), ["words"] = FigureText.WithUnit(county.Landed(facts, flow), language) })),
            },
            new Table(
                "funds-flow",
                new("到位资金，按来源和用途（元）", "Funds landed by source and use (yuan)"),
                [new(new("来源", "Source")), .. uses.Select(use => new Column(FundKinds.Use(use), "", true)), new(new("合计", "All"), "", true)],
                [
                    .. sources.Select(source => (IReadOnlyList<Cell>)
                    [
                        Cell.Of(FundKinds.Source(source), source),
                        .. uses.Select(use => county.Funds.FirstOrDefault(flow => flow.Source == source && flow.Use == use) is { } flow ? Cell.Of(county.Landed(facts, flow)) : Cell.Of(MissingMarks.Of(FigureState.NoEntries))),
                        Cell.Of(county.Landed(facts, source, null)),
                    ]),
                    [Cell.Of(new Bilingual("合计", "All")), .. uses.Select(use => Cell.Of(county.Landed(facts, null, use))), Cell.Of(all)],
                ]),
            new("左侧为资金来源，右侧为用途，连线宽度与到位资金成比例。", "Sources on the left, uses on the right; the width of a band is its sum."),
            new($"两侧均按台账中的类别顺序排列，不按大小。只计到位资金，承诺而未到位的不计。", $"Both sides stand in the ledger's order, not by size. Pledges that have not landed are not in it."));
    }

    private static JsonObject Node(string id, Bilingual name, Figure sum, string side, string language) => new() { ["id"] = id, ["name"] = name.In(language), ["words"] = $"{name.In(language)} {FigureText.Value(sum, language)}", ["side"] = side };
}
