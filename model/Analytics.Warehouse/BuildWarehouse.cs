using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Parts;
using Analytics.Warehouse.Policies;
using Analytics.Warehouse.Sources;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse;

/// <summary>
/// Builds the marts of a home from its staged entries, its register, the models and the indicator catalogue. Read this first:
/// inputs → fingerprint → source tables → models in the parser's order, the parts of them that changed, each with its checks → Parquet → control database → current.
/// </summary>
/// <remarks>Killed anywhere, the next run finishes the work: files without a row in the control database do not exist.</remarks>
public sealed class BuildWarehouse(Home home, WarehouseOptions options, TimeProvider clock)
{
    private readonly ConfigurationFolder _configuration = new(options.ConfigurationRoot);

    /// <param name="cutOff">The latest vintage to use; <c>null</c> takes the newest edition's or register change's, so that the result depends on the data and not on the day.</param>
    /// <exception cref="ConfigurationException">Models, contracts or indicators are written wrongly.</exception>
    /// <exception cref="StagingDamagedException">A staging file is gone or its bytes changed; the last build stays current.</exception>
    /// <exception cref="HomeBusyException">Another process is at work on this home.</exception>
    /// <exception cref="HomeNotWritableException">The disk is full or read-only; the last build stays current.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the last build stays current.</exception>
    public BuildOutcome Build(Vintage? cutOff, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        options.Validate();
        try
        {
            using var only = HomeLock.Take(home, "build", options.LockPatience, holder => progress.Report(Waiting(holder)), cancellation);
            return BuildAlone(cutOff, progress, cancellation);
        }
        catch (Exception failure) when (HomeNotWritableException.IsCauseOf(failure))
        {
            throw HomeNotWritableException.Of(home, failure);
        }
    }

    private BuildOutcome BuildAlone(Vintage? cutOff, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        using var control = ControlDatabase.Open(home);
        BuildLog.CreateTables(control);
        using var engine = new Engine(new EngineOptions(home.Scratch, options.MemoryLimitMegabytes, options.Threads));
        if ((cutOff ?? Newest(engine, control)) is not { } known || !ControlTables.HasEditions(control, known))
        {
            return NothingReceived();
        }

        var fingerprint = Fingerprint.Of(engine, home, control, _configuration, known);
        var build = new BuildRecord(fingerprint[..12], fingerprint, known.ToString(), BuildLog.Complete, new Vintage(clock.GetUtcNow()).ToString(), 0);
        if (BuildLog.IsComplete(control, home, build.BuildId))
        {
            Publish(control, build.BuildId);
            return new BuildOutcome.Unchanged(build.BuildId, known);
        }

        var (graph, ledgers) = Load(engine, control, known);
        var cache = new PartCache(home, control);
        var run = new ModelRun(engine, graph, new ShownTables(engine, ledgers, cache), cache, options.MegabytesTogether << 20);
        var checks = run.Run(progress, cancellation);
        var broken = checks.Where(check => check.FailingRows > 0).ToList();
        if (broken.Exists(check => check.Severity == CheckSeverity.Fail))
        {
            BuildLog.Record(control, build with { State = BuildLog.Failed, Seconds = Seconds(started) }, [], checks);
            Close(cache);
            return new BuildOutcome.Failed(build.BuildId, broken);
        }

        var files = MartExport.Write(home, build.BuildId, graph, run, cache, cancellation);
        BuildLog.Record(control, build with { Seconds = Seconds(started) }, files, checks);
        Publish(control, build.BuildId);
        Close(cache);
        var tables = files.GroupBy(file => file.Mart).ToDictionary(mart => mart.Key, mart => mart.Sum(file => file.Rows));
        return new BuildOutcome.Built(build.BuildId, known, broken, tables, clock.GetElapsedTime(started)) { PartsMade = run.Made, PartsKept = run.Kept };
    }

    private void Close(PartCache cache) => cache.Close(new Vintage(clock.GetUtcNow()), options.BuildsKept, options.CacheMegabytes << 20);

    /// <summary>When the newest edition came or, later than that, the newest change of the register became known.</summary>
    private Vintage? Newest(Engine engine, SqliteConnection control) =>
        ControlTables.Newest(control) is not { } received ? null : RegisterTables.Newest(engine, home) is { } known && known > received ? known : received;

    private (ModelGraph Graph, StagedLedgers Ledgers) Load(Engine engine, SqliteConnection control, Vintage cutOff)
    {
        var configured = Configured.Read(engine, _configuration, control);
        StagedFiles.Check(home, control);
        SourceSchema.Create(engine);
        ControlTables.Load(engine, control, cutOff);
        RegisterTables.Load(engine, home, cutOff);
        CatalogueTables.Load(engine, configured.Catalogue);
        PolicyTables.Load(engine, configured.Score);
        RiskTables.LoadPolicy(engine, configured.Risk);
        return (configured.Graph, StagedLedgers.Load(engine, home, control, configured.Models));
    }

    private void Publish(SqliteConnection control, string buildId)
    {
        if (options.MakeCurrent && CurrentBuild.Of(home) != buildId)
        {
            CurrentBuild.Set(home, buildId);
        }

        OldBuilds.Sweep(home, control, options.BuildsKept);
    }

    private static StepReport Waiting(string holder) =>
        new(new($"等待另一个程序（{holder}）结束", $"Waiting for another process to finish: {holder}"), 0, 1);

    private double Seconds(long started) => clock.GetElapsedTime(started).TotalSeconds;

    private static BuildOutcome.Failed NothingReceived() => new("", [new("source.editions.row_floor", CheckSeverity.Fail, 1,
        "到截止时间还没有收到任何台账，请先运行 receive。 / No ledger had been received by the cut-off: run receive first.")]);
}
