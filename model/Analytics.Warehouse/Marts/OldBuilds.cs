using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Parts;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Marts;

/// <summary>Old builds go when nothing refers to them; folders without a row, left by a killed run, go with them.</summary>
internal static class OldBuilds
{
    public static void Sweep(Home home, SqliteConnection control, int kept)
    {
        var current = CurrentBuild.Of(home);
        foreach (var buildId in BuildLog.Expendable(control, kept).Where(buildId => buildId != current))
        {
            BuildLog.Forget(control, null, buildId);
        }

        var complete = BuildLog.CompleteOnes(control).Append(PartCache.Folder).ToHashSet();
        foreach (var folder in Directory.Exists(home.Marts) ? Directory.EnumerateDirectories(home.Marts) : [])
        {
            if (!complete.Contains(Path.GetFileName(folder)))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
