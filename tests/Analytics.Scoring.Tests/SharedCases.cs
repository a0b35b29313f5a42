using System.Globalization;

namespace Analytics.Scoring.Tests;

/// <summary>Published answers that stand beside the repository; a test that needs one says so and is skipped where it is not there.</summary>
internal static class SharedCases
{
    /// <returns>The rows below the header, fields without their quotes.</returns>
    public static List<string[]> Rows(string folder, string name) => [.. Lines(folder, name).Skip(1).Where(row => row.Length > 1)];

    public static string[] Header(string folder, string name) => Lines(folder, name).First();

    private static IEnumerable<string[]> Lines(string folder, string name)
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

        return Fields(File.ReadAllText(file));
    }

    // A field in quotes may hold commas and line ends.
    private static IEnumerable<string[]> Fields(string text)
    {
        var (row, field, isQuoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var character in text.TrimStart('\uFEFF') + '\n')
        {
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || character is not (',' or '\n'))
            {
                field.Append(character == '\r' ? "" : character);
            }
            else
            {
                row.Add(field.ToString());
                field.Clear();
                if (character == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
        }
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Labels as numbers from 0 in the order in which they first appear.</summary>
    public static int[] Codes(IEnumerable<string> labels)
    {
        var codes = new Dictionary<string, int>();
        return [.. labels.Select(label => codes.TryGetValue(label, out var code) ? code : codes[label] = codes.Count)];
    }
}
