using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;
using Dapper;

namespace Analytics.EndToEnd.Tests;

/// <summary>What must be equal between two homes that did the same work: entries, marts and release bytes, whatever happened on the way.</summary>
internal static class HomeState
{
    public static IReadOnlyDictionary<string, string> Of(string folder)
    {
        var home = new Home(folder);
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using (var control = ControlDatabase.Open(home))
        {
            state["editions"] = string.Join('\n', control.Query<string>("select edition_id || ' ' || received_at || ' ' || entries || ' ' || refused from editions order by 1"));
            state["findings"] = string.Join('\n', control.Query<string>("select coalesce(edition_id, sha256) || ' ' || rule || ' ' || row_no || ' ' || column_no from findings order by 1"));
            state["entries"] = control.ExecuteScalar<long>("select sum(entries) from staging_files").ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        Add(state, home.Landing);
        if (CurrentBuild.Of(home) is { } build)
        {
            Add(state, Path.Combine(home.Marts, build));
        }

        Add(state, home.Publications);
        return state;
    }

    private static void Add(SortedDictionary<string, string> state, string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            state[Path.GetFileName(folder) + "/" + Path.GetRelativePath(folder, path)] = DurableFile.Sha256(path);
        }
    }
}
