namespace Analytics.Ingest.Contracts;

/// <summary>A contract's column found in a sheet.</summary>
/// <param name="Cell">Position in the rows of the file, from 0.</param>
/// <param name="Header">The text above it, as written; of several header rows, from the top, joined by a space.</param>
/// <param name="UnitText">The unit in the header or above the table (<c>万元</c>), as written; <c>null</c> where none is.</param>
public sealed record MatchedColumn(LedgerColumn Column, int Cell, string Header, string? UnitText);

/// <summary>Which contract a sheet answers, and where each of its columns stands.</summary>
/// <param name="Columns">By position in the contract; <c>null</c> where the sheet lacks the column.</param>
/// <param name="Headers">The text above every column of the sheet.</param>
/// <param name="RemarkCell">Where the sender explains (说明、备注), from 0; -1 where there is no such column.</param>
public sealed record HeaderMatch(
    LedgerContract Contract,
    int FirstHeaderRow,
    int LastHeaderRow,
    IReadOnlyList<MatchedColumn?> Columns,
    IReadOnlyList<string> Headers,
    int RemarkCell)
{
    /// <summary>Cells, from 0, whose header names a column that another cell already named; the first of them is read.</summary>
    internal IReadOnlyList<int> Repeated { get; init; } = [];

    /// <summary>Contract columns found, the required ones counting double.</summary>
    internal int Weight => Columns.Sum(c => c is null ? 0 : c.Column.IsRequired ? 2 : 1);

    internal bool IsConvincing
    {
        get
        {
            var required = Contract.Columns.Count(c => c.IsRequired);
            var found = Columns.Count(c => c is { Column.IsRequired: true });
            var filled = Headers.Count(h => h.Length > 0);
            return found * 2 > required && Columns.Count(c => c is not null) * 5 >= Math.Min(filled, Contract.Columns.Count) * 2;
        }
    }
}
