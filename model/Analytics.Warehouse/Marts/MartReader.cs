using System.Data;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Sources;
using Dapper;

namespace Analytics.Warehouse.Marts;

/// <summary>One build's marts for reading: each mart is a view named as it is, over the build's own Parquet files.</summary>
public sealed class MartReader : IDisposable
{
    private readonly Engine _engine;

    private MartReader(Engine engine, Home home, string buildId, Vintage cutOff, IReadOnlyList<BuildFile> files)
    {
        (_engine, BuildId, CutOff, Files) = (engine, buildId, cutOff, files);
        foreach (var mart in files.GroupBy(file => file.Mart))
        {
            engine.Execute($"create view {Sql.Name(mart.Key)} as select * from read_parquet({Sql.List(mart.Select(file => Path.Combine(home.Root, file.Path)))})");
        }
    }

    public string BuildId { get; }

    public Vintage CutOff { get; }

    /// <summary>The build's Parquet files, one a mart, or of a mart by period one a period.</summary>
    public IReadOnlyList<BuildFile> Files { get; }

    /// <param name="buildId"><c>null</c> takes the current build.</param>
    /// <exception cref="InvalidOperationException">There is no such build.</exception>
    public static MartReader Open(Home home, string? buildId)
    {
        var (id, cutOff, files) = Find(home, buildId);
        var engine = new Engine(new EngineOptions(home.Scratch));
        try
        {
            return new MartReader(engine, home, id, cutOff, files);
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Whether the build holds a mart: an older one may not.</summary>
    public bool Has(string mart) => Files.Any(file => file.Mart == mart);

    /// <summary>Reads rows of the product's own queries; text from people goes to <see cref="QueryMarts"/>.</summary>
    public IReadOnlyList<T> Query<T>(string sql, Func<IDataRecord, T> row) => _engine.Query(sql, row);

    public void Dispose() => _engine.Dispose();

    /// <summary>Loads some marts once, for a reader that asks many small questions.</summary>
    internal void Keep(params string[] marts)
    {
        foreach (var mart in marts)
        {
            _engine.Execute($"create table kept_{mart} as select * from {mart}; create or replace view {mart} as select * from kept_{mart}");
        }
    }

    internal static (string BuildId, Vintage CutOff, IReadOnlyList<BuildFile> Files) Find(Home home, string? buildId)
    {
        var id = buildId ?? CurrentBuild.Of(home) ?? throw new NotBuiltException(home, null);
        using var control = ControlDatabase.Open(home);
        return ControlTables.Has(control, "builds") && control.ExecuteScalar<string?>($"select cut_off from builds where build_id = @id and state = '{BuildLog.Complete}'", new { id }) is { } cutOff
            ? (id, Vintage.Parse(cutOff), BuildLog.Files(control, id))
            : throw new NotBuiltException(home, id);
    }
}

/// <summary>The home has no build, or not the one asked for.</summary>
/// <param name="buildId"><c>null</c> where none is current.</param>
public sealed class NotBuiltException(Home home, string? buildId) : ExplainedException(buildId is null
    ? new($"{home.Root} 里还没有建过数据集市：请先运行 receive 接收台账，再运行 build。", $"Nothing has been built in {home.Root} yet: receive ledgers, then run build.")
    : new($"{home.Root} 里没有编号为 {buildId} 的构建。", $"There is no build '{buildId}' in {home.Root}."));
