using Analytics.DuckDb;
using Analytics.Ingest.Staging;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Rules;

/// <summary>A finding about one entry of a batch.</summary>
/// <param name="Table">Number of the table in the batch.</param>
/// <param name="Column">Position in the contract, from 0.</param>
internal sealed record EntryFinding(int Table, int Row, int Column, string Rule, string Severity, string? Raw, Bilingual Message);

/// <summary>What is wrong or odd about the entries of a batch, as a table of the engine: one row per entry, column and rule.</summary>
internal sealed class FindingsTable(Engine engine)
{
    public const string Name = "findings";

    public void Create() => engine.Execute($"""
        create or replace table {Name} (
            table_no integer, row_no integer, column_no integer, rule varchar, severity varchar, raw varchar, message_zh varchar, message_en varchar)
        """);

    /// <summary>Adds the rows of a query with exactly the columns of the table.</summary>
    public void Add(string query, CancellationToken cancellation) => engine.Execute($"insert into {Name} {query}", cancellation);

    /// <summary>Refuses every entry of a ledger that has more than notes.</summary>
    public void Refuse(LedgerStage ledger, CancellationToken cancellation) => engine.Execute($"""
        insert into {ledger.RefusedTable}
        select distinct table_no, row_no from {Name}
        where severity <> 'note' and table_no in (select table_no from {ledger.TablesTable})
        """, cancellation);

    /// <summary>The findings in the order of table, row and column; of one rule in one table only so many, the rest counted.</summary>
    public IReadOnlyList<EntryFinding> Listed(int mostPerRule) => engine.Query($"""
        select table_no, row_no, column_no, rule, severity, raw, message_zh, message_en
        from (select *, row_number() over (partition by table_no, rule order by row_no, column_no) as nth from {Name})
        where nth <= {mostPerRule}
        order by table_no, row_no, column_no, rule
        """, row => new EntryFinding(
            row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), new Bilingual(row.GetString(6), row.GetString(7))));

    /// <summary>How many findings <see cref="Listed"/> leaves out, by table and rule.</summary>
    public IReadOnlyList<(int Table, string Rule, long Count)> LeftOut(int mostPerRule) => engine.Query(
        $"select table_no, rule, count(*) - {mostPerRule} from {Name} group by table_no, rule having count(*) > {mostPerRule} order by table_no, rule",
        row => (row.GetInt32(0), row.GetString(1), row.GetInt64(2)));
}
