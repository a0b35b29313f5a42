using Analytics.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Tests.Models;

/// <summary>Each folder <c>tests/models/MODEL/CASE</c> is one test: tables in as CSV (columns left out are empty), the rows expected out.</summary>
public sealed class ModelCases
{
    private static readonly string Root = Path.Combine(RepositoryRoot(AppContext.BaseDirectory), "tests", "models");

    public static IEnumerable<TestCaseData> Cases =>
        Directory.EnumerateDirectories(Root).SelectMany(Directory.EnumerateDirectories).Order(StringComparer.Ordinal)
            .Select(folder => new TestCaseData(Path.GetRelativePath(Root, folder)).SetArgDisplayNames(Path.GetRelativePath(Root, folder)));

    [TestCaseSource(nameof(Cases))]
    public void The_model_makes_the_expected_rows(string folder)
    {
        var model = FixtureHome.Models.Single(model => model.Table.Name == folder.Split('/')[0]);
        var path = Path.Combine(Root, folder);
        using var engine = new Engine(new EngineOptions(Path.GetTempPath()));
        SourceSchema.Create(engine);
        StagedLedgers.CreateEmpty(engine, FixtureHome.Models);
        foreach (var read in SqlTables.Of(engine, model.Sql!).Tables.Select(name => TableName.TryParse(name)!))
        {
            Load(engine, read, Path.Combine(path, $"{read}.csv"));
        }

        engine.Execute($"create table {model.Table} as {model.Sql}");
        var expected = Path.Combine(path, "expect.csv");
        var columns = string.Join(", ", File.ReadLines(expected).First().Split(',').Select(Sql.Name));
        engine.Execute($"create table expected as select {columns} from {model.Table} limit 0");
        Insert(engine, "expected", expected);

        var missing = Rows(engine, $"select * from expected except all select {columns} from {model.Table}");
        var unexpected = Rows(engine, $"select {columns} from {model.Table} except all select * from expected");
        Assert.Multiple(() =>
        {
            Assert.That(missing, Is.Empty, "expected, but not made");
            Assert.That(unexpected, Is.Empty, "made, but not expected");
        });
    }

    [Test]
    public void Every_model_has_a_case() =>
        Assert.That(FixtureHome.Models.Where(model => model is { Sql: not null, Contract.ComputedBy: null }).Select(model => model.Table.Name).Except(Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)!)), Is.Empty, "models without a folder in tests/models");

    [Test]
    public void Every_input_of_a_case_is_read_by_its_model()
    {
        using var engine = new Engine(new EngineOptions(Path.GetTempPath()));
        foreach (var folder in Cases.Select(@case => (string)@case.Arguments[0]!))
        {
            var model = FixtureHome.Models.Single(model => model.Table.Name == folder.Split('/')[0]);
            var given = Directory.EnumerateFiles(Path.Combine(Root, folder)).Select(Path.GetFileNameWithoutExtension).Where(name => name != "expect");
            Assert.That(given, Is.SubsetOf(SqlTables.Of(engine, model.Sql!).Tables), folder);
        }
    }

    private static string RepositoryRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Analytics.sln")) ? folder : RepositoryRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("There is no Analytics.sln above the tests."));

    private static void Load(Engine engine, TableName table, string file)
    {
        if (table.Stage != Stage.Source)
        {
            var contract = FixtureHome.Models.Single(model => model.Table == table).Contract;
            engine.Execute($"create table {table} ({string.Join(", ", contract.Columns.Select(column => $"{Sql.Name(column.Name)} {column.Type}"))})");
        }

        if (File.Exists(file))
        {
            Insert(engine, table.ToString(), file);
        }
    }

    private static void Insert(Engine engine, string table, string file) =>
        engine.Execute($"insert into {table} by name select * from read_csv({Sql.Text(file)}, header = true, all_varchar = true, nullstr = '', allow_quoted_nulls = false, delim = ',', quote = '\"')");

    private static IReadOnlyList<string> Rows(Engine engine, string sql) => engine.Query($"select columns(*)::varchar from ({sql})", row =>
        string.Join(',', Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? "" : row.GetString(column))));
}
