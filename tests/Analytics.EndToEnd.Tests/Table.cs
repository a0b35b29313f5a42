using Analytics.DuckDb;

namespace Analytics.EndToEnd.Tests;

/// <summary>Tables on disk, read back by the engine for comparison.</summary>
internal static class Table
{
    /// <summary>Every row of a CSV or Parquet file, as text by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var source = path.EndsWith(".csv", StringComparison.Ordinal) ? $"read_csv({Sql.Text(path)}, all_varchar = true, header = true)" : $"read_parquet({Sql.Text(path)})";
        using var engine = new Engine(new EngineOptions(Path.GetTempPath(), Threads: 1));
        return engine.Query($"select columns(*)::varchar from {source}", row => (IReadOnlyDictionary<string, string>)Enumerable.Range(0, row.FieldCount)
            .ToDictionary(row.GetName, at => row.IsDBNull(at) ? "" : row.GetString(at)));
    }
}
