using System.Text.Unicode;
using DuckDB.NET.Native;

namespace Analytics.DuckDb;

/// <summary>One column of the engine's chunk of rows, written in place.</summary>
internal sealed unsafe class BulkColumn
{
    // The engine's text cell is 16 bytes: a length, then the text itself where it is this short, else a pointer.
    private const int ShortText = 12;
    private const int TextCell = 16;

    private nint _vector;
    private byte* _cells;
    private ulong* _valid;

    public BulkColumn(DuckDBLogicalType type)
    {
        Type = NativeMethods.LogicalType.DuckDBGetTypeId(type);
        Scale = Type == DuckDBType.Decimal ? NativeMethods.LogicalType.DuckDBDecimalScale(type) : 0;
    }

    public DuckDBType Type { get; }

    /// <summary>Digits behind the point of a decimal column.</summary>
    public int Scale { get; }

    /// <summary>Turns to the column's place in an empty chunk.</summary>
    public void Begin(nint vector)
    {
        _vector = vector;
        _cells = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        _valid = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
    }

    public void Null(int row) => _valid[row >> 6] &= ~(1UL << (row & 63));

    public void Number(int row, int value) => ((int*)_cells)[row] = value;

    public void Number(int row, long value) => ((long*)_cells)[row] = value;

    public void Flag(int row, bool value) => _cells[row] = value ? (byte)1 : (byte)0;

    public void Text(int row, ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            throw new ArgumentException("A text for the engine must be UTF-8.", nameof(text));
        }

        if (text.Length > ShortText)
        {
            fixed (byte* first = text)
            {
                NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(_vector, (ulong)row, first, text.Length);
            }

            return;
        }

        var cell = new Span<byte>(_cells + (row * (long)TextCell), TextCell);
        cell.Clear();
        cell[0] = (byte)text.Length;
        text.CopyTo(cell[sizeof(int)..]);
    }
}
