using System.Globalization;
using Analytics.Reports.Claims;
using Analytics.Warehouse;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Tests.Claims;

/// <summary>Texts with the claims that a person finds in them: our own made-up ones in <c>tests/claims</c>, real ones beside the repository.</summary>
internal static class ClaimCases
{
    private static readonly Dictionary<string, string> OurUnits = new()
    {
        ["org"] = "organisation",
        ["ratio"] = "share",
        ["person-time"] = "person_time",
        ["times/week"] = "times_per_week",
        ["times/year"] = "times_per_year",
        ["yuan/person/year"] = "yuan_per_person_year",
        ["yuan/person/day"] = "yuan_per_person_day",
        ["yuan/day"] = "yuan",
    };

    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "tests", "claims");

    /// <summary>A reader with the shipped catalogue and no register.</summary>
    public static ReadClaims Reader { get; } = new(IndicatorCatalogue.Read(new WarehouseOptions()).Indicators, []);

    /// <summary>Rows of a small CSV file by column name; a cell in quotes may hold commas.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(cells => (IReadOnlyDictionary<string, string>)lines[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>How a reading stands to what a person found: right value, unit and qualifier; right indicator too; claims that are none.</summary>
    public static Score Compare(IReadOnlyList<IReadOnlyDictionary<string, string>> expected, IReadOnlyList<Claim> read)
    {
        var (left, found, bound, apart) = (read.ToList(), 0, 0, new List<string>());
        foreach (var row in expected)
        {
            var (value, unit) = (decimal.Parse(row["value"], CultureInfo.InvariantCulture), OurUnits.GetValueOrDefault(row["unit"], row["unit"]));
            var best = left.Where(claim => claim.Value == value)
                .OrderBy(claim => claim.Unit == unit ? 0 : 1).ThenBy(claim => Word(claim) == row["qualifier"] ? 0 : 1).ThenBy(claim => (claim.Indicator ?? "") == row["indicator_code"] ? 0 : 1).FirstOrDefault();
            if (best is null)
            {
                apart.Add($"missing: {row["value_text"]}");
                continue;
            }

            left.Remove(best);
            var isFound = best.Unit == unit && Word(best) == row["qualifier"];
            var isBound = (best.Indicator ?? "") == row["indicator_code"];
            (found, bound) = (found + (isFound ? 1 : 0), bound + (isBound ? 1 : 0));
            if (!isFound || !isBound)
            {
                apart.Add($"{row["value_text"]}: {best.Unit} {Word(best)} {best.Indicator}, expected {unit} {row["qualifier"]} {row["indicator_code"]}");
            }
        }

        return new(expected.Count, found, bound, left.Count, read.Count, [.. apart, .. left.Select(claim => $"false: {claim.Text} {claim.Indicator}")]);
    }

    private static string Word(Claim claim) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(claim.Qualifier.ToString()!);

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        return [.. cells, cell.ToString()];
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

    internal sealed record Score(int Expected, int Found, int Bound, int False, int Read, IReadOnlyList<string> Apart)
    {
        public override string ToString() => $"{Found} of {Expected} with value, unit and qualifier; {Bound} with the indicator; {False} of {Read} false. {string.Join("; ", Apart)}";
    }
}
