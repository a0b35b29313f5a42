using System.Data;
using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Ingest.Tracing;

/// <summary>
/// Entries read again from a home's staging, value by value: of a home that was received anew from landing bytes it says what those bytes
/// mean now, without looking at anything that was computed before.
/// </summary>
public sealed class EntriesAgain : IDisposable
{
    private static readonly Lazy<IReadOnlyList<LedgerContract>> Contracts = new(LedgerContract.LoadShipped);

    private readonly Home _home;
    private readonly Engine _engine;

    public EntriesAgain(Home home, IngestOptions options)
    {
        _home = home;
        _engine = new Engine(options.Engine(home));
    }

    /// <summary>One quantity of every entry of a ledger, by entry id.</summary>
    /// <param name="valueColumn">A quantity of the ledger, or <c>entries</c>: each entry counts one.</param>
    /// <param name="keyColumn">What stands beside it as text, as in <c>org_unit_code</c>; <c>null</c> for nothing.</param>
    public IReadOnlyDictionary<string, EntryAgain> Values(string ledger, string valueColumn, string? keyColumn)
    {
        var files = Files(ledger);
        if (files.Count == 0)
        {
            return new Dictionary<string, EntryAgain>();
        }

        var (value, doubt) = valueColumn == "entries" ? ("cast(1 as decimal(18, 4))", "null") : (Quantity(ledger, valueColumn), $"doubts[{Sql.Text(valueColumn)}]");
        return _engine.Query($"""
            with read_again as (
                select entry_id, {value} as value, {doubt} as doubt, cast({(keyColumn is null ? "null" : Sql.Name(keyColumn))} as varchar) as key
                from read_parquet({Sql.List(files)}, union_by_name = true)
            )
            select entry_id, value, {(valueColumn == "entries" ? "value, value" : "case when doubt is null then value else doubt.low end, case when doubt is null then value else doubt.high end")}, key
            from read_again
            """, Row).ToDictionary(entry => entry.EntryId);
    }

    public void Dispose() => _engine.Dispose();

    private static string Quantity(string ledger, string column) =>
        Contracts.Value.First(contract => contract.Name == ledger).Columns.Any(asked => asked.Name == column && asked.IsInMap) ? $"electives[{Sql.Text(column)}]" : Sql.Name(column);

    private List<string> Files(string ledger)
    {
        using var control = ControlDatabase.Open(_home);
        return [.. control.Query<string>("select path from staging_files where ledger = @ledger order by path", new { ledger }).Select(path => Path.Combine(_home.Root, path))];
    }

    private static EntryAgain Row(IDataRecord row) => new(row.GetString(0), row.NumberOrNull(1), row.NumberOrNull(2), row.NumberOrNull(3), row.IsDBNull(4) ? null : row.GetString(4));
}

/// <summary>One entry's value as its cell is understood now.</summary>
/// <param name="Value">In the base unit; <c>null</c> where nothing was reported.</param>
public sealed record EntryAgain(string EntryId, decimal? Value, decimal? Low, decimal? High, string? Key);
