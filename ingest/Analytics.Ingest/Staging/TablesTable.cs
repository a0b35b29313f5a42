using Analytics.DuckDb;

namespace Analytics.Ingest.Staging;

/// <summary>The sheets that a ledger's entries came from, as a table of the engine: what all entries of one share, and the scales of its quantities.</summary>
internal sealed class TablesTable(Engine engine, LedgerStage ledger)
{
    public void Create()
    {
        var quantities = ledger.Columns.OfType<QuantityColumn>().ToList();
        engine.Execute($"""
            create or replace table {ledger.TablesTable} (
                table_no integer, position integer, edition_id varchar, entry_prefix varchar, county_code varchar, period date, period_text varchar,
                sheet varchar, not_collected varchar, electives varchar{string.Concat(quantities.Select(quantity => ", " + quantity.ScaleColumn))})
            """);
        using (var writer = engine.Writer(ledger.TablesTable))
        {
            for (var position = 0; position < ledger.Tables.Count; position++)
            {
                Write(writer, position, ledger.Tables[position], quantities);
            }
        }

        // Columns that a county's form does not have, as the doubts of each of its entries.
        engine.Execute($"""
            create or replace table {ledger.TablesTable} as
            select * replace (map_from_entries(list_transform(list_filter(string_split(not_collected, ','), lambda absent: absent <> ''),
                lambda absent: struct_pack(k := absent, v := cast(struct_pack(low := null, high := null, qualifier := null, state := 'not_collected') as {TypedSelect.Doubt}))))
                as not_collected, string_split(electives, ',') as electives)
            from {ledger.TablesTable}
            """);
    }

    private void Write(BulkWriter writer, int position, StagedTable table, List<QuantityColumn> quantities)
    {
        var edition = table.Edition;
        var absent = ledger.Columns.Where(column => !column.Column.IsElective && !table.Has(column)).Select(column => column.Name);
        var electives = ledger.Columns.Where(column => column.Column.IsInMap && table.Has(column)).Select(column => column.Name);
        writer.Integer(table.Number).Integer(position).Text(edition.Id).Text($"{edition.Id}:{table.SheetIndex}:").Text(edition.CountyCode)
            .Date(edition.Period.FirstDay).Text(edition.Period.ToString()).Text(table.Sheet).Text(string.Join(',', absent)).Text(string.Join(',', electives));
        foreach (var quantity in quantities)
        {
            writer.Decimal(quantity.ScaleOf(table));
        }

        writer.EndRow();
    }
}
