using System.Globalization;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Marts;

/// <summary>Writes the exported tables as Parquet, sorted by key, so that the same tables are the same bytes.</summary>
internal static class MartExport
{
    /// <summary>Writes into scratch first, then moves each finished file into the build's folder.</summary>
    public static IReadOnlyList<BuildFile> Write(Engine engine, Home home, string buildId, IEnumerable<ModelContract> contracts, CancellationToken cancellation)
    {
        var scratch = Path.Combine(home.Scratch, "build-" + buildId);
        Directory.CreateDirectory(scratch);
        try
        {
            return [.. contracts.Where(contract => contract.Exported).OrderBy(contract => contract.Table.Name, StringComparer.Ordinal)
                .Select(contract => Write(engine, home, buildId, contract, scratch, cancellation))];
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static BuildFile Write(Engine engine, Home home, string buildId, ModelContract contract, string scratch, CancellationToken cancellation)
    {
        var name = contract.Table.Name + ".parquet";
        var written = Path.Combine(scratch, name);
        var columns = string.Join(", ", contract.Columns.Select(column => Sql.Name(column.Name)));
        var order = string.Join(", ", contract.Key.Select(Sql.Name));
        engine.Execute($"copy (select {columns} from {contract.Table} order by {order}) to {Sql.Text(written)} (format parquet, compression zstd)", cancellation);
        var rows = engine.Query($"select count(*) from {contract.Table}", row => row.GetInt64(0))[0];
        var path = string.Create(CultureInfo.InvariantCulture, $"marts/{buildId}/{name}");
        var sha256 = DurableFile.Sha256(written);
        var bytes = new FileInfo(written).Length;
        DurableFile.Adopt(written, Path.Combine(home.Root, path));
        return new(path, sha256, bytes, rows);
    }
}
