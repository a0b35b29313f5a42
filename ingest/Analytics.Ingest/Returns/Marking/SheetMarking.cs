using System.Globalization;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>
/// Marks cells in a sheet's part: a marked cell gets another style number, a cell or row that is not there is added for the mark, and comments
/// are tied to the sheet. Nothing else of the part changes, but for the flag of a sheet that would open together with the list.
/// </summary>
/// <param name="drawing">Relation of the comments' shapes that is to be added; <c>null</c> where the sheet has one or needs none.</param>
internal sealed class SheetMarking(XmlTags tags, SheetMarks marks, MarkedStyles styles, string? drawing)
{
    /// <summary>What may only follow the comments' shapes in a sheet.</summary>
    private static readonly string[] Behind = ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    private readonly List<(int Row, int Column, Severity Severity)> _waiting = [.. marks.All.Select(mark => (mark.Row, mark.Column, mark.Severity))];
    private string _prefix = "";
    private int _next;
    private int _depth;
    private int _row;
    private int _column;
    private int _rowStyle;
    private bool _hasRows;
    private bool _isTied = drawing is null;

    public void Run()
    {
        while (tags.Next())
        {
            if (!tags.IsElement)
            {
                tags.Copy();
            }
            else if (tags.IsEnd)
            {
                Close();
            }
            else
            {
                Open();
                _depth += tags.IsEmpty ? 0 : 1;
            }
        }
    }

    private void Open()
    {
        if (_depth == 0)
        {
            _prefix = tags.Prefix;
            tags.Copy();
        }
        else if (_depth == 1)
        {
            OpenPart();
        }
        else if (_depth == 2 && tags.Is("row"u8))
        {
            OpenRow();
        }
        else if (_depth == 3 && tags.Is("c"u8))
        {
            OpenCell();
        }
        else if (_depth == 2 && tags.Is("sheetView"u8) && tags.Attribute("tabSelected") is "1" or "true")
        {
            tags.CopyWith("tabSelected", 0);
        }
        else
        {
            tags.Copy();
        }
    }

    private void OpenPart()
    {
        if (tags.Is("sheetData"u8))
        {
            _hasRows = true;
            if (tags.IsEmpty && _waiting.Count > 0)
            {
                tags.Open(() => AddRows(int.MaxValue));
                return;
            }
        }
        else if (_hasRows && (Behind.Any(name => tags.Is(System.Text.Encoding.UTF8.GetBytes(name))) || tags.Is("AlternateContent"u8)))
        {
            Tie();
        }

        tags.Copy();
    }

    private void OpenRow()
    {
        var row = int.TryParse(tags.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _row + 1;
        AddRows(row);
        (_row, _column) = (row, 0);
        _rowStyle = tags.Attribute("customFormat") is "1" or "true" ? Number(tags.Attribute("s")) : 0;
        if (tags.IsEmpty && IsWaiting(row, int.MaxValue))
        {
            tags.Open(() => AddCells(int.MaxValue));
        }
        else
        {
            tags.Copy();
        }
    }

    private void OpenCell()
    {
        var column = CellAddress.Of(tags.Attribute("r"))?.Column + 1 ?? _column + 1;
        AddCells(column);
        _column = column;
        var style = Number(tags.Attribute("s"));
        if (IsWaiting(_row, column + 1))
        {
            tags.CopyWith("s", styles.Marked(style, _waiting[_next++].Severity));
        }
        else if (styles.Unmarked(style) is { } unmarked)
        {
            tags.CopyWith("s", unmarked);
        }
        else
        {
            tags.Copy();
        }
    }

    private void Close()
    {
        _depth--;
        if (_depth == 2 && tags.Is("row"u8))
        {
            AddCells(int.MaxValue);
        }
        else if (_depth == 1 && tags.Is("sheetData"u8))
        {
            AddRows(int.MaxValue);
        }
        else if (_depth == 0)
        {
            Tie();
        }

        tags.Copy();
    }

    private bool IsWaiting(int row, int before) => _next < _waiting.Count && _waiting[_next].Row == row && _waiting[_next].Column < before;

    /// <summary>Adds the rows of marks above the row that the part goes on with.</summary>
    private void AddRows(int before)
    {
        while (_next < _waiting.Count && _waiting[_next].Row < before)
        {
            (_row, _rowStyle) = (_waiting[_next].Row, 0);
            tags.Write(string.Create(CultureInfo.InvariantCulture, $"<{_prefix}row r=\"{_row}\">"));
            AddCells(int.MaxValue);
            tags.Write($"</{_prefix}row>");
        }
    }

    private void AddCells(int before)
    {
        for (; IsWaiting(_row, before); _next++)
        {
            var (row, column, severity) = _waiting[_next];
            tags.Write(string.Create(CultureInfo.InvariantCulture, $"<{_prefix}c r=\"{CellRef.ColumnLetters(column)}{row}\" s=\"{styles.Marked(_rowStyle, severity)}\"/>"));
        }
    }

    private void Tie()
    {
        if (!_isTied)
        {
            tags.Write($"<{_prefix}legacyDrawing xmlns:r=\"{Relations.OfDocument}\" r:id=\"{drawing}\"/>");
            _isTied = true;
        }
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
