namespace Analytics.Samples.Writing;

/// <summary>Row heights in points; a header is as high as its longest text needs.</summary>
internal static class RowHeight
{
    public static int Of(IReadOnlyList<Cell> row, IReadOnlyList<int> widths) => row[0].Look switch
    {
        Look.Title => 36,
        Look.Header => Math.Max(24, row.Select((cell, at) => ((cell.Text.Length * 2) + widths[at] - 2) / (widths[at] - 1) * 15).Max() + 6),
        _ => 20,
    };
}
