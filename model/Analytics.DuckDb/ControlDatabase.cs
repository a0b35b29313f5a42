using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.DuckDb;

/// <summary>
/// The transactional state of a home, in SQLite: what has no row here does not exist, what has a row is complete.
/// Each room creates its own tables with <c>create table if not exists</c> and reads the others'.
/// </summary>
public static class ControlDatabase
{
    /// <summary>Opens the home's database, creating it on first use. A second writer waits up to 30 seconds.</summary>
    /// <exception cref="SqliteException">The file cannot be opened, is not a database, or stays locked.</exception>
    public static SqliteConnection Open(Home home)
    {
        Directory.CreateDirectory(home.Root);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = home.ControlDatabase,
            DefaultTimeout = 30,
            // A pooled connection would keep the file open after the last user has left.
            Pooling = false,
            ForeignKeys = true,
        }.ToString());
        connection.Open();
        // FULL: a commit that returned survives a power cut. WAL: readers never wait for the writer.
        connection.Execute("pragma journal_mode = wal; pragma synchronous = full;");
        return connection;
    }
}
