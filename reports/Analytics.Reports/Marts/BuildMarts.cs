using System.Data;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Reports.Marts;

/// <summary>The marts of one build, read-only: every Parquet file of it is a table of that name.</summary>
internal sealed class BuildMarts : IDisposable
{
    private readonly Home _home;
    private readonly Engine _engine;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private BuildMarts(Home home, Engine engine, string buildId, string fingerprint, Vintage cutOff) =>
        (_home, _engine, BuildId, Fingerprint, CutOff) = (home, engine, buildId, fingerprint, cutOff);

    public string BuildId { get; }

    public string Fingerprint { get; }

    public Vintage CutOff { get; }

    /// <summary>Opens the published build of a home, or <c>null</c> when nothing has been built there.</summary>
    public static BuildMarts? Open(Home home)
    {
        var current = Path.Combine(home.Marts, "current");
        if (!File.Exists(current))
        {
            return null;
        }

        var buildId = File.ReadAllText(current).Trim();
        using var control = ControlDatabase.Open(home);
        var (fingerprint, cutOff) = control.QuerySingle<(string, string)>("select fingerprint, cut_off from builds where build_id = @buildId", new { buildId });
        var marts = new BuildMarts(home, new Engine(new EngineOptions(Path.Combine(home.Scratch, "spill"), Threads: 1)), buildId, fingerprint, Vintage.Parse(cutOff));
        foreach (var file in Directory.GetFiles(Path.Combine(home.Marts, buildId), "*.parquet").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            marts._engine.Execute($"create view {Sql.Name(name)} as select * from read_parquet({Sql.Text(file)})");
            marts._names.Add(name);
        }

        return marts;
    }

    public bool Has(string mart) => _names.Contains(mart);

    public IReadOnlyList<T> Query<T>(string sql, Func<IDataRecord, T> row) => _engine.Query(sql, row);

    /// <summary>The ledgers this home receives, in their order.</summary>
    public IReadOnlyList<(string Code, Bilingual Name, int Position)> Ledgers()
    {
        using var control = ControlDatabase.Open(_home);
        return [.. control.Query<(string Code, string Zh, string En, long Position)>("select ledger, name_zh, name_en, position from ledgers order by position, ledger")
            .Select(row => (row.Code, new Bilingual(row.Zh, row.En), (int)row.Position))];
    }

    /// <summary>Runs a statement that writes a file, such as <c>copy … to</c>.</summary>
    public void Execute(string sql) => _engine.Execute(sql);

    public void Dispose() => _engine.Dispose();
}
