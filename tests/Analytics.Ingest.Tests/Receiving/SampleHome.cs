using System.Text;
using Analytics.DuckDb;
using Analytics.Ingest.Landing;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Ingest.Tests.Receiving;

/// <summary>A home in a folder of its own, with a small register, and the files that a test sends to it.</summary>
internal sealed class SampleHome : IDisposable
{
    public const string Jixian = "230521";
    public const string Youyi = "230522";

    public const string ProjectsHeader = "乡镇,单位类别,项目所在单位,项目编号,项目名称,项目类别,启动时间,计划投资,到位资金,受益户数";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("receive");

    /// <param name="key">The key file of another home; <c>null</c> leaves it beside the home.</param>
    public SampleHome(string? key = null)
    {
        Home = new Home(Path.Combine(_folder.FullName, "home"));
        Home = key is null ? Home : Home with { Key = key };
        Directory.CreateDirectory(Home.Register);
        File.WriteAllText(Path.Combine(Home.Register, "units.csv"), """
            code,name,kind,parent_code,valid_from,valid_to
            230500,双鸭山市,city,,,
            230521,集贤县,county,230500,,
            230521100,福利镇,township,230521,,
            230521100201,安邦村委会,village,230521100,,
            230521100202,永安村委会,village,230521100,,
            230521100203,红旗村委会,village,230521100,,
            230522,友谊县,county,230500,,
            230522100,友谊镇,township,230522,,
            230522100201,友邻村委会,village,230522100,,

            """.ReplaceLineEndings("\n"));
    }

    public Home Home { get; }

    public string Outbox => Path.Combine(_folder.FullName, "sent");

    public IngestOptions Options { get; set; } = new() { Threads = 2 };

    /// <summary>Puts a text file into the county's folder of what is to be received.</summary>
    public string Send(string county, string name, string text) => Send(county, name, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    public string Send(string county, string name, byte[] bytes)
    {
        var path = Path.Combine(Outbox, county, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A projects ledger of May 2016 with the rows given.</summary>
    public string SendProjects(string county, string name, params string[] rows) =>
        Send(county, name, "第一书记项目台账（2016年5月）\n" + ProjectsHeader + "\n" + string.Join('\n', rows) + "\n");

    public ReceiveSummary Receive(params string[] paths) => Receive(new Silent(), paths.Length == 0 ? [Outbox] : paths);

    public ReceiveSummary Receive(IProgress<StepReport> progress, params string[] paths) =>
        new ReceiveEditions(Home, Options, new StoppedClock()).Receive(paths, progress, CancellationToken.None);

    public ReceiveSummary Receive(Statement said, params string[] paths) =>
        new ReceiveEditions(Home, Options, new StoppedClock()).Receive(paths, said, new Silent(), CancellationToken.None);

    public ReceiveSummary Receive(IReadOnlyList<Delivery> deliveries) =>
        new ReceiveEditions(Home, Options, new StoppedClock()).Receive(deliveries, new Silent(), CancellationToken.None);

    /// <summary>Rows of the staging Parquet of a ledger, in the order of entry ids, the values of a row joined by |.</summary>
    public IReadOnlyList<string> Entries(string columns = "* exclude (doubts)", string ledger = "projects")
    {
        var files = Control<string>($"select path from staging_files where ledger = '{ledger}'").Select(path => Path.Combine(Home.Root, path)).ToList();
        if (files.Count == 0)
        {
            return [];
        }

        using var engine = new Engine(new EngineOptions(Path.Combine(_folder.FullName, "spill")));
        return engine.Query($"select {columns} from read_parquet({Sql.List(files)}) order by entry_id", row =>
            string.Join('|', Enumerable.Range(0, row.FieldCount).Select(at => row.IsDBNull(at) ? "" : Convert.ToString(row.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))));
    }

    public IReadOnlyList<T> Control<T>(string sql)
    {
        using var control = ControlDatabase.Open(Home);
        return [.. control.Query<T>(sql)];
    }

    public IReadOnlyList<string> Rules() => Control<string>("select rule || ' ' || severity || ' ' || row_no || ' ' || coalesce(raw, '') from findings order by rule, row_no");

    /// <summary>Every file below a folder of the home with the hash of its bytes.</summary>
    public IReadOnlyList<string> Files(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{Path.GetRelativePath(Home.Root, path)} {DurableFile.Sha256(path)}")];

    public void Dispose() => _folder.Delete(recursive: true);

    private sealed class Silent : IProgress<StepReport>
    {
        public void Report(StepReport value)
        {
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2016, 6, 8, 9, 30, 0, TimeSpan.Zero);
    }
}
