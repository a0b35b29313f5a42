using System.Text;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Reading;

/// <summary>A row kept in memory, with its number in the file.</summary>
/// <param name="Texts">Without the empty cells at the end.</param>
/// <param name="CellCount">With them.</param>
internal sealed record HeldRow(int Number, string[] Texts, int CellCount, Finding? Damage, bool IsHidden)
{
    public static HeldRow Of(RawSheet sheet) => new(sheet.RowNumber, sheet.ToTexts(), sheet.CellCount, sheet.Damage, sheet.IsHiddenRow);

    /// <summary>Cells that hold more than blanks.</summary>
    public int Fill { get; } = Texts.Count(text => !string.IsNullOrWhiteSpace(text));

    public string Text(int cell) => cell < Texts.Length ? Texts[cell] : "";
}

/// <summary>A sheet whose first rows have been looked at and are still to be read: they come again, then the rest follows.</summary>
internal sealed class PeekedSheet : RawSheet
{
    private readonly RawSheet _sheet;
    private readonly byte[][] _utf8 = new byte[512][];
    private int _cellCount;
    private int _next;
    private HeldRow? _held;

    public PeekedSheet(RawSheet sheet, int rows)
    {
        _sheet = sheet;
        var head = new List<HeldRow>();
        while (head.Count < rows && sheet.ReadRow())
        {
            head.Add(HeldRow.Of(sheet));
        }

        (Head, IsWhole, _cellCount) = (head, head.Count < rows, sheet.CellCount);
    }

    /// <summary>The first rows of the sheet.</summary>
    public IReadOnlyList<HeldRow> Head { get; }

    /// <summary>The sheet has no rows beyond <see cref="Head"/>.</summary>
    public bool IsWhole { get; }

    /// <summary>The sheet itself once its first rows have been read again; <c>null</c> as long as they are held here.</summary>
    public RawSheet? Behind => _held is null && !IsWhole && _next >= Head.Count ? _sheet : null;

    public override string Name => _sheet.Name;

    public override int Index => _sheet.Index;

    public override bool IsVisible => _sheet.IsVisible;

    public override int RowNumber => _held?.Number ?? (_next == 0 ? 0 : _sheet.RowNumber);

    // Asked for with every cell: not through all the sheets behind this one each time.
    public override int CellCount => _cellCount;

    public override int UsualCellCount => _sheet.UsualCellCount;

    public override Finding? Damage => _held is null ? _sheet.Damage : _held.Damage;

    public override bool IsHiddenRow => _held?.IsHidden ?? _sheet.IsHiddenRow;

    public override IReadOnlyList<Finding> Notes => _sheet.Notes;

    public override IReadOnlyList<CellBlock> Merged => _sheet.Merged;

    public override bool ReadRow()
    {
        if (_held is not null)
        {
            Array.Clear(_utf8);
        }

        _held = _next < Head.Count ? Head[_next++] : null;
        var isRow = _held is not null || (!IsWhole && _sheet.ReadRow());
        _cellCount = _held?.CellCount ?? _sheet.CellCount;
        return isRow;
    }

    public override string Text(int cell) => _held?.Text(cell) ?? _sheet.Text(cell);

    public override ReadOnlySpan<byte> Utf8(int cell)
    {
        if (_held is null)
        {
            return _sheet.Utf8(cell);
        }

        return cell < _utf8.Length ? _utf8[cell] ??= Encoding.UTF8.GetBytes(_held.Text(cell)) : Encoding.UTF8.GetBytes(_held.Text(cell));
    }

    public override bool IsEmpty(int cell) => _held is null ? _sheet.IsEmpty(cell) : _held.Text(cell).Length == 0;
}
