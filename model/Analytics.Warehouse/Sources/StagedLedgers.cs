using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Parts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Sources;

/// <summary>Each ledger's Parquet files as one view, empty until it is shown: only files that have a row in <c>staging_files</c>, never what a folder happens to hold.</summary>
internal sealed class StagedLedgers
{
    /// <summary>Columns that every ledger's files begin and end with.</summary>
    private const string Before = "entry_id varchar, edition_id varchar, county_code varchar, period varchar, sheet varchar, row_no integer";
    private const string After = "doubts map(varchar, struct(low decimal(18,4), high decimal(18,4), qualifier varchar, state varchar))";

    private readonly Dictionary<string, (string Columns, string Names, ILookup<string, StagedPath> Files)> _ledgers = new(StringComparer.Ordinal);

    /// <summary>A ledger of no more Parquet than this is read into memory once: its files are many, and every model that reads them would open each.</summary>
    private const long MostBytesInMemory = 1 << 20;

    private readonly Engine _engine;
    private readonly HashSet<string> _inMemory = new(StringComparer.Ordinal);

    private StagedLedgers(Engine engine) => _engine = engine;

    /// <summary>The ledgers' tables as if nothing had been received.</summary>
    public static void CreateEmpty(Engine engine, IEnumerable<ModelFile> models)
    {
        foreach (var (ledger, columns) in SourceSchema.Ledgers(models))
        {
            engine.Execute($"create table source.{ledger} ({Columns(columns)})");
        }
    }

    public static StagedLedgers Load(Engine engine, Home home, SqliteConnection control, IEnumerable<ModelFile> models)
    {
        var files = Files(control).ToLookup(file => file.Ledger, file => file with { Path = System.IO.Path.Combine(home.Root, file.Path) });
        var loaded = new StagedLedgers(engine);
        foreach (var (ledger, columns) in SourceSchema.Ledgers(models))
        {
            engine.Execute($"create table source.{ledger}_columns ({Columns(columns)})");
            var names = engine.Query($"describe source.{ledger}_columns", row => Sql.Name(row.GetString(0)));
            loaded._ledgers.Add(ledger, (Columns(columns), string.Join(", ", names), files[ledger].ToLookup(file => file.Period)));
            engine.Execute($"create view source.{ledger} as select {string.Join(", ", names)} from source.{ledger}_columns");
        }

        return loaded;
    }

    /// <summary>The files that staging holds, in an order that no file system decides.</summary>
    public static IReadOnlyList<StagedPath> Files(SqliteConnection control) => ControlTables.Has(control, "staging_files")
        ? [.. control.Query<StagedPath>("select ledger as Ledger, period as Period, path as Path, sha256 as Sha256 from staging_files order by ledger, period, path")]
        : [];

    /// <summary>A ledger's parts, one a period; <c>null</c> for what is no ledger.</summary>
    public TableParts? PartsOf(string ledger) => _ledgers.TryGetValue(ledger, out var staged)
        ? TableParts.ByPeriod(staged.Files.Select(period => (period.Key, PartKey.Of([staged.Columns, .. period.Select(file => file.Sha256).Order(StringComparer.Ordinal)]))))
        : null;

    /// <summary>How large a ledger's files of one period are; 0 for what is no ledger.</summary>
    public long BytesOf(string ledger, string period) => _ledgers.TryGetValue(ledger, out var staged) ? staged.Files[period].Sum(file => new FileInfo(file.Path).Length) : 0;

    /// <summary>The SELECT asks for the contract's columns by name: a file from before a column was added has it empty.</summary>
    public string Select(string ledger, IReadOnlyList<string> periods)
    {
        var files = _ledgers[ledger].Files;
        return periods.Contains(TableParts.AllOfIt) || files.All(period => periods.Contains(period.Key))
            ? SelectAll(ledger)
            : SelectFiles(ledger, periods.SelectMany(period => files[period]));
    }

    private string SelectAll(string ledger)
    {
        var files = _ledgers[ledger].Files;
        var all = SelectFiles(ledger, files.SelectMany(period => period));
        if (files.Sum(period => BytesOf(ledger, period.Key)) > MostBytesInMemory)
        {
            return all;
        }

        if (_inMemory.Add(ledger))
        {
            _engine.Execute($"create table source.{ledger}_rows as {all}");
        }

        return $"select * from source.{ledger}_rows";
    }

    private string SelectFiles(string ledger, IEnumerable<StagedPath> files)
    {
        var names = _ledgers[ledger].Names;
        List<string> shown = [.. files.Select(file => file.Path)];
        var union = shown.Count == 0 ? "" : $" union all by name select * from read_parquet({Sql.List(shown)}, union_by_name = true)";
        return $"select {names} from (select * from source.{ledger}_columns{union})";
    }

    /// <summary>What stands between the columns that every ledger has; electives share one map.</summary>
    public static string Middle(IReadOnlyList<ReceivedColumn> columns) =>
        string.Concat(columns.Where(column => !column.IsInMap).Select(column => $"{Sql.Name(column.Name)} {column.Type}, "))
        + (columns.Any(column => column.IsInMap) ? "electives map(varchar, decimal(18,4)), " : "");

    private static string Columns(IReadOnlyList<ReceivedColumn> columns) => $"{Before}, {Middle(columns)}{After}";
}

/// <summary>One staging file as control.db lists it.</summary>
internal sealed record StagedPath(string Ledger, string Period, string Path, string Sha256);
