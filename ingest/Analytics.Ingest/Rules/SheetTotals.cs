using Analytics.DuckDb;
using Analytics.Ingest.Staging;

namespace Analytics.Ingest.Rules;

/// <summary>
/// Holds the totals that a sheet prints against the sum of its entries, within the precision printed and the doubt of the entries. A difference is
/// a note on the total's cell: which of the two is right only the sender knows.
/// </summary>
internal sealed class SheetTotals(Engine engine, LedgerStage ledger)
{
    private const string Name = "printed_totals";

    public void Run(CancellationToken cancellation)
    {
        var columns = ledger.Columns.OfType<QuantityColumn>().ToList();
        var printed = ledger.Tables.SelectMany(table => table.Totals.SelectMany(total => columns.Select(column => PrintedTotal.Of(table, total, column)))).OfType<PrintedTotal>().ToList();
        if (printed.Count == 0)
        {
            return;
        }

        Write(printed);
        foreach (var column in columns.Where(column => printed.Exists(total => total.Column == column)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var sums in Sums(column).GroupBy(found => found.Number, found => found.Sum))
            {
                var total = printed[sums.Key];
                if (sums.All(total.Differs))
                {
                    total.Table.Findings.Add(total.Finding(sums.Last()));
                }
            }
        }
    }

    private void Write(List<PrintedTotal> printed)
    {
        engine.Execute($"create or replace table {Name} (number integer, table_no integer, column_no integer, first_row integer, last_row integer, is_part boolean)");
        using var writer = engine.Writer(Name);
        for (var at = 0; at < printed.Count; at++)
        {
            var total = printed[at].Total;
            writer.Integer(at).Integer(printed[at].Table.Number).Integer(printed[at].Column.Position).Integer(total.FirstRow).Integer(total.LastRow).Flag(total.IsPart).EndRow();
        }
    }

    /// <summary>Of each total the sum of its rows; of a subtotal the sums from each row down to it, the longest last.</summary>
    // A sum of which an entry cannot be read, or went back for its form, is no sum.
    private IReadOnlyList<(int Number, EntrySum Sum)> Sums(QuantityColumn column)
    {
        var (value, low, high, unreadable) = column.Bounds;
        return engine.Query($"""
            with entries as (
                select number, is_part, entries.*
                from {Name}
                inner join (
                    select raw.table_no, raw.row_no, {value} as value, {low} as low, {high} as high, {unreadable} as is_unreadable
                    {TypedSelect.From(ledger, [column])}
                ) as entries using (table_no)
                where column_no = {column.Position} and row_no between first_row and last_row and table_no not in (select table_no from {ledger.RefusedTable})
            ),
            sums as (
                select
                    number, row_no, is_part, row_no = min(row_no) over (partition by number) as is_whole, bool_or(is_unreadable) over down as is_unreadable,
                    sum(value) over down as value, sum(low) over down as low, if(bool_or(value is not null and high is null) over down, null, sum(high) over down) as high
                from entries
                window down as (partition by number order by row_no desc)
            )
            select number, value, low, high
            from sums
            where (is_part or is_whole) and not is_unreadable and value is not null
            order by number, row_no desc
            """, row => (row.GetInt32(0), new EntrySum(row.GetDecimal(1), row.GetDecimal(2), row.IsDBNull(3) ? decimal.MaxValue : row.GetDecimal(3))));
    }
}
