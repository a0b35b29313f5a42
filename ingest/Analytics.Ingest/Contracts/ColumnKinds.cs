using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>What stands in each column of a table so far, so that a row which says something quite different is seen.</summary>
internal sealed class ColumnKinds
{
    private const int MostRows = 200;
    private const int FewestRows = 3;
    private readonly List<(int Numeric, int Filled)> _columns = [];
    private int _rows;

    public void Add(HeldRow row)
    {
        if (_rows++ >= MostRows)
        {
            return;
        }

        for (var cell = 0; cell < row.Texts.Length; cell++)
        {
            if (cell == _columns.Count)
            {
                _columns.Add(default);
            }

            var kind = CellKinds.Of(row.Texts[cell]);
            _columns[cell] = kind == CellKind.Blank ? _columns[cell] : (_columns[cell].Numeric + (kind == CellKind.Text ? 0 : 1), _columns[cell].Filled + 1);
        }
    }

    /// <summary>Nothing but short texts, at least two of them over columns of numbers: the row names other columns.</summary>
    public bool NamesOthers(HeldRow row)
    {
        if (_rows < FewestRows || row.Fill < 2 || !row.Texts.All(HeaderHeight.IsHeaderLike))
        {
            return false;
        }

        var against = row.Texts.Where((text, cell) => CellKinds.Of(text) == CellKind.Text && IsNumeric(cell)).Count();
        return against >= 2 && against * 2 >= row.Fill;
    }

    private bool IsNumeric(int cell) => cell < _columns.Count && _columns[cell] is { Filled: >= FewestRows } column && column.Numeric * 10 >= column.Filled * 8;
}
