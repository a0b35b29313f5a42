using System.Runtime.CompilerServices;

namespace Analytics.Reports.Tests.Fixtures;

/// <summary>Golden files, accepted by hand and read in the diff: <c>UPDATE_SNAPSHOTS=1</c> rewrites them, a missing one fails.</summary>
internal static class Snapshot
{
    public static void Match(string name, string text)
    {
        var file = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.That(file, Does.Exist, "Run once with UPDATE_SNAPSHOTS=1, read the new file, and keep it.");
        Assert.That(text == File.ReadAllText(file), Is.True, () => $"{name} differs from its snapshot {FirstDifference(text, File.ReadAllText(file))}");
    }

    private static string FirstDifference(string text, string expected)
    {
        var at = text.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"from character {at}:\n  now      …{Around(text, at)}\n  snapshot …{Around(expected, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 120)].ReplaceLineEndings(" ");

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(path))!, "__snapshots__");
}
