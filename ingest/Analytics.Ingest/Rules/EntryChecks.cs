using Analytics.DuckDb;
using Analytics.Ingest.Staging;

namespace Analytics.Ingest.Rules;

/// <summary>All checks of a ledger's entries, set-based: unreadable cells, empty required cells, the contract's rules, repeated keys; then the reasons that senders gave.</summary>
internal sealed class EntryChecks(Engine engine, FindingsTable findings, ExplanationsTable explanations, LedgerStage ledger)
{
    public void Run(CancellationToken cancellation)
    {
        new SheetTotals(engine, ledger).Run(cancellation);
        AddTypingFindings(cancellation);
        AddUnanswered(cancellation);
        new ContractRules(engine, findings, ledger).Run(cancellation);
        new RepeatedKeys(engine, findings, ledger).Run(cancellation);
        explanations.Apply(ledger, cancellation);
        findings.Refuse(ledger, cancellation);
        ledger.Count();
    }

    private void AddTypingFindings(CancellationToken cancellation)
    {
        foreach (var column in ledger.Columns.Where(column => ledger.OddColumns.Contains(column.Position)))
        {
            findings.Add($"""
                select raw.table_no, raw.row_no, {column.Position}, meanings.rule, meanings.severity, meanings.raw, meanings.message_zh, meanings.message_en
                from {ledger.RawTable} as raw
                inner join {ledger.MeaningsTable} as meanings on meanings.code = {column.MeaningCode}
                where meanings.column_no = {column.Position} and meanings.rule is not null
                """, cancellation);
        }
    }

    private void AddUnanswered(CancellationToken cancellation)
    {
        foreach (var column in ledger.Columns.Where(column => column.Column.IsRequired))
        {
            var label = column.Column.Label;
            findings.Add($"""
                select raw.table_no, raw.row_no, {column.Position}, 'cell.required', 'refuse', {column.RawText},
                    {Sql.Text($"“{label.Zh}”必须填写，请补填后重新报送这一行。")}, {Sql.Text($"“{label.En}” must be filled in: add it and send the row again.")}
                {TypedSelect.From(ledger, [column])}
                where {column.IsUnanswered}
                """, cancellation);
        }
    }
}
