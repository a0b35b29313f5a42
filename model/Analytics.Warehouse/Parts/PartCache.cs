using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Models;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Parts;

/// <summary>
/// Parts of tables that earlier builds made, as Parquet under <c>marts/.cache</c>, and what checks found in them. A part is found by what it is made from;
/// its bytes are trusted only after their SHA-256 was compared. Everything here may be deleted at any time.
/// </summary>
internal sealed class PartCache(Home home, SqliteConnection control)
{
    public const string Folder = ".cache";

    private readonly Dictionary<string, CachedPart> _parts = Read(control);
    private readonly Dictionary<string, long> _checks = control.Query<(string, long)>("select fingerprint, failing_rows from cached_checks").ToDictionary();
    private readonly HashSet<string> _used = [];
    private readonly HashSet<string> _usedChecks = [];
    private readonly HashSet<string> _whole = [];

    public static void CreateTables(SqliteConnection control) => control.Execute("""
        create table if not exists cached_parts(fingerprint text primary key, path text not null, sha256 text not null, bytes integer not null, rows integer not null, used_at text not null);
        create table if not exists cached_checks(fingerprint text primary key, failing_rows integer not null, used_at text not null);
        """);

    /// <summary>The part with this fingerprint, if it is there in its full length; <see cref="IsWhole"/> says whether its bytes are right.</summary>
    public CachedPart? Find(string fingerprint)
    {
        if (!_parts.TryGetValue(fingerprint, out var part) || new FileInfo(PathOf(part)) is not { Exists: true } file || file.Length != part.Bytes)
        {
            return null;
        }

        _used.Add(fingerprint);
        return part;
    }

    /// <summary>Whether the bytes of a part are those that were written; each is read once a build.</summary>
    public bool IsWhole(CachedPart part)
    {
        if (!_whole.Contains(part.Fingerprint) && DurableFile.Sha256(PathOf(part)) == part.Sha256)
        {
            _whole.Add(part.Fingerprint);
        }

        return _whole.Contains(part.Fingerprint);
    }

    public string PathOf(CachedPart part) => Path.Combine(home.Root, part.Path);

    /// <summary>Keeps what <paramref name="write"/> puts into the file that it is given.</summary>
    /// <param name="write">Returns the rows written.</param>
    public CachedPart Keep(TableName table, string period, string fingerprint, Func<string, long> write)
    {
        var path = $"marts/{Folder}/{table}/{(period.Length > 0 ? period + "-" : "")}{fingerprint[..32]}.parquet";
        var file = Path.Combine(home.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var rows = write(file + ".partial");
        File.Move(file + ".partial", file, overwrite: true);
        var part = new CachedPart(fingerprint, path, DurableFile.Sha256(file), new FileInfo(file).Length, rows);
        _parts[fingerprint] = part;
        _used.Add(fingerprint);
        _whole.Add(fingerprint);
        return part;
    }

    /// <summary>What a check found before in the same rows; <c>null</c> where it has not looked.</summary>
    public long? FailingRows(string fingerprint)
    {
        _usedChecks.Add(fingerprint);
        return _checks.TryGetValue(fingerprint, out var rows) ? rows : null;
    }

    public void Keep(string checkFingerprint, long failingRows) => _checks[checkFingerprint] = failingRows;

    /// <summary>Records what this build used; what none of the last builds used goes, and the longest unused beyond the limit.</summary>
    public void Close(Vintage now, int buildsKept, long mostBytes)
    {
        using (var transaction = control.BeginTransaction())
        {
            control.Execute("insert or replace into cached_parts values (@Fingerprint, @Path, @Sha256, @Bytes, @Rows, @UsedAt)",
                _used.Select(used => _parts[used]).Select(part => new { part.Fingerprint, part.Path, part.Sha256, part.Bytes, part.Rows, UsedAt = now.ToString() }), transaction);
            control.Execute("insert or replace into cached_checks values (@fingerprint, @rows, @usedAt)",
                _usedChecks.Where(_checks.ContainsKey).Select(used => new { fingerprint = used, rows = _checks[used], usedAt = now.ToString() }), transaction);
            foreach (var table in new[] { "cached_parts", "cached_checks" })
            {
                control.Execute($"delete from {table} where used_at not in (select distinct used_at from cached_parts order by used_at desc limit @buildsKept)", new { buildsKept }, transaction);
            }

            control.Execute("delete from cached_parts where fingerprint in (select fingerprint from (select fingerprint, sum(bytes) over (order by used_at desc, fingerprint) as together from cached_parts) where together > @mostBytes)", new { mostBytes }, transaction);
            transaction.Commit();
        }

        Sweep();
    }

    /// <summary>Deletes every file that has no row.</summary>
    private void Sweep()
    {
        var listed = control.Query<string>("select path from cached_parts").ToHashSet(StringComparer.Ordinal);
        var folder = Path.Combine(home.Marts, Folder);
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            if (!listed.Contains(Path.GetRelativePath(home.Root, file).Replace('\\', '/')))
            {
                File.Delete(file);
            }
        }
    }

    private static Dictionary<string, CachedPart> Read(SqliteConnection control)
    {
        CreateTables(control);
        return control.Query<CachedPart>("select fingerprint as Fingerprint, path as Path, sha256 as Sha256, bytes as Bytes, rows as Rows from cached_parts").ToDictionary(part => part.Fingerprint);
    }
}

/// <summary>One part of a table as a Parquet file.</summary>
/// <param name="Fingerprint">Of what it is made from.</param>
/// <param name="Path">From the home's root, with '/'.</param>
internal sealed record CachedPart(string Fingerprint, string Path, string Sha256, long Bytes, long Rows);
