using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Models;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Sources;

/// <summary>Each ledger's Parquet files as one view: only files that have a row in <c>staging_files</c>, never what a folder happens to hold.</summary>
internal static class StagedLedgers
{
    /// <summary>Columns that every ledger's files begin and end with.</summary>
    private const string Before = "entry_id varchar, edition_id varchar, county_code varchar, period varchar, sheet varchar, row_no integer";
    private const string After = "doubts map(varchar, struct(low decimal(18,4), high decimal(18,4), qualifier varchar, state varchar))";

    /// <summary>The ledgers' tables as if nothing had been received.</summary>
    public static void CreateEmpty(Engine engine, IEnumerable<ModelFile> models)
    {
        foreach (var (ledger, columns) in SourceSchema.Ledgers(models))
        {
            engine.Execute($"create table source.{ledger} ({Columns(columns)})");
        }
    }

    public static void Load(Engine engine, Home home, SqliteConnection control, IEnumerable<ModelFile> models)
    {
        var files = ControlTables.Has(control, "staging_files")
            ? control.Query<(string Ledger, string Path)>("select ledger, path from staging_files order by ledger, period, path").ToLookup(file => file.Ledger, file => file.Path)
            : Enumerable.Empty<(string Ledger, string Path)>().ToLookup(file => file.Ledger, file => file.Path);
        foreach (var (ledger, columns) in SourceSchema.Ledgers(models))
        {
            Create(engine, ledger, columns, [.. files[ledger].Select(path => System.IO.Path.Combine(home.Root, path))]);
        }
    }

    /// <summary>The view asks for the contract's columns by name: a file from before a column was added has it empty.</summary>
    private static void Create(Engine engine, string ledger, IReadOnlyList<ReceivedColumn> columns, IReadOnlyList<string> files)
    {
        engine.Execute($"create table source.{ledger}_columns ({Columns(columns)})");
        var names = engine.Query($"select column_name from duckdb_columns() where schema_name = 'source' and table_name = {Sql.Text(ledger + "_columns")} order by column_index", row => Sql.Name(row.GetString(0)));
        var union = files.Count == 0 ? "" : $" union all by name select * from read_parquet({Sql.List(files)}, union_by_name = true)";
        engine.Execute($"create view source.{ledger} as select {string.Join(", ", names)} from (select * from source.{ledger}_columns{union})");
    }

    /// <summary>What stands between the columns that every ledger has; electives share one map.</summary>
    public static string Middle(IReadOnlyList<ReceivedColumn> columns) =>
        string.Concat(columns.Where(column => !column.IsInMap).Select(column => $"{Sql.Name(column.Name)} {column.Type}, "))
        + (columns.Any(column => column.IsInMap) ? "electives map(varchar, decimal(18,4)), " : "");

    private static string Columns(IReadOnlyList<ReceivedColumn> columns) => $"{Before}, {Middle(columns)}{After}";
}
