using Analytics.DuckDb;
using Analytics.Vocabulary;

namespace Analytics.Warehouse.Marts;

/// <summary>Which build readers see: the text file <c>marts/current</c>, replaced in one step.</summary>
public static class CurrentBuild
{
    /// <summary>The current build's id; <c>null</c> where nothing has been built yet.</summary>
    public static string? Of(Home home) => File.Exists(Path(home)) ? File.ReadAllText(Path(home)).Trim() : null;

    internal static void Set(Home home, string buildId) => DurableFile.WriteText(Path(home), buildId + "\n");

    private static string Path(Home home) => System.IO.Path.Combine(home.Marts, "current");
}
