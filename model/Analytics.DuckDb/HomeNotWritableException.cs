using Analytics.Vocabulary;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Analytics.DuckDb;

/// <summary>The disk under the home is full, read-only or failing. What was complete before is complete still; the same command finishes the work once there is room.</summary>
public sealed class HomeNotWritableException : ExplainedException
{
    private const int SqliteFull = 13;

    // SQLITE_PERM, READONLY, IOERR, FULL, CANTOPEN: what SQLite says of the disk, not of the statement.
    private static readonly int[] DiskErrors = [3, 8, 10, 13, 14];

    private HomeNotWritableException(Bilingual sentence, Exception cause)
        : base(sentence, cause)
    {
    }

    /// <summary>Whether a failure is the disk's and not ours.</summary>
    public static bool IsCauseOf(Exception failure) => failure switch
    {
        HomeNotWritableException => false,
        UnauthorizedAccessException => true,
        IOException => true,
        SqliteException sqlite => DiskErrors.Contains(sqlite.SqliteErrorCode),
        DuckDBException engine => engine.Message.StartsWith("IO Error", StringComparison.Ordinal),
        _ => false,
    };

    public static HomeNotWritableException Of(Home home, Exception cause)
    {
        var said = cause.Message.ReplaceLineEndings(" ");
        return new(
            IsFull(cause)
                ? new($"磁盘已满，{home.Root} 写不进去（{said}）。没有留下写了一半的东西，原有数据完好；请腾出空间后再次运行同一命令。", $"The disk of {home.Root} is full ({said}). Nothing half-done was kept and what was there is intact; make room, then run the same command again.")
                : new($"{home.Root} 不可写（{said}）。没有留下写了一半的东西，原有数据完好；请检查目录权限和磁盘后再次运行同一命令。", $"The home {home.Root} cannot be written to ({said}). Nothing half-done was kept and what was there is intact; give write access or mend the disk, then run the same command again."),
            cause);
    }

    /// <summary>Whether a failure says that the disk has no room left.</summary>
    public static bool IsFull(Exception cause) => cause is SqliteException { SqliteErrorCode: SqliteFull } || cause.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase);
}
