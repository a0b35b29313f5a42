using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Staging;

/// <summary>
/// One ledger's part of a batch: the texts of all its entries in one table of the engine, the meanings of the distinct ones in another, and
/// the SELECT that joins them to typed entries.
/// </summary>
internal sealed class LedgerStage : IDisposable
{
    private readonly Engine _engine;
    private readonly List<StagedTable> _tables = [];
    private BulkWriter? _writer;

    public LedgerStage(Engine engine, LedgerContract contract, OrgUnitRegister register)
    {
        (_engine, Contract) = (engine, contract);
        Columns = [.. Enumerable.Range(0, contract.Columns.Count).Select(at => StagedColumn.Of(contract, at, register))];
        engine.Execute($"create or replace table {RawTable} (table_no integer, row_no integer, {string.Join(", ", Columns.Select(column => column.RawColumns))})");
        engine.Execute($"create or replace table {RefusedTable} (table_no integer, row_no integer)");
        _writer = engine.Writer(RawTable);
    }

    public LedgerContract Contract { get; }

    public IReadOnlyList<StagedColumn> Columns { get; }

    /// <summary>The tables written, in the order of county, edition and sheet once <see cref="Close"/> has run.</summary>
    public IReadOnlyList<StagedTable> Tables => _tables;

    public string RawTable => "raw_" + Contract.Name;

    /// <summary>Entries that do not enter.</summary>
    public string RefusedTable => "refused_" + Contract.Name;

    public string MeaningsTable => "meanings_" + Contract.Name;

    public string TablesTable => "tables_" + Contract.Name;

    public long Rows { get; private set; }

    /// <summary>Writes every row of a table; the rows of damaged form are refused at once.</summary>
    public void Write(StagedTable table, LedgerTable rows, CancellationToken cancellation)
    {
        _tables.Add(table);
        foreach (var column in Columns)
        {
            column.Begin(table);
        }

        var damaged = new List<int>();
        while (rows.ReadRow())
        {
            cancellation.ThrowIfCancellationRequested();
            Write(table.Number, rows);
            if (rows.IsDamaged)
            {
                damaged.Add(rows.RowNumber);
            }
        }

        Refuse(table.Number, damaged);
    }

    /// <summary>Takes a table back, as if it had never been read.</summary>
    public void Drop(StagedTable table)
    {
        _tables.Remove(table);
        _writer?.Dispose();
        foreach (var name in new[] { RawTable, RefusedTable })
        {
            _engine.Execute($"delete from {name} where table_no = {Sql.Number(table.Number)}");
        }

        _writer = _engine.Writer(RawTable);
    }

    /// <summary>No more rows come: makes the meanings of the distinct texts and the list of tables.</summary>
    public void Close()
    {
        _writer?.Dispose();
        _writer = null;
        _tables.Sort((one, other) => Order(one).CompareTo(Order(other)));
        new MeaningsTable(_engine, this).Create();
        new TablesTable(_engine, this).Create();
    }

    public void Dispose() => _writer?.Dispose();

    private static (string, string, string, int) Order(StagedTable table) => (table.Edition.CountyCode, table.Edition.Id, table.Sheet, table.SheetIndex);

    private void Write(int table, LedgerTable rows)
    {
        _writer!.Integer(table).Integer(rows.RowNumber);
        foreach (var column in Columns)
        {
            column.Write(_writer, rows);
        }

        _writer.EndRow();
        Rows++;
    }

    private void Refuse(int table, List<int> rows)
    {
        if (rows.Count > 0)
        {
            using var refused = _engine.Writer(RefusedTable);
            foreach (var row in rows)
            {
                refused.Integer(table).Integer(row).EndRow();
            }
        }
    }
}
