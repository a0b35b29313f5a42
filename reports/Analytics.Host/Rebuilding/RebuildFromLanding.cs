using System.Globalization;
using Analytics.DuckDb;
using Analytics.Ingest;
using Analytics.Ingest.Landing;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Dapper;

namespace Analytics.Host.Rebuilding;

/// <summary>
/// Makes a home from the bytes of the landing alone, when control.db is gone or cannot be read. A file's name is its SHA-256 and its time that of the disk; county
/// and month are those that its titles tell. What was lost is said.
/// </summary>
internal sealed class RebuildFromLanding(Home home, TimeProvider clock)
{
    public Rebuilt Rebuild(IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var (whole, damaged) = LandingFiles();
        if (whole.Count == 0)
        {
            throw new RebuildRefusedException(new($"{home.Landing} 里没有完好的原始文件，无从重建；没有改动任何东西。", $"There is no whole file in {home.Landing}: nothing to rebuild from, and nothing was changed."));
        }

        SetAside();
        var received = new ReceiveEditions(home, new IngestOptions(), clock).Receive([.. whole.Select(Delivery)], progress, cancellation);
        var build = new BuildWarehouse(home, new WarehouseOptions(), clock).Build(null, progress, cancellation);
        using var control = ControlDatabase.Open(home);
        var staging = control.ExecuteScalar<long>("select count(*) from staging_files");
        return new(whole.Count, (int)staging, 1, build, [.. Lost(received, damaged)]);
    }

    private (List<FileInfo> Whole, List<string> Damaged) LandingFiles()
    {
        var files = Directory.Exists(home.Landing) ? Directory.EnumerateFiles(home.Landing, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(path => Path.GetFileNameWithoutExtension(path).Length == 64).ToLookup(path => DurableFile.Sha256(path) == Path.GetFileNameWithoutExtension(path)) : Enumerable.Empty<string>().ToLookup(_ => true);
        return ([.. files[true].Select(path => new FileInfo(path))], [.. files[false].Select(path => Path.GetRelativePath(home.Root, path))]);
    }

    /// <summary>What there was of control.db stays beside the new one: somebody may mend it yet.</summary>
    private void SetAside()
    {
        using var only = HomeLock.Take(home, "rebuild", TimeSpan.FromSeconds(30), _ => { }, CancellationToken.None);
        var stamp = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        foreach (var file in Directory.EnumerateFiles(home.Root, "control.db*").Where(file => Path.GetFileName(file) is "control.db" or "control.db-wal" or "control.db-shm"))
        {
            File.Move(file, $"{file}.lost-{stamp}", overwrite: true);
        }

        foreach (var folder in new[] { home.Staging, home.Marts }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Delivery Delivery(FileInfo file) => new(file.FullName, file.Name, null, null, new Vintage(file.LastWriteTimeUtc));

    private static IEnumerable<Bilingual> Lost(ReceiveSummary received, List<string> damaged)
    {
        yield return new("收到时间：一律取原始文件在磁盘上的时间，迟到与否、历次更正的先后可能与当时不同。", "Vintages: each file has the time that the disk gives it; what was late, and which correction came last, may differ from then.");
        yield return new("原文件名和报送人：文件以指纹为名；县（区）和月份只从表内标题读出。", "File names and senders: files are named by their fingerprints; county and month are those that titles in the sheets tell.");
        yield return new("人工说明（receive --as）、关账记录、重述记录、发布登记；报送单位写在表内的说明已随文件读回。", "What people said of files (receive --as), months closed, restatements, and the register of releases; reasons that senders wrote into sheets were read again.");
        if (received.Returned > 0)
        {
            yield return new($"{received.Returned} 个文件只凭内容认不出是哪个县、哪个月，原件仍在：见 analytics quarantine，用 receive 文件 --county --period 说明。", $"{received.Returned} files do not tell by themselves whose and of which month they are; they are kept: see analytics quarantine, and say it with receive FILE --county --period.");
        }

        foreach (var file in damaged)
        {
            yield return new($"{file} 的字节已损，没有使用。", $"The bytes of {file} are damaged; they were not used.");
        }
    }
}
