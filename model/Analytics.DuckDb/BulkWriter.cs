using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDBDateOnly = DuckDB.NET.Native.DuckDBDateOnly;

namespace Analytics.DuckDb;

/// <summary>
/// Writes many rows into one table of an engine, cell after cell in the table's column order; nothing of a row is kept on this side.
/// Rows are in the table once the writer is disposed.
/// </summary>
public sealed class BulkWriter : IDisposable
{
    private readonly DuckDBAppender _appender;
    private IDuckDBAppenderRow? _row;

    internal BulkWriter(DuckDBAppender appender) => _appender = appender;

    /// <summary>A cell without value.</summary>
    public BulkWriter Null()
    {
        Row.AppendNullValue();
        return this;
    }

    public BulkWriter Text(string? value)
    {
        Row.AppendValue(value);
        return this;
    }

    /// <summary>A text that is already UTF-8: no string is made of it.</summary>
    public BulkWriter Utf8(ReadOnlySpan<byte> value)
    {
        // The appender only reads the span; its signature lacks the word for it.
        Row.AppendValue(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(value), value.Length));
        return this;
    }

    public BulkWriter Integer(int? value)
    {
        Row.AppendValue(value);
        return this;
    }

    public BulkWriter Decimal(decimal? value)
    {
        Row.AppendValue(value);
        return this;
    }

    public BulkWriter Flag(bool? value)
    {
        Row.AppendValue(value);
        return this;
    }

    public BulkWriter Date(DateOnly? value)
    {
        Row.AppendValue((DuckDBDateOnly?)value);
        return this;
    }

    public BulkWriter Long(long? value)
    {
        Row.AppendValue(value);
        return this;
    }

    /// <summary>Cells whose types show only as they come.</summary>
    /// <exception cref="ArgumentException">A value has no column type here.</exception>
    public BulkWriter Values(IReadOnlyList<object?> values)
    {
        foreach (var value in values)
        {
            _ = value switch
            {
                null => Null(),
                string text => Text(text),
                int number => Integer(number),
                long number => Long(number),
                decimal number => Decimal(number),
                bool flag => Flag(flag),
                DateOnly date => Date(date),
                _ => throw new ArgumentException($"{value.GetType()} has no column type here: expected text, number, flag, date or null.", nameof(values)),
            };
        }

        return this;
    }

    /// <summary>Ends the row; every column must have its cell.</summary>
    public void EndRow()
    {
        Row.EndRow();
        _row = null;
    }

    public void Dispose() => _appender.Dispose();

    private IDuckDBAppenderRow Row => _row ??= _appender.CreateRow();
}
