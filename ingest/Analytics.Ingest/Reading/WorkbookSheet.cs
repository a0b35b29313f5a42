using System.Text;
using Analytics.Vocabulary;
using ExcelDataReader;

namespace Analytics.Ingest.Reading;

/// <summary>The current sheet of an open workbook: cached values as texts, no formula evaluated.</summary>
internal sealed class WorkbookSheet(IExcelDataReader reader, int index, FileSignature signature, bool fullMoments, Func<bool> next) : RawSheet
{
    private readonly Dictionary<int, bool> _dateFormats = [];
    private byte[] _utf8 = new byte[1024];
    private int _row;

    public override string Name { get; } = reader.Name;

    public override int Index => index;

    public override bool IsVisible { get; } = reader.VisibleState is null or "visible";

    public override int RowNumber => _row;

    public override int CellCount => reader.FieldCount;

    public override bool IsHiddenRow => reader.RowHeight == 0;

    public override IReadOnlyList<CellBlock> Merged { get; } =
        reader.MergeCells?.Select(m => new CellBlock(m.FromRow + 1, m.FromColumn + 1, m.ToRow + 1, m.ToColumn + 1)).ToList() ?? [];

    public override IReadOnlyList<Finding> Notes { get; } = SheetFindings.Of(index - 1, signature.Marks, [.. Enumerable.Range(0, reader.FieldCount).Where(column => reader.GetColumnWidth(column) == 0)]);

    public override Finding? Damage => signature.Marks.AllHaveValues || _row == 0 ? null
        : signature.Marks.WithoutValue(index - 1, _row - 1) is { } column ? SheetFindings.FormulaWithoutValue(_row, column) : null;

    public override bool ReadRow()
    {
        if (!next())
        {
            return false;
        }

        _row = reader.Depth + 1;
        return true;
    }

    public override string Text(int cell)
    {
        if (cell >= reader.FieldCount)
        {
            return "";
        }

        return reader.GetValue(cell) switch
        {
            null => Error(cell) ?? "",
            double number when IsDate(cell) => CellText.OfDay(number, signature.CountsFrom1904, fullMoments),
            var value => CellText.Of(value, fullMoments),
        };
    }

    public override ReadOnlySpan<byte> Utf8(int cell)
    {
        var text = Text(cell);
        if (Encoding.UTF8.GetMaxByteCount(text.Length) > _utf8.Length)
        {
            _utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        }

        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }

    public override bool IsEmpty(int cell) => cell >= reader.FieldCount || reader.GetValue(cell) is "" || (reader.GetValue(cell) is null && Error(cell) is null);

    private string? Error(int cell) => signature.Marks.Errors.IsEmpty ? null : signature.Marks.Errors.At(index - 1, reader.Depth, cell);

    /// <summary>Date formats the workbook reader does not take for such: those of East Asian editions, built in (2016年5月3日) or with 上午/下午.</summary>
    private bool IsDate(int cell)
    {
        var format = reader.GetNumberFormatIndex(cell);
        if (!_dateFormats.TryGetValue(format, out var isDate))
        {
            isDate = format is (>= 27 and <= 36) or (>= 50 and <= 58) || NumberFormat.ShowsDate(reader.GetNumberFormatString(cell));
            _dateFormats.Add(format, isDate);
        }

        return isDate;
    }
}
