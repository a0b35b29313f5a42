using Analytics.Vocabulary;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Sources;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Lineage;

/// <summary>The builds of a home in its control database: a build without a row does not exist, a build with one is complete.</summary>
internal static class BuildLog
{
    public const string Complete = "complete";
    public const string Failed = "failed";

    public static void CreateTables(SqliteConnection control) => control.Execute("""
        create table if not exists builds(build_id text primary key, fingerprint text not null, cut_off text not null, state text not null, created_at text not null, seconds real not null);
        create table if not exists build_files(build_id text not null, path text not null, sha256 text not null, bytes integer not null, rows integer not null, primary key (build_id, path));
        create table if not exists check_results(build_id text not null, check_id text not null, severity text not null, failing_rows integer not null, message text not null, primary key (build_id, check_id));
        """);

    /// <summary>Records a build, its files and its checks in one transaction; a former attempt at the same build is replaced.</summary>
    public static void Record(SqliteConnection control, BuildRecord build, IReadOnlyList<BuildFile> files, IReadOnlyList<CheckResult> checks)
    {
        using var transaction = control.BeginTransaction();
        Forget(control, transaction, build.BuildId);
        control.Execute("insert into builds values (@BuildId, @Fingerprint, @CutOff, @State, @CreatedAt, @Seconds)", build, transaction);
        control.Execute("insert into build_files values (@BuildId, @Path, @Sha256, @Bytes, @Rows)",
            files.Select(file => new { build.BuildId, file.Path, file.Sha256, file.Bytes, file.Rows }), transaction);
        control.Execute("insert into check_results values (@BuildId, @CheckId, @Severity, @FailingRows, @Message)",
            checks.Select(check => new { build.BuildId, check.CheckId, Severity = check.Severity.ToString().ToLowerInvariant(), check.FailingRows, check.Message }), transaction);
        transaction.Commit();
    }

    /// <summary>Whether this build is recorded as complete and each of its files stands there in its full length.</summary>
    public static bool IsComplete(SqliteConnection control, Home home, string buildId) =>
        control.ExecuteScalar<string?>("select state from builds where build_id = @buildId", new { buildId }) == Complete
        && Files(control, buildId).All(file => new FileInfo(System.IO.Path.Combine(home.Root, file.Path)) is { Exists: true } found && found.Length == file.Bytes);

    public static IReadOnlyList<BuildFile> Files(SqliteConnection control, string buildId) =>
        [.. control.Query<BuildFile>("select path, sha256, bytes, rows from build_files where build_id = @buildId order by path", new { buildId })];

    /// <summary>Complete builds beyond the newest few that no release refers to.</summary>
    public static IReadOnlyList<string> Expendable(SqliteConnection control, int kept)
    {
        var released = ControlTables.Has(control, "releases") ? "select build_id from releases" : "select '' where false";
        return [.. control.Query<string>($"""
            select build_id from builds
            where build_id not in (select build_id from builds where state = '{Complete}' order by created_at desc, build_id limit @kept)
                and state = '{Complete}' and build_id not in ({released})
            """, new { kept })];
    }

    public static IReadOnlyList<string> CompleteOnes(SqliteConnection control) =>
        [.. control.Query<string>($"select build_id from builds where state = '{Complete}'")];

    public static void Forget(SqliteConnection control, SqliteTransaction? transaction, string buildId)
    {
        foreach (var table in new[] { "builds", "build_files", "check_results" })
        {
            control.Execute($"delete from {table} where build_id = @buildId", new { buildId }, transaction);
        }
    }
}

/// <summary>One build as the control database keeps it.</summary>
internal sealed record BuildRecord(string BuildId, string Fingerprint, string CutOff, string State, string CreatedAt, double Seconds);

/// <summary>One file of a build.</summary>
/// <param name="Path">From the home's root, with '/'.</param>
public sealed record BuildFile(string Path, string Sha256, long Bytes, long Rows)
{
    /// <summary>The mart that it holds, all or a period of it: <c>marts/BUILD/outcomes.parquet</c>, <c>marts/BUILD/measures/2016-05.parquet</c>.</summary>
    public string Mart => System.IO.Path.GetFileNameWithoutExtension(Path.Split('/')[2]);
}
