using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Parts;

namespace Analytics.Warehouse.Marts;

/// <summary>Puts the exported tables into the build's folder: each mart one Parquet file, or one a period, sorted by key, so that the same tables are the same bytes.</summary>
internal static class MartExport
{
    public static IReadOnlyList<BuildFile> Write(Home home, string buildId, ModelGraph graph, ModelRun run, PartCache cache, CancellationToken cancellation)
    {
        var files = new List<BuildFile>();
        foreach (var node in graph.Nodes.Where(node => node.Contract.Exported).OrderBy(node => node.Contract.Table.Name, StringComparer.Ordinal))
        {
            foreach (var (period, part) in run.WholeParts(node, cancellation))
            {
                var path = $"marts/{buildId}/{node.Contract.Table.Name}{(period.Length > 0 ? "/" + period : "")}.parquet";
                // The folder has no row yet: killed here, it does not exist and is swept.
                Copy(cache.PathOf(part), Path.Combine(home.Root, path));
                files.Add(new(path, part.Sha256, part.Bytes, part.Rows));
                cancellation.ThrowIfCancellationRequested();
            }
        }

        return files;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        var partial = to + ".partial";
        File.Copy(from, partial, overwrite: true);
        DurableFile.Adopt(partial, to);
    }
}
