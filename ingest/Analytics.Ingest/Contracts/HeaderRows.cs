using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>One to four rows that may together be the header of a table, and what they say above each column.</summary>
/// <param name="Rows">From the top.</param>
/// <param name="Paths">For each column the texts above it from the top, without blanks; a joined parent stands above all its columns.</param>
internal sealed record HeaderRows(IReadOnlyList<HeldRow> Rows, IReadOnlyList<IReadOnlyList<string>> Paths)
{
    /// <summary>All texts above a column in one; empty where none is.</summary>
    public string TextOf(int cell) => cell < Paths.Count ? string.Join(' ', Paths[cell]) : "";

    private const int MostRows = 4;

    /// <summary>Every block of one to four rows at the top of the sheet that holds a row which names columns.</summary>
    public static IEnumerable<HeaderRows> Candidates(PeekedSheet sheet, Func<HeldRow, bool> namesColumns)
    {
        var naming = sheet.Head.Select(row => row.Fill > 1 && namesColumns(row)).ToList();
        for (var last = 0; last < sheet.Head.Count; last++)
        {
            for (var first = last; first >= 0 && first > last - MostRows; first--)
            {
                if (naming.IndexOf(true, first, last - first + 1) < 0 || sheet.Head[first].Fill < 2 || sheet.Head[last].Fill == 0)
                {
                    continue;
                }

                var rows = sheet.Head.Skip(first).Take(last - first + 1).ToList();
                if (rows.All(MayBeHeader))
                {
                    yield return Of(rows, sheet.Merged);
                }
            }
        }
    }

    /// <summary>Most cells of a header are texts and none a whole paragraph.</summary>
    private static bool MayBeHeader(HeldRow row) =>
        row.Texts.Count(t => CellKinds.Of(t) is CellKind.Number or CellKind.Date) * 2 <= row.Fill;

    public static HeaderRows Of(IReadOnlyList<HeldRow> rows, IReadOnlyList<CellBlock> merged)
    {
        var width = rows.Max(r => r.Texts.Length);
        var paths = new List<IReadOnlyList<string>>();
        for (var cell = 0; cell < width; cell++)
        {
            paths.Add([.. rows.Select((_, at) => Above(rows, at, cell, merged)).Where(t => t.Length > 0)]);
        }

        return new(rows, paths);
    }

    /// <summary>The text of a header cell; of a blank one in an upper row, that of the parent it is joined to or, in a file that joins nothing, stands under.</summary>
    private static string Above(IReadOnlyList<HeldRow> rows, int at, int cell, IReadOnlyList<CellBlock> merged)
    {
        var own = rows[at].Text(cell).Trim();
        if (own.Length > 0)
        {
            return own;
        }

        foreach (var block in merged)
        {
            if (block.FirstRow == rows[at].Number && block.FirstColumn <= cell + 1 && cell + 1 <= block.LastColumn)
            {
                return rows[at].Text(block.FirstColumn - 1).Trim();
            }
        }

        if (merged.Count > 0 || at == rows.Count - 1)
        {
            return "";
        }

        // Without joined cells (delimited text) a parent reaches right as far as the cells below it are filled and above it are blank.
        var parent = cell;
        while (parent > 0 && rows[at].Text(parent).Trim().Length == 0 && rows[at + 1].Text(parent).Trim().Length > 0)
        {
            parent--;
        }

        return rows[at + 1].Text(parent).Trim().Length > 0 ? rows[at].Text(parent).Trim() : "";
    }
}
