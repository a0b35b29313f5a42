using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>
/// Cells joined downward over several entries, as counties write a township once beside its villages: the text counts for every row it spans.
/// A joined quantity does not: it would be counted once for each row.
/// </summary>
internal sealed class JoinedCells
{
    private readonly Queue<CellBlock> _coming;
    private readonly Dictionary<int, (int LastRow, string Text)> _texts = [];
    private readonly HashSet<int> _cells;

    public JoinedCells(HeaderMatch match, IReadOnlyList<CellBlock> merged)
    {
        _cells = [.. match.Columns.Where(c => c is not null && c.Column.Type != ColumnType.Quantity).Select(c => c!.Cell)];
        _coming = new(merged.Where(m => m.LastRow > m.FirstRow && m.FirstColumn == m.LastColumn && m.FirstRow > match.LastHeaderRow && _cells.Contains(m.FirstColumn - 1))
            .OrderBy(m => m.FirstRow));
    }

    /// <summary>No cell of the table is joined downward.</summary>
    public bool IsEmpty => _coming.Count == 0 && _texts.Count == 0;

    /// <summary>Takes note of the row the sheet stands on.</summary>
    public void Pass(RawSheet sheet)
    {
        while (_coming.TryPeek(out var block) && block.FirstRow <= sheet.RowNumber)
        {
            _coming.Dequeue();
            if (block.FirstRow == sheet.RowNumber)
            {
                _texts[block.FirstColumn - 1] = (block.LastRow, sheet.Text(block.FirstColumn - 1));
            }
        }
    }

    /// <summary>The text a blank cell of the row takes from the cell it is joined to; empty where it is joined to none.</summary>
    public string Text(int row, int cell) => _texts.TryGetValue(cell, out var joined) && row <= joined.LastRow ? joined.Text : "";
}
