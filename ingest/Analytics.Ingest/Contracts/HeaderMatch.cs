using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>A contract's column found in a sheet.</summary>
/// <param name="Cell">Position in the rows of the file, from 0.</param>
/// <param name="Header">The text above it, as written; of several header rows, from the top, joined by a slash.</param>
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

    /// <summary>The contract that fits the first rows of a sheet best, with its header; <c>null</c> where none fits.</summary>
    internal static HeaderMatch? Find(PeekedSheet sheet, IReadOnlyList<LedgerContract> contracts, string fileName)
    {
        HeaderMatch? best = null;
        var bestWeight = 0.0;
        var spellings = contracts.Select(contract => new Spellings(contract)).ToList();
        foreach (var header in HeaderRows.Candidates(sheet))
        {
            foreach (var spelling in spellings)
            {
                var match = spelling.Match(header, sheet);
                var weight = match.Weight + (TitleSpeaksFor(spelling.Contract, sheet, header, fileName) ? 1.5 : 0) - (0.1 * header.Rows.Count);
                if (match.IsConvincing && weight > bestWeight)
                {
                    (best, bestWeight) = (match, weight);
                }
            }
        }

        return best;
    }

    private static bool TitleSpeaksFor(LedgerContract contract, PeekedSheet sheet, HeaderRows header, string fileName) =>
        contract.Titles.Any(title => fileName.Contains(title, StringComparison.Ordinal) || sheet.Name.Contains(title, StringComparison.Ordinal)
            || sheet.Head.TakeWhile(row => row.Number < header.Rows[0].Number).Any(row => row.Texts.Any(t => HeaderText.Fold(t).Contains(HeaderText.Fold(title), StringComparison.Ordinal))));
}
