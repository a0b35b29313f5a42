using Analytics.DuckDb;
using Analytics.Host.Tracing;
using Analytics.Ingest;
using Analytics.Ingest.Readings;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Analytics.Warehouse.Marts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Host.Rebuilding;

/// <summary>What a rebuild did.</summary>
/// <param name="Files">Files of the landing read again.</param>
/// <param name="StagingFiles">Staging files written.</param>
/// <param name="Builds">Builds that had lost a file and were made again.</param>
/// <param name="Lost">What could not be made from what is left; empty with a whole control.db.</param>
internal sealed record Rebuilt(int Files, int StagingFiles, int Builds, BuildOutcome Build, IReadOnlyList<Bilingual> Lost);

/// <summary>Makes staging and marts once more from the landing and control.db alone. Nothing is replaced before the new entries are whole and the same editions.</summary>
internal sealed class RebuildHome(Home home, TimeProvider clock)
{
    /// <exception cref="InvalidDataException">Bytes of the landing are gone or changed, or make other editions: nothing was replaced.</exception>
    public Rebuilt Rebuild(IProgress<StepReport> progress, CancellationToken cancellation)
    {
        CheckLanding();
        using var again = ScratchHome.Beside(home);
        again.Receive(_ => true, null, clock, progress, cancellation);
        CheckEditions(again.Home);
        var staging = TakeStaging(again.Home, cancellation);
        var damaged = DamagedBuilds.Forget(home);
        foreach (var build in damaged)
        {
            Build(build.CutOff, CurrentBuild.Of(home) == build.BuildId, progress, cancellation);
        }

        var now = CurrentBuild.Of(home) is null ? Build(null, true, progress, cancellation) : Build(CurrentCutOff(), true, progress, cancellation);
        return new(ReceiveEditions.Deliveries(home).Count, staging, damaged.Count, now, []);
    }

    private BuildOutcome Build(Vintage? cutOff, bool isCurrent, IProgress<StepReport> progress, CancellationToken cancellation) =>
        new BuildWarehouse(home, new WarehouseOptions { MakeCurrent = isCurrent }, clock).Build(cutOff, progress, cancellation);

    private Vintage? CurrentCutOff()
    {
        using var control = ControlDatabase.Open(home);
        return control.ExecuteScalar<string?>("select cut_off from builds where build_id = @id", new { id = CurrentBuild.Of(home) }) is { } cutOff ? Vintage.Parse(cutOff) : null;
    }

    private void CheckLanding()
    {
        using var control = Open(home);
        var wrong = control.Query<(string Sha256, string Path, string Name)>("select sha256, 'landing/' || substr(sha256, 1, 2) || '/' || sha256 || extension, file_name from files order by sha256")
            .Where(file => Path.Combine(home.Root, file.Path) is var path && (!File.Exists(path) || DurableFile.Sha256(path) != file.Sha256))
            .Select(file => $"{file.Path}（{file.Name}）").ToList();
        if (wrong.Count > 0)
        {
            throw new RebuildRefusedException(new(
                $"原始文件有损，没有重建任何东西：{string.Join("；", wrong)}。请从备份恢复这些文件，或请报送单位重新报送。",
                $"Bytes of the landing are damaged, nothing was rebuilt: {string.Join("; ", wrong)}. Restore them from a backup, or ask their senders for them again."));
        }
    }

    private void CheckEditions(Home again)
    {
        var different = Editions(home).Except(Editions(again)).Concat(Editions(again).Except(Editions(home))).Select(edition => edition.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal).ToList();
        if (different.Count > 0)
        {
            throw new RebuildRefusedException(new(
                $"这一版程序把 {different.Count} 份台账读成别的样子（如 {different[0]}），没有重建任何东西。请用当时的程序重建，或先看 analytics receive --replay。",
                $"This version of the program reads {different.Count} editions differently ({different[0]} …): nothing was rebuilt. Rebuild with the version of then, or look at analytics receive --replay."));
        }
    }

    private static HashSet<string> Editions(Home of)
    {
        using var control = Open(of);
        return [.. control.Query<string>("select edition_id || ' ' || received_at || ' ' || entries || ' ' || refused from editions")];
    }

    /// <summary>New files first, then their rows in the place of the old ones; what has no row then goes.</summary>
    private int TakeStaging(Home again, CancellationToken cancellation)
    {
        using var only = HomeLock.Take(home, "rebuild", TimeSpan.FromSeconds(30), _ => { }, cancellation);
        using var source = Open(again);
        using var control = Open(home);
        var files = source.Query("select path as Path, ledger as Ledger, period as Period, batch_id as BatchId, sha256 as Sha256, bytes as Bytes, entries as Entries from staging_files order by path").ToList();
        Directory.CreateDirectory(home.Scratch);
        foreach (var path in files.Select(file => (string)file.Path))
        {
            var copy = Path.Combine(home.Scratch, "rebuilt.parquet");
            File.Copy(Path.Combine(again.Root, path), copy, overwrite: true);
            DurableFile.Adopt(copy, Path.Combine(home.Root, path));
        }

        using var transaction = control.BeginTransaction();
        control.Execute("delete from staging_files");
        control.Execute("insert into staging_files (path, ledger, period, batch_id, sha256, bytes, entries) values (@Path, @Ledger, @Period, @BatchId, @Sha256, @Bytes, @Entries)",
            files.Select(file => new { file.Path, file.Ledger, file.Period, file.BatchId, file.Sha256, file.Bytes, file.Entries }));
        transaction.Commit();
        var listed = files.Select(file => (string)file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(home.Staging, "*", SearchOption.AllDirectories).Where(file => !listed.Contains(Path.GetRelativePath(home.Root, file).Replace('\\', '/'))))
        {
            File.Delete(file);
        }

        return files.Count;
    }

    private static SqliteConnection Open(Home of)
    {
        // Makes the tables of a home that has none yet.
        KeptReadings.OfFiles(of);
        return ControlDatabase.Open(of);
    }
}

/// <summary>What is left does not make the same entries: nothing was replaced.</summary>
internal sealed class RebuildRefusedException(Bilingual sentence) : ExplainedException(sentence);
