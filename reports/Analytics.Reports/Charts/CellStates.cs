using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Missing is not zero: of each family's cells how many hold a number, a zero, nothing though it is owed, or nothing for a stated reason.</summary>
internal static class CellStates
{
    private static readonly (string Part, Bilingual Name)[] Parts =
    [
        ("reported", new("有数", "a number")),
        ("zero", new("填零", "zero stated")),
        ("silent", new("未报", "not reported")),
        ("excused", new("未采、不适用、不公开", "not collected, not applicable, withheld")),
    ];

    /// <param name="rows">A family's cells in all, and its shares in the order of the legend.</param>
    public static Chart Draw(YearFacts facts, Figure silent, IReadOnlyList<(Families Family, Figure Cells, IReadOnlyList<Figure> Shares)> rows, Table table) => new(
        "cell-states",
        "stack",
        new($"应有的数值中，{silent:v}没有报来", $"Of the values due, {silent:v} did not come"),
        new($"各类指标的数值状态（占比，%），{facts.City.Name.Zh}，{YearFacts.SpanName(facts.SinceStart).Zh}；右侧为数值个数", $"States of values by family (per cent), {facts.City.Name.En}, {YearFacts.SpanName(facts.SinceStart).En}; at the right the number of values"),
        language => new JsonObject
        {
            ["parts"] = Drawing.Array(Parts.Select(part => (JsonNode?)new JsonObject { ["name"] = part.Name.In(language), ["cohort"] = part.Part })),
            ["rows"] = Drawing.Array(rows.Select(row => (JsonNode?)new JsonObject
            {
                ["name"] = row.Family.Name.In(language),
                ["total"] = FigureText.Value(row.Cells, language),
                ["values"] = Drawing.Array(row.Shares.Select(share => (JsonNode?)new JsonObject { ["value"] = Drawing.Number(share.Value * 100), ["words"] = FigureText.Value(share, language) })),
            })),
        },
        table,
        new("每类指标一根横条，按有数、填零、未报和其他缺数原因分段。", "One bar a family, split into numbers, zeros, not reported, and other reasons for no number."),
        new($"填零是报来的数，未报是没有报来的数，两者从不混同；未报的不补造。", $"A zero was reported, a silence was not; the two are never mixed, and nothing is put in the place of silence."));
}
