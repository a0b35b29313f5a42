using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>One to three rows that may together be the header of a table, and what they say above each column.</summary>
/// <param name="Rows">From the top.</param>
/// <param name="Paths">For each column the texts above it from the top, without blanks; a joined parent stands above all its columns.</param>
internal sealed record HeaderRows(IReadOnlyList<HeldRow> Rows, IReadOnlyList<IReadOnlyList<string>> Paths)
{
    private const int MostRows = 3;

    /// <summary>Every block of one to three rows that lie together at the top of the sheet.</summary>
    public static IEnumerable<HeaderRows> Candidates(PeekedSheet sheet)
    {
        for (var last = 0; last < sheet.Head.Count; last++)
        {
            for (var count = 1; count <= MostRows && count <= last + 1; count++)
            {
                var rows = sheet.Head.Skip(last - count + 1).Take(count).ToList();
                if (rows[0].Texts.Count(t => t.Length > 0) > 1 && rows[^1].Texts.Any(t => t.Length > 0))
                {
                    yield return Of(rows, sheet.Merged);
                }
            }
        }
    }

    public static HeaderRows Of(IReadOnlyList<HeldRow> rows, IReadOnlyList<CellBlock> merged)
    {
        var width = rows.Max(r => r.Texts.Length);
        var paths = new List<IReadOnlyList<string>>();
        for (var cell = 0; cell < width; cell++)
        {
            paths.Add([.. rows.Select((_, at) => Above(rows, at, cell, merged)).Where(t => t.Length > 0).Distinct()]);
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
