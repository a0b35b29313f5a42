using System.Text.Json;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Tests.Reading;

/// <summary>Real files with known answers, kept outside the repository; tests over them are passed by where they are not there.</summary>
internal static class SharedCases
{
    public static string Folder(string name)
    {
        var root = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Analytics.sln")))
        {
            root = root.Parent;
        }

        var folder = Path.Combine(root?.FullName ?? ".", "..", "shared", "cases", name);
        if (!Directory.Exists(folder))
        {
            Assert.Ignore($"The shared cases '{name}' are not there.");
        }

        return folder;
    }

    /// <summary>The lines of the folder's index, each by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Index(string folder)
    {
        using var file = RawFile.Open(Path.Combine(folder, "index.csv"));
        var lines = new List<IReadOnlyDictionary<string, string>>();
        string[]? names = null;
        foreach (var sheet in file.Sheets())
        {
            while (sheet.ReadRow())
            {
                if (names is null)
                {
                    names = sheet.ToTexts();
                }
                else
                {
                    lines.Add(names.Select((name, cell) => (name, Text: sheet.Text(cell))).ToDictionary(c => c.name, c => c.Text));
                }
            }
        }

        return lines;
    }

    public static JsonElement Json(string folder, string path) => JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, path))).RootElement;

    /// <summary>A cell of a known answer, which keeps numbers and truth values as such.</summary>
    public static bool Same(JsonElement expected, string text) => expected.ValueKind switch
    {
        JsonValueKind.Null => text.Length == 0,
        JsonValueKind.True => text == "TRUE",
        JsonValueKind.False => text == "FALSE",
        JsonValueKind.Number => double.TryParse(text, out var number) && Math.Abs(number - expected.GetDouble()) <= 1e-12 * Math.Max(1, Math.Abs(number)),
        _ => expected.GetString() is var known && (text == known || text + "T00:00:00" == known),
    };

    public static bool SameRow(JsonElement expected, IReadOnlyList<string> texts)
    {
        var width = Math.Max(expected.GetArrayLength(), texts.Count);
        return Enumerable.Range(0, width).All(cell => cell >= expected.GetArrayLength()
            ? texts[cell].Length == 0
            : Same(expected[cell], cell < texts.Count ? texts[cell] : "") || (cell >= texts.Count && expected[cell].ValueKind == JsonValueKind.String && expected[cell].GetString() == ""));
    }

    /// <summary>Prints how many agree, with those that do not, and holds the floor reached once.</summary>
    public static void Score(string what, IReadOnlyCollection<(string Case, bool Agrees)> results, int atLeast)
    {
        var agree = results.Count(r => r.Agrees);
        TestContext.Out.WriteLine($"{what}: {agree} of {results.Count} agree. Not: {string.Join(", ", results.Where(r => !r.Agrees).Select(r => r.Case))}");
        Assert.That(agree, Is.GreaterThanOrEqualTo(atLeast), what);
    }
}
