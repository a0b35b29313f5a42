using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Sources;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Tests;

/// <summary>A home as the ingest room leaves it, made by SQL: control tables, staging Parquet, register.</summary>
internal sealed class FixtureHome : IDisposable
{
    public const string City = "230500";
    public const string CountyA = "230521";
    public const string DistrictB = "230502";

    /// <summary>The small year built once; each test that asks for it has a copy of its own.</summary>
    private static readonly Lazy<(string Folder, int Batches)> Year = new(BuildYear);

    private readonly SqliteConnection _control;
    private readonly Engine _engine = new(new EngineOptions(Path.GetTempPath(), 200, 1));
    private int _batches;

    public FixtureHome()
    {
        Home = NewHome();
        Directory.CreateDirectory(Home.Register);
        File.WriteAllText(Path.Combine(Home.Register, "230500.csv"), """
            code,name,kind,parent_code,valid_from,valid_to
            230500,双鸭山市,city,,,
            230521,集贤县,county,230500,,
            230502,尖山区,district,230500,,
            230521101,升昌镇,township,230521,,
            230521101001,一村,village,230521101,,
            230521101002,二村,village,230521101,,
            230521101003,三社区,community,230521101,,
            230502001,二马路街道,street,230502,,
            230502001001,春城社区,community,230502001,,
            230502001002,四村,village,230502001,,
            230502E00001,样例公司,enterprise,230502,,

            """);
        _control = ControlDatabase.Open(Home);
        _control.Execute("""
            create table files(sha256 primary key, extension, bytes, file_name, county_code, sender, received_at, format, encoding, outcome);
            create table editions(edition_id primary key, sha256, ledger, county_code, period, received_at, entries, refused, batch_id);
            create table edition_columns(edition_id, sheet, column_name, column_index, header, unit, scale);
            create table returned_editions(sha256, ledger, county_code, period, received_at, refused);
            create table findings(finding_id integer primary key, sha256, edition_id, rule, severity, sheet, row_no, column_no, column_name, raw, message_zh, message_en);
            create table staging_files(path primary key, ledger, period, batch_id, sha256, bytes, entries);
            create table period_actions(action_id integer primary key, period, action, acted_at, by_whom, reason, contact);
            create table explanations(explanation_id integer primary key, sha256, edition_id, rule, sheet, row_no, column_no, column_name, reason, source);
            create table restatements(edition_id primary key, of_edition_id, reading_id, outcome, restated_at, by_whom, reason, plan_id);
            create table ledger_columns(ledger, column_name);
            create table ledgers(ledger primary key, name_zh, name_en, frequency, due_days, position);
            insert into ledgers values ('posts', '花名册', 'Posts', 'monthly', 10, 1), ('monthly_work', '月度工作', 'Monthly work', 'monthly', 10, 2),
                ('projects', '项目', 'Projects', 'monthly', 10, 3), ('infrastructure', '基础设施', 'Infrastructure', 'monthly', 10, 4),
                ('personnel_changes', '变动', 'Changes', 'monthly', 10, 5), ('attendance', '考勤', 'Attendance', 'monthly', 10, 6), ('funds', '资金', 'Funds', 'monthly', 10, 7),
                ('service', '服务', 'Service', 'monthly', 10, 8), ('training', '培训', 'Training', 'half_yearly', 10, 9), ('unit_support', '帮扶', 'Unit support', 'quarterly', 10, 10),
                ('spot_checks', '抽查', 'Spot checks', 'quarterly', 10, 11), ('targets', '目标', 'Targets', 'quarterly', 10, 12), ('appraisals', '考核', 'Appraisals', 'half_yearly', 10, 13),
                ('village_profile', '村情', 'Village profile', 'yearly', 10, 14), ('risk_visits', '走访', 'Risk visits', 'on_request', 100, 15);
            """);
    }

    private FixtureHome((string Folder, int Batches) built)
    {
        Home = NewHome();
        foreach (var file in Directory.EnumerateFiles(built.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Home.Root, Path.GetRelativePath(built.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        _batches = built.Batches;
        _control = ControlDatabase.Open(Home);
    }

    public Home Home { get; }

    public SqliteConnection Control => _control;

    public static readonly IReadOnlyList<ModelFile> Models = ModelFile.ReadAll(new(AppContext.BaseDirectory));

    /// <summary>One edition with its entries, each a SELECT list such as <c>'230521101001' as org_unit_code, 'village' as unit_kind</c>.</summary>
    public string Edition(string ledger, string county, string period, string receivedAt, params string[] entries) =>
        Edition(ledger, county, period, receivedAt, "accepted", 0, entries);

    public string Edition(string ledger, string county, string period, string receivedAt, string outcome, int refused, string[] entries)
    {
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('|', [ledger, county, period, receivedAt, .. entries]))));
        var edition = $"{sha256[..12]}-{ledger}-{period}";
        var batch = $"b{++_batches:000}";
        _control.Execute("insert into files values (@sha256, '.csv', 1, @name, @county, null, @receivedAt, 'delimited', 'utf-8', @outcome)", new { sha256, name = $"{ledger}-{period}.csv", county, receivedAt, outcome });
        _control.Execute("insert into editions values (@edition, @sha256, @ledger, @county, @period, @receivedAt, @count, @refused, @batch)", new { edition, sha256, ledger, county, period, receivedAt, count = entries.Length, refused, batch });
        if (entries.Length > 0)
        {
            Stage(ledger, county, period, edition, batch, entries);
        }

        return edition;
    }

    public BuildOutcome Build(Vintage? cutOff = null, WarehouseOptions? options = null) =>
        new BuildWarehouse(Home, options ?? new WarehouseOptions { Threads = 1 }, TimeProvider.System).Build(cutOff, new Progress<StepReport>(), CancellationToken.None);

    /// <summary>A home whose small year has been built.</summary>
    public static FixtureHome Built() => new(Year.Value);

    public void Dispose()
    {
        Close();
        Directory.Delete(Home.Root, recursive: true);
    }

    private static (string Folder, int Batches) BuildYear()
    {
        var fixture = new FixtureHome();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(fixture.Home.Root, recursive: true);
        YearOfTwoCounties.Receive(fixture);
        var outcome = fixture.Build();
        fixture.Close();
        Assert.That(outcome, Is.TypeOf<BuildOutcome.Built>(), () => outcome is BuildOutcome.Failed failed ? string.Join("\n", failed.Checks) : "");
        return (fixture.Home.Root, fixture._batches);
    }

    private static Home NewHome() => new(Path.Combine(Path.GetTempPath(), "warehouse-tests", TestContext.CurrentContext.Test.ID + "-" + Path.GetRandomFileName()));

    private void Close()
    {
        _control.Dispose();
        _engine.Dispose();
    }

    private void Stage(string ledger, string county, string period, string edition, string batch, string[] entries)
    {
        var path = $"staging/{ledger}/{period}/{batch}.parquet";
        var file = Path.Combine(Home.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var columns = Models.Single(model => model.Table.Name == "stg_" + ledger).Contract.Received;
        var middle = StagedLedgers.Middle(columns);
        _engine.Execute($"create or replace table entries (entry_id varchar, edition_id varchar, county_code varchar, period varchar, sheet varchar, row_no integer, {middle}doubts map(varchar, struct(low decimal(18,4), high decimal(18,4), qualifier varchar, state varchar)))");
        var rows = entries.Select((entry, row) => $"select '{edition}:1:{row + 2}' as entry_id, '{edition}' as edition_id, '{county}' as county_code, '{period}' as period, '' as sheet, {row + 2} as row_no, {(entry.Contains("doubts") ? "" : "map {} as doubts, ")}{entry}").ToList();
        foreach (var insert in entries.Any(entry => entry.Contains("doubts")) ? rows : [string.Join(" union all by name ", rows)])
        {
            _engine.Execute($"insert into entries by name {insert}");
        }

        _engine.Execute($"copy entries to '{file}' (format parquet, compression zstd)");
        _control.Execute("insert into staging_files values (@path, @ledger, @period, @batch, @sha256, 0, @count)", new { path, ledger, period, batch, sha256 = DurableFile.Sha256(file), count = entries.Length });
    }
}
