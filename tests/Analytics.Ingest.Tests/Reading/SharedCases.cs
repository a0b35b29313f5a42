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
        var file = RawFile.Open(Path.Combine(folder, "index.csv"));
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

    /// <summary>Every case agrees, or stands in <paramref name="apart"/> with the reason why what is expected there does not apply to us. Prints the figure that the README repeats.</summary>
    public static void AllAgree(string what, IReadOnlyCollection<(string Case, bool Agrees)> results, params (string Case, string Why)[] apart)
    {
        var known = apart.Select(a => a.Case).ToHashSet();
        var wrong = results.Where(r => !r.Agrees && !known.Contains(r.Case)).Select(r => r.Case).ToList();
        var mended = results.Where(r => r.Agrees && known.Contains(r.Case)).Select(r => r.Case).ToList();
        TestContext.Out.WriteLine($"| {what} | {results.Count(r => r.Agrees)} of {results.Count} | {string.Join("; ", apart.Select(a => $"{a.Case}: {a.Why}"))} |");
        Assert.That(results, Is.Not.Empty, what);
        Assert.That(wrong, Is.Empty, what);
        Assert.That(mended, Is.Empty, $"{what}: these agree now, take them off the list");
    }
}
