using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>How many rows a guessed header has: the parents above its best row, and the rows below that still name columns.</summary>
internal static class HeaderHeight
{
    public const int LongestText = 120;
    private const int MostHeaderRows = 4;
    private const int MostJoinedRows = 6;

    /// <summary>First and last of the header's rows, around the one that was found.</summary>
    public static (int Top, int Bottom) Of(List<HeldRow> rows, int at, int filled, IReadOnlyList<CellBlock> merged)
    {
        var top = Up(rows, at, filled, merged);
        return (top, Joined(rows, top, Down(rows, at), merged));
    }

    /// <summary>Rows above that are parents of the header: those that reach over its columns, and full rows of texts, which no titles are.</summary>
    private static int Up(List<HeldRow> rows, int at, int filled, IReadOnlyList<CellBlock> merged)
    {
        while (at > 0 && rows[at - 1].Number >= rows[at].Number - 2 && rows[at - 1].Fill >= Math.Max(2, filled / 4)
            && rows[at - 1].Texts.All(IsHeaderLike)
            && (IsParent(rows[at - 1], rows[at], merged) || rows[at - 1].Fill * 4 >= filled * 3))
        {
            at--;
        }

        return at;
    }

    /// <summary>A parent reaches over several columns, or says the same as, or stands over a blank in, the row below it.</summary>
    private static bool IsParent(HeldRow parent, HeldRow child, IReadOnlyList<CellBlock> merged)
    {
        var against = 0;
        for (var cell = 0; cell < parent.Texts.Length; cell++)
        {
            var (text, below) = (parent.Text(cell).Trim(), child.Text(cell).Trim());
            var wide = merged.Any(m => m.FirstRow == parent.Number && m.FirstColumn == cell + 1 && m.LastColumn > m.FirstColumn)
                || (merged.Count == 0 && cell + 1 < child.Texts.Length && parent.Text(cell + 1).Trim().Length == 0);
            against += text.Length > 0 && below.Length > 0 && text != below && !wide ? 1 : 0;
        }

        return against * 4 <= parent.Fill;
    }

    /// <summary>Cells joined downward from the header make the rows they reach part of it.</summary>
    private static int Joined(List<HeldRow> rows, int top, int bottom, IReadOnlyList<CellBlock> merged)
    {
        var last = merged.Where(m => m.FirstRow >= rows[top].Number && m.FirstRow <= rows[bottom].Number && m.LastRow - m.FirstRow < MostJoinedRows)
            .Select(m => m.LastRow).DefaultIfEmpty(0).Max();
        while (bottom + 2 < rows.Count && rows[bottom + 1].Number <= last)
        {
            bottom++;
        }

        return bottom;
    }

    /// <summary>Rows below that still name columns: texts over columns that hold numbers.</summary>
    private static int Down(List<HeldRow> rows, int at)
    {
        var top = at;
        while (at + 2 < rows.Count && at - top < MostHeaderRows - 1 && rows[at + 1].Texts.All(IsHeaderLike) && Conflicts(rows, at + 1) > 0
            && (rows[at + 1].Fill < rows[top].Fill || Conflicts(rows, at + 1) * 2 > rows[at + 1].Fill))
        {
            at++;
        }

        return at;
    }

    /// <summary>Texts of the row in columns where nearly everything further down is a number.</summary>
    private static int Conflicts(List<HeldRow> rows, int at)
    {
        var conflicts = 0;
        for (var cell = 0; cell < rows[at].Texts.Length; cell++)
        {
            var below = rows.Skip(at + 1).Take(50).Select(r => CellKinds.Of(r.Text(cell))).Where(k => k != CellKind.Blank).ToList();
            conflicts += CellKinds.Of(rows[at].Text(cell)) == CellKind.Text && below.Count > 0 && below.Count(k => k != CellKind.Text) * 10 >= below.Count * 8 ? 1 : 0;
        }

        return conflicts;
    }

    public static bool IsHeaderLike(string text) =>
        CellKinds.Of(text) is CellKind.Text or CellKind.Blank or CellKind.Year && text.Length <= LongestText && !text.TrimEnd().Contains('：') && !text.TrimEnd().EndsWith(':');
}
