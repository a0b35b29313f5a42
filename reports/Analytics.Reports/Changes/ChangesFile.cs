using System.Globalization;
using System.Text;
using Analytics.Reports.Figures;
using Analytics.Reports.Writing;
using Analytics.Vocabulary.Texts;

namespace Analytics.Reports.Changes;

/// <summary>Every figure that two releases do not print alike, one a row: for machines as <c>changes.csv</c> (with a byte-order mark), for people as a sheet of the workbook.</summary>
internal static class ChangesFile
{
    public const string Name = "changes.csv";

    private static readonly (string Name, Func<FigureChange, object?> Of)[] Columns =
    [
        ("figure_id", change => change.Id),
        ("change", change => change.Kind),
        ("indicator_zh", change => change.Indicator.Name.Zh),
        ("indicator_en", change => change.Indicator.Name.En),
        ("org_unit_zh", change => change.Either.OrgUnit.Name.Zh),
        ("org_unit_en", change => change.Either.OrgUnit.Name.En),
        ("state_before", change => State(change.Before)),
        ("value_before", change => change.Before?.Value),
        ("low_before", change => change.Before?.Low),
        ("high_before", change => change.Before?.High),
        ("state", change => State(change.Now)),
        ("value", change => change.Now?.Value),
        ("low", change => change.Now?.Low),
        ("high", change => change.Now?.High),
        ("difference", change => change.Difference),
        ("unit", change => change.Indicator.Unit),
        ("reason", change => string.Join(' ', change.Reasons)),
        ("reason_zh", change => ChangeReasons.Text(change.Reasons).Zh),
        ("reason_en", change => ChangeReasons.Text(change.Reasons).En),
    ];

    public static string Csv(IReadOnlyList<FigureChange> changes)
    {
        var csv = new StringBuilder("\uFEFF").AppendJoin(',', Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var change in changes)
        {
            csv.AppendJoin(',', Columns.Select(column => CsvText.Of(Convert.ToString(column.Of(change), CultureInfo.InvariantCulture) ?? ""))).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>The sheet of the workbook; a value that one of the two lacks is a dash, for an empty cell would read as unknown.</summary>
    public static WorkbookSheet Sheet(IReadOnlyList<FigureChange> changes, string lead) => new(
        "变动 Changes", "与上一版相比 Changes since the last release", lead, "changes",
        [
            ("变动 Change", 12), ("指标 Indicator (zh)", 30), ("Indicator (en)", 36), ("地区 Area (zh)", 12), ("Area (en)", 14), ("时期 Span", 18), ("上一版 Before", 16), ("本版 Now", 16), ("增减 Difference", 16),
            ("上一版印出 Printed before", 28), ("本版印出 Printed now", 28), ("原因 Why (zh)", 30), ("Why (en)", 40), ("编号 Figure id", 48),
        ],
        [.. changes.Select(change => (IReadOnlyList<object?>)
        [
            change.Kind switch { "changed" => "改动 changed", "new" => "新增 new", _ => "不再印出 gone" },
            change.Indicator.Name.Zh, change.Indicator.Name.En, change.Either.OrgUnit.Name.Zh, change.Either.OrgUnit.Name.En, change.Id.Span,
            Value(change.Before), Value(change.Now), change.Difference is { } difference ? Number(difference, change.Indicator) : "—", Printed(change.Before), Printed(change.Now),
            Text(ChangeReasons.Text(change.Reasons).Zh), Text(ChangeReasons.Text(change.Reasons).En), change.Id.ToString(),
        ])]);

    private static string State(Figure? figure) => figure is null ? "" : MissingMarks.Word(figure.State);

    private static object Value(Figure? figure) => figure is null ? "—" : figure.Value is { } value ? Number(value, figure.Indicator) : MissingMarks.Of(figure.State).Zh + " " + MissingMarks.Of(figure.State).En;

    private static object Number(decimal value, Indicator indicator) => indicator.IsShare ? new WorkbookSheet.Share(value) : value;

    private static string Printed(Figure? figure) => figure is null ? "—" : FigureText.WithUnit(figure, "zh");

    private static string Text(string words) => words.Length == 0 ? "—" : words;
}
