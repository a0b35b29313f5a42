using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>
/// The header of a table nobody has a contract for: the row whose texts differ most from what stands below them, in kind first and in
/// repetition second. A row that looks like the rows below it is no header.
/// </summary>
/// <param name="Header"><c>null</c> where the table has none.</param>
/// <param name="BodyFrom">Number of the first row that can belong to the body.</param>
/// <param name="Width">Columns a row of the body has, from the first to the last that is filled.</param>
/// <param name="Filled">Cells a row of the body usually fills.</param>
internal sealed record GuessedHeader(HeaderRows? Header, int BodyFrom, int Width, int Filled)
{
    public static GuessedHeader Find(PeekedSheet sheet)
    {
        var rows = sheet.Head.Where(r => r.Fill > 0).ToList();
        if (rows.Count == 0)
        {
            return new(null, 1, 0, 0);
        }

        var filled = UsualFill(rows);
        var best = (At: -1, Score: 0.0);
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Fill * 2 > filled)
            {
                var score = Score(rows, at, filled);
                if (score > best.Score + 1e-9)
                {
                    best = (at, score);
                }
            }
        }

        if (best.At < 0)
        {
            var first = Math.Max(rows.FindIndex(r => r.Fill * 2 > filled), 0);
            return new(null, rows[first].Number, sheet.UsualCellCount > 0 ? sheet.UsualCellCount : WidthOf(rows[first..]), filled);
        }

        var (top, bottom) = HeaderHeight.Of(rows, best.At, filled, sheet.Merged);
        var header = HeaderRows.Of(rows[top..(bottom + 1)], sheet.Merged);
        var width = sheet.Name.Length > 0 ? header.Paths.Count : Math.Max(rows[bottom].CellCount, header.Paths.Count);
        return new(header, rows[bottom].Number + 1, width, filled);
    }

    /// <summary>The upper quartile: titles above and notes below fill less than the table's own rows.</summary>
    private static int UsualFill(List<HeldRow> rows)
    {
        var fills = rows.Select(r => r.Fill).Order().ToList();
        return fills[fills.Count * 3 / 4];
    }

    private static int WidthOf(List<HeldRow> rows) => rows.Max(r => r.Texts.Length);

    /// <summary>How far the row speaks as a header for the rows below; 0 or less where it does not.</summary>
    private static double Score(List<HeldRow> rows, int at, int filled)
    {
        var below = rows.Skip(at + 1).TakeWhile(r => !Repeats(rows[at], r)).Take(50).ToList();
        var full = rows.Take(at).Where(r => r.Fill * 2 > filled && !Repeats(rows[at], r)).ToList();
        var score = 0.0;
        for (var cell = 0; cell < rows[at].Texts.Length; cell++)
        {
            var text = rows[at].Text(cell).Trim();
            score += text.Length == 0 ? -0.2
                : text.Length > HeaderHeight.LongestText ? -0.5
                : HeaderEvidence.Of(text, Column(below, cell), Column(full, cell));
        }

        // The farther down, the more rows above would have to be titles, and titles are narrow: the top row wins a tie.
        return score - ((0.02 * at + 0.15 * full.Count) * Math.Max(1, rows[at].Texts.Length));
    }

    private static List<string> Column(IEnumerable<HeldRow> rows, int cell) => [.. rows.Select(r => r.Text(cell).Trim()).Where(t => t.Length > 0)];

    /// <summary>The row says what the header said: another table begins.</summary>
    private static bool Repeats(HeldRow header, HeldRow row) =>
        header.Texts.Where((text, cell) => text.Trim().Length > 0 && row.Text(cell).Trim() == text.Trim()).Count() is var same && same >= 2 && same * 2 >= header.Fill;
}
