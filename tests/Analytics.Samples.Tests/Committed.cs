using Analytics.Samples.Plan;
using Analytics.Samples.Register;

namespace Analytics.Samples.Tests;

/// <summary>The samples as they stand in the repository, and the plan they come from.</summary>
internal static class Committed
{
    private static readonly Lazy<SamplePlan> LazyPlan = new(() => SamplePlan.From(RegisterFile.Read(RegisterFile.Path)));
    private static readonly Lazy<IReadOnlyList<(string Path, byte[] Bytes)>> LazyFiles = new(() => SampleFiles.From(Plan));

    public static SamplePlan Plan => LazyPlan.Value;

    /// <summary>What the generator makes now.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Made => LazyFiles.Value;

    public static string Folder { get; } = Path.Combine(Root(), "data-samples");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No Analytics.sln above the test assembly.");
    }
}
