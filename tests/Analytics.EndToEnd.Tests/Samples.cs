namespace Analytics.EndToEnd.Tests;

/// <summary>The sample ledgers of the repository, and folders that tests may fill.</summary>
internal static class Samples
{
    public static string Root { get; } = FindRoot();

    public static string Folder => Path.Combine(Root, "data-samples");

    public static string Ledgers => Path.Combine(Folder, "ledgers");

    /// <summary>A new empty folder, gone when the test process ends.</summary>
    public static string NewFolder(string name)
    {
        var folder = Directory.CreateTempSubdirectory("analytics-" + name + "-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            File.Delete(folder + ".key");
        };
        return folder;
    }

    /// <summary>A copy of a home that nobody has open: SQLite makes and removes files beside a database even when it is only read.</summary>
    public static string CopyOf(string home)
    {
        var copy = NewFolder("copy");
        foreach (var path in Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(home, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return copy;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No Analytics.sln above the test assembly.");
    }
}
