using Analytics.DuckDb;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Parts;

/// <summary>How a part's rows become a Parquet file and rows again. What a build exports is sorted by its key, so that the same rows are the same bytes.</summary>
internal static class PartFile
{
    // Parquet has no integer of 128 bits: the engine would round it to a floating-point number.
    private const string TooWide = "HUGEINT";

    /// <summary>Writes the rows of <paramref name="from"/>, a table or a SELECT in brackets.</summary>
    /// <returns>How many rows it wrote.</returns>
    public static long Write(Engine engine, ModelContract contract, string from, string path, CancellationToken cancellation)
    {
        var columns = string.Join(", ", contract.Columns.Select(column => column.Type == TooWide ? $"cast({Sql.Name(column.Name)} as varchar) as {Sql.Name(column.Name)}" : Sql.Name(column.Name)));
        var form = contract.Exported ? $" order by {string.Join(", ", contract.Key.Select(Sql.Name))}) to {Sql.Text(path)} (format parquet, compression zstd)" : $") to {Sql.Text(path)} (format parquet, compression snappy)";
        return engine.Execute($"copy (select {columns} from {from}{form}", cancellation);
    }

    /// <summary>A SELECT of the rows of some files; of none, no row.</summary>
    public static string Select(ModelContract contract, IReadOnlyList<string> files)
    {
        var columns = string.Join(", ", contract.Columns.Select(column => files.Count == 0 || column.Type == TooWide
            ? $"cast({(files.Count == 0 ? "null" : Sql.Name(column.Name))} as {column.Type}) as {Sql.Name(column.Name)}" : Sql.Name(column.Name)));
        return files.Count == 0 ? $"select {columns} where false" : $"select {columns} from read_parquet({Sql.List(files)})";
    }
}
