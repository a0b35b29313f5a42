using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Where the money went: funds landed, from county to kind of project. Both sides keep a fixed order.</summary>
internal static class FundsFlow
{
    public static Chart Draw(YearFacts facts, Indicator funds)
    {
        var kinds = Rows(facts, funds, facts.City).Select(row => (Row: row, Figure: Reckoned.Funds(facts, funds, facts.City, row))).OrderBy(kind => ProjectKinds.Position(kind.Row.Kind)).ToList();
        var largest = kinds.OrderByDescending(kind => kind.Figure.Value).ThenBy(kind => kind.Row.Kind, StringComparer.Ordinal).Take(2).ToList();
        var by = new Bilingual("从县（区）到项目类别", "from county to kind of project");
        return new Chart(
            "funds-flow",
            "sankey",
            largest.Count == 1
                ? new($"到位资金全部投向{ProjectKinds.Name(largest[0].Row.Kind).Zh}：{largest[0].Figure:u}", $"All funds went to {Lower(largest[0].Row)}: {largest[0].Figure:u}")
                : new($"到位资金最多的两类是{ProjectKinds.Name(largest[0].Row.Kind).Zh}和{ProjectKinds.Name(largest[1].Row.Kind).Zh}", $"Most funds went to {Lower(largest[0].Row)} and {Lower(largest[1].Row)}"),
            Drawing.Subtitle(facts, funds, by),
            language => Draw(facts, funds, kinds, language),
            Numbers(facts, funds, kinds),
            new("左侧为县（区），右侧为项目类别，连线宽度与资金成比例。", "Counties on the left, kinds of project on the right; the width of a band is its sum."),
            new($"两侧均按目录顺序排列，不按大小。区间见数据表。", $"Both sides stand in catalogue order, not by size. Intervals are in the data table."));
    }

    private static string Lower(ProjectFunds row) => ProjectKinds.Name(row.Kind).En.ToLowerInvariant();

    private static IReadOnlyList<ProjectFunds> Rows(YearFacts facts, Indicator funds, OrgUnit unit) =>
        [.. facts.ProjectFunds.Where(row => row.OrgUnit == unit.Code && row.Span == facts.SpanOf(funds))];

    private static JsonObject Draw(YearFacts facts, Indicator funds, IReadOnlyList<(ProjectFunds Row, Figure Figure)> kinds, string language)
    {
        var counties = facts.Counties.Where(county => Rows(facts, funds, county).Any(row => row.Value > 0)).ToList();
        return new JsonObject
        {
            ["heads"] = new JsonArray(new Bilingual("县（区）", "County").In(language), new Bilingual("项目类别", "Kind of project").In(language)),
            ["nodes"] = Drawing.Array([
                .. counties.Select(county => Node(county.Code, county.ShortName.In(language), facts.Of(funds, county), "from", language)),
                .. kinds.Select(kind => Node(kind.Row.Kind, ProjectKinds.Name(kind.Row.Kind).In(language), kind.Figure, "to", language)),
            ]),
            ["links"] = Drawing.Array(counties.SelectMany(county => Rows(facts, funds, county).Select(row => Reckoned.Funds(facts, funds, county, row)).Zip(Rows(facts, funds, county))).Where(row => row.First.Value > 0).Select(row => (JsonNode?)new JsonObject
            {
                ["source"] = row.Second.OrgUnit,
                ["target"] = row.Second.Kind,
                ["value"] = Drawing.Number(row.First.Value),
                ["words"] = FigureText.WithUnit(row.First, language),
            })),
        };
    }

    private static JsonObject Node(string id, string name, Figure sum, string side, string language) => new() { ["id"] = id, ["name"] = name, ["words"] = $"{name} {FigureText.Value(sum, language)}", ["side"] = side };

    private static Table Numbers(YearFacts facts, Indicator funds, IReadOnlyList<(ProjectFunds Row, Figure Figure)> kinds) => new(
        "funds-flow",
        new($"{funds.Name.Zh}，按县（区）和项目类别（元）", $"{funds.Name.En} by county and kind of project (yuan)"),
        [new(new("县（区）", "County")), .. kinds.Select(kind => new Column(ProjectKinds.Name(kind.Row.Kind), $"{funds.Code}_{kind.Row.Kind.ToUpperInvariant()}", true))],
        [
            .. facts.Counties.Select(county => (IReadOnlyList<Cell>)
            [
                Cell.Of(county.Name, county.Code),
                .. kinds.Select(kind => Rows(facts, funds, county).FirstOrDefault(row => row.Kind == kind.Row.Kind) is { } row
                    ? Cell.Of(Reckoned.Funds(facts, funds, county, row))
                    : Cell.Of(MissingMarks.Of(FigureState.NoEntries))),
            ]),
            [Cell.Of(new Bilingual("合计", "All counties"), facts.City.Code), .. kinds.Select(kind => Cell.Of(kind.Figure))],
        ]);
}
