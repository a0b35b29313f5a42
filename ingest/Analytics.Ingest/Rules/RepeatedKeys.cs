using Analytics.DuckDb;
using Analytics.Ingest.Staging;

namespace Analytics.Ingest.Rules;

/// <summary>Entries of one edition with the same key: the first stands, the later ones are refused and name it.</summary>
internal sealed class RepeatedKeys
{
    private readonly Engine _engine;
    private readonly FindingsTable _findings;
    private readonly LedgerStage _ledger;
    private readonly List<StagedColumn> _columns;
    private readonly string _key;
    private readonly string _keyed;

    public RepeatedKeys(Engine engine, FindingsTable findings, LedgerStage ledger)
    {
        (_engine, _findings, _ledger) = (engine, findings, ledger);
        _columns = [.. ledger.Contract.Key.Select(name => ledger.Columns[ledger.Contract.IndexOf(name)])];
        var names = _columns.Select(column => Sql.Name(column.Typed[0].Name)).ToList();
        _key = string.Join(", ", names);
        _keyed = $"""
            (select *, hash(edition_id, {_key}) as key_hash from ({TypedSelect.Of(ledger, _columns)})
            where {string.Join(" and ", names.Select(name => $"{name} is not null"))})
            """;
    }

    public void Run(CancellationToken cancellation)
    {
        // One number is grouped faster than several texts; what shares a number is compared in full below.
        _engine.Execute($"create or replace temp table repeated as select key_hash from {_keyed} group by key_hash having count(*) > 1", cancellation);
        if (_engine.Scalar<long>("select count(*) from repeated") > 0)
        {
            _engine.Execute(Later(), cancellation);
            _findings.Add(Findings(), cancellation);
        }
    }

    private string Later() => $"""
        create or replace temp table later as
        select *, first_sheet <> sheet as is_on_other_sheet
        from (
            select table_no, row_no, sheet, first_value(row_no) over same as first_row, first_value(sheet) over same as first_sheet, row_number() over same as nth
            from {_keyed} where key_hash in (select key_hash from repeated)
            window same as (partition by edition_id, {_key} order by position, row_no)
        )
        where nth > 1
        """;

    private string Findings()
    {
        var zh = string.Join("、", _columns.Select(column => column.Column.Label.Zh));
        var en = string.Join(", ", _columns.Select(column => column.Column.Label.En));
        return $"""
            select raw.table_no, raw.row_no, {_columns[0].Position}, 'entry.repeated', 'refuse', {_columns[0].RawText},
                '与' || if(is_on_other_sheet, '工作表“' || first_sheet || '”', '') || '第' || first_row || {Sql.Text($"行重复（{zh}相同），只收第一条；请删去重复的行，或改正后重新报送。")},
                'Repeats row ' || first_row || if(is_on_other_sheet, ' of sheet “' || first_sheet || '”', '') || {Sql.Text($" (same {en}): only the first is taken. Delete the row, or correct it and send it again.")}
            {TypedSelect.From(_ledger, [_columns[0]])}
            inner join later on later.table_no = raw.table_no and later.row_no = raw.row_no
            """;
    }
}
