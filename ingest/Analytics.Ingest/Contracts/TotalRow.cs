using System.Text.RegularExpressions;

namespace Analytics.Ingest.Contracts;

/// <summary>A row that adds up others (合计, 小计): no entry, but what it says can be held against them.</summary>
/// <param name="Row">In the file, from 1.</param>
/// <param name="FirstRow">First row that it may add up, in the file.</param>
/// <param name="LastRow">Last row that it may add up; <see cref="int.MaxValue"/> where the total stands above its rows.</param>
/// <param name="IsPart">A subtotal: of a township, say, so that rows of others that have none may stand before its own.</param>
/// <param name="Label">How it calls itself.</param>
/// <param name="Texts">By position in the contract; empty where it says nothing.</param>
internal sealed partial record TotalRow(int Row, int FirstRow, int LastRow, bool IsPart, string Label, IReadOnlyList<string> Texts)
{
    /// <summary>What the row on which the table stands adds up; <c>null</c> where that cannot be told: 其中 is part of a row, 累计 reaches back beyond the table.</summary>
    /// <param name="firstBodyRow">First entry of the table; 0 where none has come yet.</param>
    /// <param name="lastTotalRow">The total before it; 0 where there is none.</param>
    public static TotalRow? Of(LedgerTable table, IReadOnlyList<string> cells, int firstBodyRow, int lastTotalRow)
    {
        var label = cells.FirstOrDefault(RowKinds.IsTotal)?.Trim() ?? "";
        if (label.Length == 0 || OfOthers().IsMatch(label))
        {
            return null;
        }

        var texts = Enumerable.Range(0, table.Contract.Columns.Count).Select(table.Text).ToList();
        var isPart = OfPart().IsMatch(label);
        return firstBodyRow == 0 ? isPart ? null : new(table.RowNumber, table.RowNumber + 1, int.MaxValue, isPart, label, texts)
            : new(table.RowNumber, isPart ? Math.Max(firstBodyRow, lastTotalRow + 1) : firstBodyRow, table.RowNumber - 1, isPart, label, texts);
    }

    [GeneratedRegex("^其|累|以上")]
    private static partial Regex OfOthers();

    [GeneratedRegex("小|本页|本頁")]
    private static partial Regex OfPart();
}
