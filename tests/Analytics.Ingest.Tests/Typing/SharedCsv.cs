using CsvHelper;

namespace Analytics.Ingest.Tests.Typing;

/// <summary>Tables beside the repository, in <c>../shared</c>: real cases that it may not contain.</summary>
internal static class SharedCsv
{
    /// <summary>The rows, each by column name; the test is skipped where the file is not there.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var file = File(path);
        using var reader = new CsvDataReader(CsvReader.FromFile(file, new CsvReaderOptions()));
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(at => reader.GetName(at), at => reader.GetString(at)));
        }

        return rows;
    }

    /// <summary>Where the file is; the test is skipped where it is not.</summary>
    public static string File(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent;
        }

        var file = Path.Combine(folder?.FullName ?? ".", "..", "shared", path);
        if (!System.IO.File.Exists(file))
        {
            Assert.Ignore($"../shared/{path} is not there.");
        }

        return file;
    }
}
