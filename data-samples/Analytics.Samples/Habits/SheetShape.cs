using Analytics.Samples.Writing;

namespace Analytics.Samples.Habits;

/// <summary>Widths and heights that make a form printable: columns of counts are narrow and their headers wrap.</summary>
internal static class SheetShape
{
    public static int Width(FormColumn column) => column.Column switch
    {
        null => column.Header == "序号" ? 6 : 12,
        { IsNumber: true } => column.Column.Kind == "money" ? 12 : 9,
        { Name: "project_name" } => 34,
        { Name: "org_unit" } => 28,
        { Name: "dispatching_unit" } => 22,
        { Name: "project_code" or "facility_code" } => 20,
        { Kind: "date" } or { Name: "township" or "secretary_code" or "rank" or "facility" } => 15,
        _ => 11,
    };

    /// <summary>In points; a header is as high as its longest text needs.</summary>
    public static int Height(IReadOnlyList<Cell> row, IReadOnlyList<int> widths) => row.Count == 0 ? 20 : row[0].Look switch
    {
        Look.Title => 36,
        Look.Header => Math.Max(24, row.Select((cell, at) => ((cell.Text.Length * 2) + widths[at] - 2) / (widths[at] - 1) * 15).Max() + 6),
        _ => 20,
    };
}
