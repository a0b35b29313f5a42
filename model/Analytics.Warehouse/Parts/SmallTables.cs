using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Parts;

/// <summary>
/// Tables that this build made and that are small, as rows in memory beside their Parquet files: to open a file again for each model that reads it costs more than its rows.
/// What is large is read from its files, so that memory stays bounded.
/// </summary>
internal sealed class SmallTables
{
    /// <summary>A statement that reads no more Parquet than this makes a table in memory first.</summary>
    public const long MostBytesRead = 8 << 20;

    private const long MostBytesOfOne = 1 << 20;
    private const long MostBytesOfAll = 16 << 20;

    private readonly Dictionary<TableName, (PassingTable Rows, IReadOnlyList<string> Periods, long Bytes)> _tables = [];

    /// <param name="parts">The rows of <paramref name="made"/> as they are stored.</param>
    public void Pass(TableName table, IReadOnlyList<string> periods, PassingTable made, IReadOnlyList<CachedPart> parts)
    {
        _tables.Remove(table);
        var bytes = parts.Sum(part => part.Bytes);
        if (bytes > MostBytesOfOne || bytes + _tables.Values.Sum(other => other.Bytes) > MostBytesOfAll)
        {
            made.Dispose();
            return;
        }

        _tables.Add(table, (made, periods, bytes));
    }

    /// <summary>The table in memory that holds all these parts; <c>null</c> where there is none.</summary>
    public string? Find(TableName table, IEnumerable<string> parts) => _tables.TryGetValue(table, out var small) && parts.All(small.Periods.Contains) ? small.Rows.Name : null;
}
