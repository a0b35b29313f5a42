using Analytics.DuckDb;
using Analytics.Ingest.Staging;

namespace Analytics.Ingest.Rules;

/// <summary>A sender's reason for a value that a rule asks to explain.</summary>
/// <param name="Table">Number of the table in the batch.</param>
/// <param name="Column">Position in the contract, from 0.</param>
/// <param name="Source">Where it was written: <c>return</c>, the list of a return workbook, or <c>remark</c>, the row's own remark.</param>
internal sealed record EntryExplanation(int Table, int Row, int Column, string Rule, string Reason, string Source);

/// <summary>
/// The reasons of senders, as tables of the engine: an entry that was to be explained and is enters, its finding stays as a note with the
/// reason in it. A value that is refused needs correcting: no reason lets it in.
/// </summary>
internal sealed class ExplanationsTable(Engine engine)
{
    private const string Given = "given_reasons";
    private const string Used = "explanations";

    public void Create()
    {
        engine.Execute($"create or replace table {Given} (table_no integer, row_no integer, column_no integer, rule varchar, reason varchar)");
        engine.Execute($"create or replace table {Used} (table_no integer, row_no integer, column_no integer, rule varchar, reason varchar, source varchar)");
    }

    /// <summary>Takes the reasons that came with return workbooks.</summary>
    public void Add(IReadOnlyList<StagedFile> files)
    {
        if (files.All(file => file.Answer is null))
        {
            return;
        }

        using var writer = engine.Writer(Given);
        foreach (var table in files.SelectMany(file => file.Tables))
        {
            foreach (var (rule, sheet, row, column, reason) in table.Edition.File.Answer?.Reasons ?? [])
            {
                if (sheet == table.Sheet)
                {
                    writer.Integer(table.Number).Integer(row).Integer(table.PositionOf(column)).Text(rule).Text(reason).EndRow();
                }
            }
        }
    }

    /// <summary>Turns what is explained into notes. A reason in the list counts before the row's remark.</summary>
    public void Apply(LedgerStage ledger, CancellationToken cancellation)
    {
        engine.Execute($"""
            create or replace temp table explained as
            select distinct findings.table_no, findings.row_no, findings.column_no, findings.rule,
                coalesce(given.reason, raw.remark) as reason, if(given.reason is null, 'remark', 'return') as source
            from {FindingsTable.Name} as findings
            inner join {ledger.RawTable} as raw on raw.table_no = findings.table_no and raw.row_no = findings.row_no
            left join {Given} as given
                on given.table_no = findings.table_no and given.row_no = findings.row_no and given.column_no = findings.column_no and given.rule = findings.rule
            where findings.severity = 'explain' and coalesce(given.reason, raw.remark) is not null and findings.table_no in (select table_no from {ledger.TablesTable})
            """, cancellation);
        if (engine.Scalar<long>("select count(*) from explained") == 0)
        {
            return;
        }

        engine.Execute($"""
            update {FindingsTable.Name} as findings
            set severity = 'note', message_zh = message_zh || '（报送单位说明：' || explained.reason || '）', message_en = message_en || ' (The sender explains: ' || explained.reason || ')'
            from explained
            where explained.table_no = findings.table_no and explained.row_no = findings.row_no and explained.column_no = findings.column_no
                and explained.rule = findings.rule and findings.severity = 'explain'
            """, cancellation);
        engine.Execute($"insert into {Used} select table_no, row_no, column_no, rule, reason, source from explained", cancellation);
    }

    /// <summary>The reasons that let an entry in, in the order of table, row and column.</summary>
    public IReadOnlyList<EntryExplanation> All() => engine.Query(
        $"select table_no, row_no, column_no, rule, reason, source from {Used} order by table_no, row_no, column_no, rule",
        row => new EntryExplanation(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5)));
}
