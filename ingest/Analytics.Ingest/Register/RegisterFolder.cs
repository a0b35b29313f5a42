using System.Globalization;
using System.Text;
using Analytics.DuckDb;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Texts;
using CsvHelper;

namespace Analytics.Ingest.Register;

/// <summary>The register of a home as files: every CSV file of the folder, each only ever added.</summary>
internal static class RegisterFolder
{
    /// <summary>Every line of every file, those that later ones replace included.</summary>
    /// <exception cref="InvalidDataException">There is no register, or a line cannot be read; the message names file and line.</exception>
    public static IReadOnlyList<RegisterLine> Read(string folder)
    {
        if (!Directory.Exists(folder) || Directory.GetFiles(folder, "*.csv") is not { Length: > 0 } files)
        {
            throw new InvalidDataException($"No register in '{folder}': expected CSV files with the columns {string.Join(", ", RegisterLine.Required)}.");
        }

        return [.. files.Order(StringComparer.Ordinal).SelectMany(ReadFile)];
    }

    /// <summary>What was known by then: of the lines for one code and first day the last known, without those taken back.</summary>
    /// <param name="known"><c>null</c>: all that is known today.</param>
    /// <exception cref="InvalidDataException">Two lines for one code and first day became known at the same moment and differ.</exception>
    public static IReadOnlyList<RegisterLine> Known(IEnumerable<RegisterLine> lines, Vintage? known) =>
        [.. lines.Where(line => known is null || line.KnownFrom is null || line.KnownFrom <= known)
            .GroupBy(line => (line.Code, line.ValidFrom))
            .Select(Last)
            .Where(line => !line.IsWithdrawn)];

    /// <summary>Adds one file; its name says the place and the state's day, with a number where that is taken.</summary>
    /// <returns>Its path.</returns>
    public static string Add(string folder, string name, IEnumerable<RegisterLine> lines)
    {
        var path = Path.Combine(folder, name + ".csv");
        for (var number = 2; File.Exists(path); number++)
        {
            path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}.csv"));
        }

        var text = new StringBuilder(string.Join(',', RegisterLine.Columns)).Append('\n');
        foreach (var line in lines.OrderBy(line => line.Code, StringComparer.Ordinal).ThenBy(line => line.ValidFrom))
        {
            text.AppendJoin(',', line.Fields().Select(CsvText.Of)).Append('\n');
        }

        DurableFile.WriteText(path, text.ToString());
        return path;
    }

    private static RegisterLine Last(IEnumerable<RegisterLine> same)
    {
        var inOrder = same.OrderBy(line => line.KnownFrom?.Time ?? DateTimeOffset.MinValue).ToList();
        return inOrder.Count > 1 && inOrder[^2].KnownFrom == inOrder[^1].KnownFrom && !inOrder[^1].Says(inOrder[^2])
            ? throw new InvalidDataException($"The register says two things of {inOrder[^1].Code}{(inOrder[^1].ValidFrom is { } from ? $" from {RegisterLine.Day(from)} on" : "")}, both known {(inOrder[^1].KnownFrom is { } moment ? $"from {moment}" : "from the start")}.")
            : inOrder[^1];
    }

    private static List<RegisterLine> ReadFile(string path)
    {
        var table = CsvTable.Read(path);
        var missing = RegisterLine.Required.Where(column => !table.Has(column)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidDataException($"{path}: the register lacks the columns {string.Join(", ", missing)}.");
        }

        return [.. table.Rows.Select((row, at) => Line(row, path, at + 2))];
    }

    private static RegisterLine Line(CsvRow row, string path, int line) =>
        !OrgUnitCode.IsValid(row["code"]) ? throw Wrong(path, line, "code", row["code"])
        : OrgUnitKinds.Parse(row["kind"]) is null ? throw Wrong(path, line, "kind", row["kind"])
        : new RegisterLine(row["code"], row["name"], row["kind"], row["parent_code"], Day(row["valid_from"], path, line), Day(row["valid_to"], path, line), row["full_name"], row["name_en"])
        {
            KnownFrom = row["known_from"] is { Length: > 0 } known ? Vintage.Parse(known) : null,
            BegunBy = row["begun_by"],
            Predecessors = row["predecessors"],
            EndedBy = row["ended_by"],
            Successors = row["successors"],
            Source = row["source"],
        };

    internal static DateOnly? Day(string text, string path, int line) => text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(path, line, "date", text);

    private static InvalidDataException Wrong(string path, int line, string what, string text) =>
        new($"{path}, line {line}: '{text}' is not a {what} of an org unit.");
}

/// <summary>A CSV file with a header, held in memory; a column that is not there is empty.</summary>
internal sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<CsvRow> Rows)
{
    public bool Has(string column) => Header.Contains(column);

    public static CsvTable Read(string path)
    {
        using var reader = new CsvDataReader(CsvReader.FromFile(path, new CsvReaderOptions()));
        var header = Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetName(at).Trim('\uFEFF').Trim()).ToList();
        var places = header.Select((name, at) => (name, at)).ToDictionary(column => column.name, column => column.at);
        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            rows.Add(new([.. header.Select((_, at) => reader.GetString(at))], places));
        }

        return new(header, rows);
    }
}

internal sealed record CsvRow(IReadOnlyList<string> Fields, IReadOnlyDictionary<string, int> Places)
{
    public string this[string column] => Places.TryGetValue(column, out var at) ? Fields[at] : "";
}
