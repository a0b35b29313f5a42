using System.Data;
using System.Globalization;
using DuckDB.NET.Data;

namespace Analytics.DuckDb;

/// <summary>How much of the machine one engine may use.</summary>
/// <param name="MemoryLimitMegabytes">DuckDB's own limit; the process peaks about 250 MB above it.</param>
/// <param name="Threads">0 takes all cores.</param>
/// <param name="SpillDirectory">Where it spills past the limit; created on first use.</param>
public sealed record EngineOptions(string SpillDirectory, int MemoryLimitMegabytes = 600, int Threads = 0);

/// <summary>
/// One DuckDB in memory over Parquet files: bounded memory, no network, no extension downloads, UTC.
/// Not safe for use from several threads at once.
/// </summary>
public sealed class Engine : IDisposable
{
    private readonly DuckDBConnection _connection;

    public Engine(EngineOptions options)
    {
        // Without these DuckDB reaches for the network as soon as a statement names an extension it lacks.
        _connection = new DuckDBConnection("Data Source=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false");
        _connection.Open();
        Execute(string.Create(CultureInfo.InvariantCulture, $"set memory_limit = '{options.MemoryLimitMegabytes}MB'"));
        Execute($"set temp_directory = {Sql.Text(options.SpillDirectory)}");
        Execute("set timezone = 'UTC'");
        // One file stands behind many statements, and each would read its footer again.
        Execute("set parquet_metadata_cache = true");
        if (options.Threads > 0)
        {
            Execute(string.Create(CultureInfo.InvariantCulture, $"set threads = {options.Threads}"));
        }
    }

    /// <summary>The open connection, for what Dapper or an appender needs.</summary>
    public DuckDBConnection Connection => _connection;

    /// <summary>Runs statements that return nothing; the token interrupts them.</summary>
    /// <returns>Rows changed by the last one.</returns>
    /// <exception cref="DuckDBException">The engine refuses the statement.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public int Execute(string sql, CancellationToken cancellation = default)
    {
        using var command = Command(sql);
        using var interrupt = cancellation.Register(command.Cancel);
        try
        {
            return command.ExecuteNonQuery();
        }
        finally
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>One value, or <c>null</c> for SQL NULL or no row.</summary>
    public T? Scalar<T>(string sql)
    {
        using var command = Command(sql);
        return command.ExecuteScalar() is { } value and not DBNull ? (T)value : default;
    }

    /// <summary>Reads rows one by one; the caller turns each into what it needs.</summary>
    public IReadOnlyList<T> Query<T>(string sql, Func<IDataRecord, T> row)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Hands the open reader to the caller, who may stop early; rows stream, and the token interrupts them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public T Read<T>(string sql, Func<IDataReader, T> read, CancellationToken cancellation)
    {
        using var command = Command(sql);
        command.UseStreamingMode = true;
        using var interrupt = cancellation.Register(command.Cancel);
        try
        {
            using var reader = command.ExecuteReader();
            return read(reader);
        }
        finally
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Appends rows in bulk to an existing table; values are text, whole numbers, decimals, truth values, dates or <c>null</c>.</summary>
    public void Append(string schema, string table, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var appender = _connection.CreateAppender(schema, table);
        foreach (var values in rows)
        {
            BulkRow.Append(appender.CreateRow(), values);
        }
    }

    /// <summary>A bulk writer into an existing table of this engine.</summary>
    public DuckDBAppender Appender(string table) => _connection.CreateAppender(table);

    /// <summary>A bulk writer into an existing table, for the caller that has its cells one by one and too many of them to make objects.</summary>
    public BulkWriter Writer(string table) => new(_connection, table);

    public void Dispose() => _connection.Dispose();

    private DuckDBCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
