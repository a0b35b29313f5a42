using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Parts;
using Dapper;

namespace Analytics.Warehouse.Marts;

/// <summary>Builds of which a file is gone or changed.</summary>
public static class DamagedBuilds
{
    /// <summary>Takes damaged builds off the list, and all parts kept for the next build, so that they are made again.</summary>
    /// <returns>The builds taken off, with their cut-offs.</returns>
    public static IReadOnlyList<(string BuildId, Vintage CutOff)> Forget(Home home)
    {
        using var control = ControlDatabase.Open(home);
        BuildLog.CreateTables(control);
        PartCache.CreateTables(control);
        control.Execute("delete from cached_parts; delete from cached_checks");
        List<(string, Vintage)> damaged = [.. control.Query<(string Id, string CutOff)>("select build_id, cut_off from builds where state = 'complete' order by cut_off, build_id")
            .Where(build => BuildLog.Files(control, build.Id).Any(file => IsDamaged(home, file))).Select(build => (build.Id, Vintage.Parse(build.CutOff)))];
        damaged.ForEach(build => BuildLog.Forget(control, null, build.Item1));
        return damaged;
    }

    private static bool IsDamaged(Home home, BuildFile file) =>
        Path.Combine(home.Root, file.Path) is var path && (!File.Exists(path) || DurableFile.Sha256(path) != file.Sha256);
}
