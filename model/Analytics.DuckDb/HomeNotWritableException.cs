using Analytics.Vocabulary;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Analytics.DuckDb;

/// <summary>The disk under the home is full, read-only or failing. What was complete before is complete still; the same command finishes the work once there is room.</summary>
public sealed class HomeNotWritableException(string message, Exception cause) : Exception(message, cause)
{
    // SQLITE_PERM, READONLY, IOERR, FULL, CANTOPEN: what SQLite says of the disk, not of the statement.
    private static readonly int[] DiskErrors = [3, 8, 10, 13, 14];

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

    public static HomeNotWritableException Of(Home home, Exception cause) => new(
        $"The home {home.Root} cannot be written to: {cause.Message.ReplaceLineEndings(" ")} Nothing half-done was kept; make room or give write access, then run the same command again.",
        cause);
}
