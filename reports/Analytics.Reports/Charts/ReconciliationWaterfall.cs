using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Charts;

/// <summary>Does the total stand: one statement, its parts, and what its parts do not explain.</summary>
internal static class ReconciliationWaterfall
{
    public static Chart Draw(YearFacts facts, IReadOnlyList<StatementPart> statement)
    {
        var lines = statement.OrderBy(part => part.IsTotal).ThenBy(part => part.IsRemainder).ThenBy(part => part.Position)
            .Select(part => (Part: part, Figure: Reckoned.Part(facts, part))).ToList();
        var total = lines.First(line => line.Part.IsTotal);
        var remainder = lines.FirstOrDefault(line => line.Part.IsRemainder);
        var key = "reconciliation-" + statement[0].Statement.Replace('_', '-');
        var open = remainder.Figure is { Value: not 0m };
        return new Chart(
            key,
            "waterfall",
            open
                ? new($"{total.Part.Label.Zh}{total.Figure:u}，其中{remainder.Figure:u}不能由分项得出", $"{total.Part.Label.En}: {total.Figure:v}, of which {remainder.Figure:v} cannot be rebuilt from its parts")
                : new($"{total.Part.Label.Zh}{total.Figure:u}，与分项之和相符", $"{total.Part.Label.En}: {total.Figure:v}, equal to the sum of its parts"),
            new($"{total.Part.Label.Zh}及其分项，{facts.City.Name.Zh}，{YearFacts.SpanName(total.Part.Span).Zh}", $"{total.Part.Label.En} and its parts, {facts.City.Name.En}, {YearFacts.SpanName(total.Part.Span).En}"),
            language => new JsonObject
            {
                ["axis"] = total.Figure.Indicator.UnitName.In(language),
                ["bars"] = Drawing.Array(lines.Select(line => (JsonNode?)new JsonObject
                {
                    ["name"] = line.Part.Label.In(language),
                    ["value"] = Drawing.Number(line.Part.Value),
                    ["words"] = FigureText.Value(line.Figure, language),
                    ["role"] = line.Part.IsTotal ? "total" : line.Part.IsRemainder ? "remainder" : "part",
                })),
            },
            new Table(
                key,
                new($"{total.Part.Label.Zh}的核对", $"Reconciliation: {total.Part.Label.En}"),
                [new(new("项目", "Line")), new(new($"数值（{total.Figure.Indicator.UnitName.Zh}）", $"Value ({total.Figure.Indicator.UnitName.En})"), "", true), new(new("性质", "Role"))],
                [.. lines.Select(line => (IReadOnlyList<Cell>)[Cell.Of(line.Part.Label), Cell.Of(line.Figure), Cell.Of(Role(line.Part))])]),
            new("自上而下：各分项依次相加，虚线框为不能由分项得出的差额，最后一行为总数。", "From the top: the parts added one after another, a dashed box for what they do not explain, the total last."),
            open
                ? new($"差额单独列出，不摊入任何分项。{remainder.Part.Explanation.Zh}", $"The remainder stands by itself; it is not spread over the parts. {remainder.Part.Explanation.En}")
                : new($"分项之和与总数一致。", $"Parts and total agree."));
    }

    private static Bilingual Role(StatementPart part) =>
        part.IsTotal ? new("总数", "total") : part.IsRemainder ? new("差额", "remainder") : new("分项", "part");
}
