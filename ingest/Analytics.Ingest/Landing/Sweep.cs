using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Landing;

/// <summary>What an interrupted run left behind: staging files without a row, half-written files. What has a row is never touched.</summary>
internal static class Sweep
{
    public static void Run(Home home, SqliteConnection control)
    {
        if (Directory.Exists(home.Scratch))
        {
            foreach (var path in Directory.EnumerateFiles(home.Scratch))
            {
                File.Delete(path);
            }
        }

        var partial = Path.Combine(home.Landing, LandingStore.Partial);
        if (File.Exists(partial))
        {
            File.Delete(partial);
        }

        if (!Directory.Exists(home.Staging))
        {
            return;
        }

        var listed = control.Query<string>("select path from staging_files").ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(home.Staging, "*", SearchOption.AllDirectories))
        {
            if (!listed.Contains(Path.GetRelativePath(home.Root, path).Replace('\\', '/')))
            {
                File.Delete(path);
            }
        }
    }
}
