using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Analytics.DuckDb;

/// <summary>One row on its way into a table, each value as the engine's own type.</summary>
internal static class BulkRow
{
    public static void Append(IDuckDBAppenderRow row, IReadOnlyList<object?> values)
    {
        foreach (var value in values)
        {
            Append(row, value);
        }

        row.EndRow();
    }

    private static void Append(IDuckDBAppenderRow row, object? value) => _ = value switch
    {
        null => row.AppendNullValue(),
        string text => row.AppendValue(text),
        int number => row.AppendValue(number),
        long number => row.AppendValue(number),
        decimal number => row.AppendValue(number),
        double number => row.AppendValue(number),
        bool truth => row.AppendValue(truth),
        DateOnly date => row.AppendValue((DuckDBDateOnly)date),
        _ => throw new ArgumentException($"{value.GetType()} has no column type here: expected text, number, truth value, date or null.", nameof(value)),
    };
}
