using System.Runtime.CompilerServices;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;
using Dapper;

namespace Analytics.Reports.Tests.Fixtures;

/// <summary>A home with one complete build of made-up marts (see marts.sql), as the warehouse leaves it.</summary>
internal sealed class SampleHome : IDisposable
{
    public const string BuildId = "0a1b2c3d4e5f";

    private static readonly string[] Marts =
        ["coverage", "editions", "fund_flow", "indicators", "ledger_reconciliation", "measures", "monthly_runs", "org_units", "outcomes", "projects_by_kind", "promotion_shares", "reconciliation", "revisions", "series_breaks"];

    private static readonly string[] Scores =
    [
        "county_scores", "secretary_scores", "score_contributions", "score_inputs", "score_models", "score_months", "score_neighbours", "score_policies", "score_sensitivity",
        "risk_backtest", "risk_list", "risk_model_card",
    ];

    private static readonly string[] Appraisals = ["appraisals", "spot_check_coverage", "spot_check_findings"];

    /// <param name="scored">With marts of scores and risks (see scores.sql).</param>
    /// <param name="appraised">With marts of a half-year's appraisals (see appraisals.sql).</param>
    public SampleHome(bool labelled = true, string buildId = BuildId, string change = "", bool scored = false, bool appraised = false)
    {
        (_scored, _appraised) = (scored, appraised);
        Home = new Home(Path.Combine(Path.GetTempPath(), "reports-tests", Path.GetRandomFileName()));
        Build(buildId, change);
        if (labelled)
        {
            using var control = ControlDatabase.Open(Home);
            control.Execute("""
                create table settings (key text primary key, value text not null);
                insert into settings values ('data_label_zh', '示例数据：人名、条目均为虚构，不作统计依据'), ('data_label_en', 'Sample data: people and entries are made up');
                """);
        }
    }

    private readonly bool _scored;
    private readonly bool _appraised;

    public Home Home { get; }

    /// <summary>Adds a build and makes it the current one.</summary>
    /// <param name="change">SQL that changes the marts before they are written.</param>
    public void Build(string buildId, string change = "")
    {
        var folder = Path.Combine(Home.Marts, buildId);
        Directory.CreateDirectory(folder);
        using var engine = new Engine(new EngineOptions(Home.Scratch, Threads: 1));
        engine.Execute(File.ReadAllText(Path.Combine(SourceFolder(), "marts.sql")) + (_scored ? File.ReadAllText(Path.Combine(SourceFolder(), "scores.sql")) : "") + (_appraised ? File.ReadAllText(Path.Combine(SourceFolder(), "appraisals.sql")) : "") + change);
        using var control = ControlDatabase.Open(Home);
        control.Execute("""
            create table if not exists builds(build_id text primary key, fingerprint text not null, cut_off text not null, state text not null, created_at text not null, seconds real not null);
            create table if not exists build_files(build_id text not null, path text not null, sha256 text not null, bytes integer not null, rows integer not null, primary key (build_id, path));
            create table if not exists ledgers(ledger primary key, name_zh, name_en, frequency, due_days, position);
            insert or replace into ledgers values ('posts', '第一书记花名册', 'Register of first secretaries', 'monthly', 10, 1), ('monthly_work', '月度工作台账', 'Monthly work', 'monthly', 10, 2),
                ('projects', '项目台账', 'Projects', 'monthly', 10, 3), ('infrastructure', '基础设施台账', 'Infrastructure', 'monthly', 10, 4), ('personnel_changes', '提拔调整台账', 'Promotions and adjustments', 'monthly', 10, 5);
            """);
        control.Execute("insert into builds values (@buildId, @fingerprint, '2017-01-10T08:00:00Z', 'complete', '2017-01-11T00:00:00Z', 1)", new { buildId, fingerprint = new string('f', 64) });
        foreach (var mart in Marts.Concat(_scored ? Scores : []).Concat(_appraised ? Appraisals : []))
        {
            var file = Path.Combine(folder, mart + ".parquet");
            engine.Execute($"copy {mart} to {Sql.Text(file)} (format parquet, compression zstd)");
            control.Execute("insert into build_files values (@buildId, @path, @sha256, @bytes, 1)", new { buildId, path = $"marts/{buildId}/{mart}.parquet", sha256 = DurableFile.Sha256(file), bytes = new FileInfo(file).Length });
        }

        File.WriteAllText(Path.Combine(Home.Marts, "current"), buildId + "\n");
    }

    /// <summary>Asks the current build's marts.</summary>
    public IReadOnlyList<T> Query<T>(string sql, Func<System.Data.IDataRecord, T> row)
    {
        using var marts = MartReader.Open(Home, buildId: null);
        return marts.Query(sql, row);
    }

    public void Dispose() => Directory.Delete(Home.Root, recursive: true);

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
