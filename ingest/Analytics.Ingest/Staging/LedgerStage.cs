using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Staging;

/// <summary>
/// One ledger's part of a batch: the texts of all its entries in one table of the engine, the meanings of the distinct ones in another; joined
/// they are the typed entries (<see cref="TypedSelect"/>).
/// </summary>
internal sealed class LedgerStage : IDisposable
{
    private readonly Engine _engine;
    private List<StagedTable> _tables = [];
    private BulkWriter? _writer;

    public LedgerStage(Engine engine, LedgerContract contract, OrgUnitRegister register)
    {
        (_engine, Contract) = (engine, contract);
        Columns = [.. Enumerable.Range(0, contract.Columns.Count).Select(at => StagedColumn.Of(contract, at, register))];
        engine.Execute($"create or replace table {RawTable} (table_no integer, row_no integer, remark varchar, {string.Join(", ", Columns.Select(column => column.RawColumns))})");
        engine.Execute($"create or replace table {RefusedTable} (table_no integer, row_no integer)");
    }

    public LedgerContract Contract { get; }

    public IReadOnlyList<StagedColumn> Columns { get; }

    /// <summary>The tables written; in the order of county, edition and sheet once <see cref="Close"/> has run.</summary>
    public IReadOnlyList<StagedTable> Tables => _tables;

    public string RawTable => "raw_" + Contract.Name;

    /// <summary>Entries that do not enter.</summary>
    public string RefusedTable => "refused_" + Contract.Name;

    public string MeaningsTable => "meanings_" + Contract.Name;

    public string TablesTable => "tables_" + Contract.Name;

    /// <summary>Positions of the columns in which some text has a finding.</summary>
    public IReadOnlySet<int> OddColumns { get; private set; } = new HashSet<int>();

    /// <summary>Positions of the columns in which some cell is not exact or states an absence.</summary>
    public IReadOnlySet<int> DoubtfulColumns { get; private set; } = new HashSet<int>();

    /// <summary>The rows were written in the order in which staging keeps them.</summary>
    public bool IsInOrder { get; private set; }

    /// <summary>Some table lacks a column that every form must have.</summary>
    public bool HasAbsentColumns => _tables.Exists(table => Columns.Any(column => !column.Column.IsElective && !table.Has(column)));

    /// <summary>The columns of their own in the staged entries.</summary>
    public IEnumerable<StagedColumn> OwnColumns => Columns.Where(column => !column.Column.IsInMap);

    public bool HasElectives => Columns.Any(column => column.Column.IsInMap);

    /// <summary>The elective quantities that some table of the batch has.</summary>
    public IReadOnlyList<StagedColumn> ElectivesPresent => [.. Columns.Where(column => column.Column.IsInMap && _tables.Exists(table => table.Has(column)))];

    public bool HasRefused => _tables.Exists(table => table.Edition.Refused > 0);

    /// <summary>Writes every row of a table; rows of damaged form are refused at once.</summary>
    /// <returns>The rows written.</returns>
    public int Write(StagedTable table, LedgerTable rows, CancellationToken cancellation)
    {
        _tables.Add(table);
        _writer ??= _engine.Writer(RawTable);
        foreach (var column in Columns)
        {
            column.Begin(table);
        }

        var damaged = new List<int>();
        var count = 0;
        for (; rows.ReadRow(); count++)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(_writer, table.Number, rows);
            if (rows.IsDamaged)
            {
                damaged.Add(rows.RowNumber);
            }
        }

        Refuse(table.Number, damaged);
        return count;
    }

    /// <summary>Takes a table back, as if it had never been read.</summary>
    public void Drop(StagedTable table)
    {
        _tables.Remove(table);
        Dispose();
        foreach (var name in new[] { RawTable, RefusedTable })
        {
            _engine.Execute($"delete from {name} where table_no = {table.Number}");
        }
    }

    /// <summary>No more rows come: makes the meanings of the distinct texts and the list of tables.</summary>
    public void Close()
    {
        Dispose();
        var written = _tables;
        _tables = [.. _tables
            .OrderBy(table => table.Edition.CountyCode, StringComparer.Ordinal).ThenBy(table => table.Edition.Id, StringComparer.Ordinal)
            .ThenBy(table => table.Sheet, StringComparer.Ordinal).ThenBy(table => table.SheetIndex)];
        IsInOrder = written.SequenceEqual(_tables);
        new MeaningsTable(_engine, this).Create();
        new TablesTable(_engine, this).Create();
        OddColumns = Positions("rule is not null");
        DoubtfulColumns = Positions("is_doubtful");
        // The cells of a damaged row may stand under the wrong headers: nothing more is said about them.
        _engine.Execute($"delete from {RawTable} as raw using {RefusedTable} as refused where refused.table_no = raw.table_no and refused.row_no = raw.row_no");
    }

    /// <summary>Counts what enters and what is refused, by edition.</summary>
    public void Count()
    {
        var refused = Counts(RefusedTable, "");
        var entered = Counts(RawTable, $"anti join {RefusedTable} as refused on refused.table_no = counted.table_no and refused.row_no = counted.row_no");
        foreach (var table in _tables)
        {
            table.Edition.Refused += refused.GetValueOrDefault(table.Number);
            table.Edition.Entries += entered.GetValueOrDefault(table.Number);
        }
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _writer = null;
    }

    private Dictionary<int, int> Counts(string counted, string without) => _engine
        .Query($"select counted.table_no, count(*) from {counted} as counted {without} group by counted.table_no", row => (Table: row.GetInt32(0), Count: (int)row.GetInt64(1)))
        .ToDictionary(row => row.Table, row => row.Count);

    private HashSet<int> Positions(string condition) =>
        [.. _engine.Query($"select distinct column_no from {MeaningsTable} where {condition}", row => row.GetInt32(0))];

    private void Write(BulkWriter writer, int table, LedgerTable rows)
    {
        writer.Integer(table).Integer(rows.RowNumber).Text(ReasonText.Of(rows.Remark));
        foreach (var column in Columns)
        {
            column.Write(writer, rows);
        }

        writer.EndRow();
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
