using System.Data;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Marts;

/// <summary>
/// Answers SQL that a person typed. It can read the marts and nothing else: one SELECT by the engine's own parser, tables from a list,
/// no function that opens files; the marts it names are loaded first, then the engine is shut off from disk and network and locked.
/// </summary>
/// <param name="mostRows">Rows beyond these are not read.</param>
public sealed class QueryMarts(Home home, string? buildId, int mostRows)
{
    /// <summary>Of the functions in FROM these make rows out of nothing; every other reads a file, a setting or the engine itself.</summary>
    private static readonly string[] TableFunctions = ["range", "generate_series", "unnest"];

    /// <summary>Functions that look around outside the marts, or hide a statement in a text.</summary>
    private static readonly string[] Closed =
    [
        "getenv", "current_setting", "query", "query_table", "read_text", "read_blob", "glob", "getvariable", "which_secret", "parse_duckdb_log_message",
    ];

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public QueryOutcome Answer(string sql, CancellationToken cancellation)
    {
        var (_, _, files) = MartReader.Find(home, buildId);
        var marts = files.GroupBy(file => file.Mart).ToDictionary(mart => mart.Key, mart => Sql.List(mart.Select(file => Path.Combine(home.Root, file.Path))));
        using var engine = new Engine(new EngineOptions(home.Scratch));
        var read = SqlTables.Of(engine, sql);
        if (Refusal(read, marts.Keys) is { } refused)
        {
            return refused;
        }

        foreach (var name in read.Tables)
        {
            engine.Execute($"create table {Sql.Name(name)} as select * from read_parquet({marts[name]})", cancellation);
        }

        engine.Execute("set enable_external_access = false; set lock_configuration = true", cancellation);
        try
        {
            return engine.Read(sql, Table, cancellation);
        }
        catch (System.Data.Common.DbException fault) when (!cancellation.IsCancellationRequested)
        {
            return new QueryOutcome.Refused(new("数据库不接受这条查询：" + fault.Message, "The engine does not accept the query: " + fault.Message));
        }
    }

    private static QueryOutcome.Refused? Refusal(SqlTables read, IReadOnlyCollection<string> marts)
    {
        if (read.Error is not null)
        {
            return new(new("只能执行一条 SELECT 查询：" + read.Error, "Only one SELECT is answered: " + read.Error));
        }

        if (read.Tables.FirstOrDefault(name => !marts.Contains(name)) is { } unknown)
        {
            var known = string.Join(", ", marts.Order(StringComparer.Ordinal));
            return new(new($"没有名为“{unknown}”的表；可查询：{known}。", $"There is no table '{unknown}'; there are: {known}."));
        }

        return read.TableFunctions.Except(TableFunctions).Concat(read.Functions.Where(IsClosed)).FirstOrDefault() is { } function
            ? new(new($"查询中不能使用函数 {function}。", $"The function {function} cannot be used in a query."))
            : null;
    }

    private static bool IsClosed(string function) =>
        Closed.Contains(function) || function.StartsWith("read_", StringComparison.Ordinal) || function.StartsWith("pragma_", StringComparison.Ordinal);

    private QueryOutcome.Answered Table(IDataReader reader)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<IReadOnlyList<object?>>();
        while (rows.Count < mostRows && reader.Read())
        {
            rows.Add([.. columns.Select((_, column) => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        }

        return new(columns, rows, IsCutShort: rows.Count == mostRows && reader.Read());
    }
}

/// <summary>What became of a person's query: <see cref="Answered"/> or <see cref="Refused"/>.</summary>
public abstract record QueryOutcome
{
    private QueryOutcome()
    {
    }

    /// <param name="IsCutShort">There were more rows than asked for.</param>
    public sealed record Answered(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, bool IsCutShort) : QueryOutcome;

    public sealed record Refused(Bilingual Reason) : QueryOutcome;
}
