using System.Globalization;

namespace Analytics.Scoring.Tests;

/// <summary>Published answers that stand beside the repository; a test that needs one says so and is skipped where it is not there.</summary>
internal static class SharedCases
{
    /// <returns>The rows below the header, fields without their quotes.</returns>
    public static List<string[]> Rows(string folder, string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Analytics.sln")))
        {
            root = root.Parent;
        }

        var file = Path.Combine(root?.FullName ?? ".", "..", "shared", "cases", folder, name);
        if (!File.Exists(file))
        {
            Assert.Ignore($"../shared/cases/{folder}/{name} is not there.");
        }

        return [.. File.ReadLines(file).Select(line => line.Split(',').Select(field => field.Trim('"', '\uFEFF')).ToArray()).Skip(1).Where(row => row.Length > 1)];
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Labels as numbers from 0 in the order in which they first appear.</summary>
    public static int[] Codes(IEnumerable<string> labels)
    {
        var codes = new Dictionary<string, int>();
        return [.. labels.Select(label => codes.TryGetValue(label, out var code) ? code : codes[label] = codes.Count)];
    }
}
