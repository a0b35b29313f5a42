using System.Text.RegularExpressions;
using Analytics.Warehouse.Indicators;

namespace Analytics.Warehouse.Tests;

/// <summary>
/// <c>model/MECHANISMS.md</c> is true: every mechanism has its row, and what a row names exists. A row is held to that as soon as the contracts of
/// all its ledgers are there; until then its ledgers must at least be among fourteen. The fifteenth, the visits that a risk list asks for, is no mechanism of the programme.
/// </summary>
public sealed partial class MechanismsTests
{
    private const int Ledgers = 14;
    private const string OwnLedger = "risk_visits";

    private static readonly (string Letter, int Last)[] Texts = [("S", 30), ("D", 19), ("X", 12), ("J", 15), ("B", 11)];
    private static readonly string Root = FindRoot();
    private static readonly IReadOnlyList<Row> Rows = [.. File.ReadLines(Path.Combine(Root, "model", "MECHANISMS.md")).Where(line => RowOfMechanism().IsMatch(line)).Select(Row.Read)];

    [Test]
    public void Every_mechanism_has_one_row() =>
        Assert.That(Rows.Select(row => row.Id), Is.EquivalentTo(Texts.SelectMany(text => Enumerable.Range(1, text.Last).Select(number => $"{text.Letter}{number:00}"))));

    [Test]
    public void Every_row_names_a_test_or_says_why_it_is_no_data() =>
        Assert.That(Rows.Where(row => row.Tests.Count == 0 && row.Why.Length == 0).Select(row => row.Id), Is.Empty);

    [Test]
    public void Every_row_that_holds_data_names_where() =>
        Assert.That(Rows.Where(row => row.Why.Length == 0 && row.Ledgers.Count + row.Answers.Count == 0).Select(row => row.Id), Is.Empty);

    [Test]
    public void The_ledgers_named_and_those_that_exist_are_fourteen() =>
        Assert.That(Rows.SelectMany(row => row.Ledgers).Concat(Contracts()).Except([OwnLedger]).Order(), Has.Exactly(Ledgers).Items);

    [TestCaseSource(nameof(Complete))]
    public void What_a_row_names_exists(string id)
    {
        var row = Rows.Single(row => row.Id == id);
        var indicators = IndicatorCatalogue.Read(new()).Indicators.Select(indicator => indicator.Code);
        var marts = FixtureHome.Models.Select(model => model.Table.Name);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Answers, Is.SubsetOf(indicators.Concat(marts)));
            Assert.That(row.Tests.Where(test => !Exists(test)), Is.Empty);
        }
    }

    [Test]
    public void Indicators_name_mechanisms_of_the_table()
    {
        var named = IndicatorCatalogue.Read(new()).Indicators.SelectMany(indicator => indicator.Mechanisms).Distinct();

        Assert.That(named, Is.SubsetOf(Rows.Select(row => row.Id)));
    }

    private static IEnumerable<string> Complete => Rows.Where(row => row.Ledgers.All(Contracts().Contains)).Select(row => row.Id);

    private static HashSet<string> Contracts() => [.. Directory.EnumerateFiles(Path.Combine(Root, "ingest", "ledgers"), "*.yml").Select(path => Path.GetFileNameWithoutExtension(path))];

    private static bool Exists(string test) => test.StartsWith("models/", StringComparison.Ordinal)
        ? Directory.Exists(Path.Combine(Root, "tests", test)) && Directory.EnumerateDirectories(Path.Combine(Root, "tests", test)).Any()
        : Sources.Value.Contains($" {test}(", StringComparison.Ordinal);

    private static readonly Lazy<string> Sources = new(() => string.Concat(Directory.EnumerateDirectories(Path.Combine(Root, "tests"), "Analytics.*.Tests")
        .SelectMany(project => Directory.EnumerateFiles(project, "*Tests.cs", SearchOption.AllDirectories)).Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}")).Select(File.ReadAllText)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No Analytics.sln above the test assembly.");
    }

    [GeneratedRegex(@"^\| [SDXJB]\d\d \|")]
    private static partial Regex RowOfMechanism();

    private sealed record Row(string Id, IReadOnlyList<string> Ledgers, IReadOnlyList<string> Answers, IReadOnlyList<string> Tests, string Why)
    {
        public static Row Read(string line)
        {
            var cells = line.Split('|')[1..^1];
            return cells.Length == 6
                ? new(cells[0].Trim(), Names(cells[2]), Names(cells[3]), Names(cells[4]), cells[5].Trim())
                : throw new FormatException($"Expected six cells: {line}");
        }

        private static List<string> Names(string cell) => [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
