namespace Analytics.Ingest.Contracts;

/// <summary>Where a table stands in its sheet; rows 1-based.</summary>
/// <param name="FirstRow">First row of the body; 0 where the body is empty.</param>
/// <param name="LastRow">Last row of the body.</param>
/// <param name="TotalRows">Sums among or under the body, which are no entries.</param>
/// <param name="FooterRows">Signatures, notes and sources.</param>
public sealed record TableBounds(int FirstHeaderRow, int LastHeaderRow, int FirstRow, int LastRow, IReadOnlyList<int> TotalRows, IReadOnlyList<int> FooterRows);

/// <summary>How far down a header is looked for.</summary>
internal static class SheetHead
{
    public const int Rows = 100;
}
