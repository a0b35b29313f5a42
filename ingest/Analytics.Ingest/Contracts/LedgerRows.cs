using System.Text;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>Tells the entries of a ledger's sheet from everything else in it; made to decide most rows without making a string.</summary>
internal sealed class LedgerRows
{
    private readonly HeaderMatch _match;
    private readonly PeekedSheet _sheet;
    private readonly int[] _required;
    private readonly byte[][][] _headerTexts;

    public LedgerRows(HeaderMatch match, PeekedSheet sheet)
    {
        (_match, _sheet) = (match, sheet);
        _required = [.. match.Columns.Where(c => c is { Column.IsRequired: true }).Select(c => c!.Cell)];
        _headerTexts = [.. sheet.Head.Where(row => row.Number >= match.FirstHeaderRow && row.Number <= match.LastHeaderRow)
            .Select(row => row.Texts.Select(Encoding.UTF8.GetBytes).ToArray())];
    }

    /// <summary>What the row is that the sheet stands on.</summary>
    public RowKind Kind()
    {
        var first = 0;
        while (first < _sheet.CellCount && _sheet.IsEmpty(first))
        {
            first++;
        }

        if (first >= _sheet.CellCount)
        {
            return RowKind.Blank;
        }

        var missing = 0;
        foreach (var cell in _required)
        {
            missing += cell >= _sheet.CellCount || _sheet.IsEmpty(cell) ? 1 : 0;
        }

        var text = _sheet.Utf8(first);
        return missing == 0 && !RowKinds.NeedsLook(text) && !BeginsLikeHeader(text, first) ? RowKind.Body : CloserKind(missing);
    }

    private bool BeginsLikeHeader(ReadOnlySpan<byte> text, int cell)
    {
        foreach (var row in _headerTexts)
        {
            if (cell < row.Length && text.SequenceEqual(row[cell]))
            {
                return true;
            }
        }

        return false;
    }

    private RowKind CloserKind(int missing)
    {
        var texts = _sheet.ToTexts();
        var filled = texts.Where(t => t.Trim().Length > 0).ToList();
        var kind = RowKinds.OfTexts(filled);
        if (kind == RowKind.Footer && missing == 0 && filled.Count > _required.Length)
        {
            // A row with every required cell is an entry, even where its first text reads like the beginning of a note.
            kind = RowKind.Body;
        }

        if (kind != RowKind.Body)
        {
            return kind;
        }

        return IsHeaderAgain(texts) ? RowKind.Header
            : filled.Count == 1 && missing >= Math.Max(1, _required.Length - 1) && _match.Headers.Count > 3 ? RowKind.Heading
            : RowKind.Body;
    }

    private bool IsHeaderAgain(string[] texts)
    {
        var filled = _match.Columns.Where(c => c is not null && c.Cell < texts.Length && texts[c.Cell].Length > 0).ToList();
        var same = filled.Count(c => c!.Header.EndsWith(texts[c.Cell].Trim(), StringComparison.Ordinal));
        return same >= 3 && same * 2 >= filled.Count;
    }
}
