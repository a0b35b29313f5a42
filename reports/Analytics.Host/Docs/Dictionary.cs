using System.Globalization;
using System.Text;
using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Vocabulary.Texts;
using Analytics.Warehouse;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Lineage;
using Analytics.Warehouse.Models;

namespace Analytics.Host.Docs;

/// <summary>
/// All that contracts, models and catalogue say, as one page and tables: <c>index.html</c>, <c>columns.csv</c> (every column of every ledger and model), <c>lineage.csv</c> (each
/// mart column down to ledger cells' columns) and <c>steps.csv</c> (each model column and what it is computed from). Nothing else goes in, so the bytes are the same each time.
/// </summary>
internal sealed class Dictionary
{
    private Dictionary(IReadOnlyList<LedgerContract> ledgers, ModelGraph models, IndicatorCatalogue catalogue, ColumnLineage lineage) =>
        (Ledgers, Models, Catalogue, Lineage) = (ledgers, models, catalogue, lineage);

    public IReadOnlyList<LedgerContract> Ledgers { get; }

    public ModelGraph Models { get; }

    public IndicatorCatalogue Catalogue { get; }

    public ColumnLineage Lineage { get; }

    /// <exception cref="Warehouse.Configuration.ConfigurationException">Models, contracts or indicators are written wrongly.</exception>
    public static Dictionary Read() => new(
        LedgerContract.LoadShipped(), ModelGraph.Read(new WarehouseOptions()), IndicatorCatalogue.Read(new WarehouseOptions()), ColumnLineage.Read(new WarehouseOptions()));

    /// <returns>The files written, the page first.</returns>
    public IReadOnlyList<string> Write(string folder)
    {
        (string Name, string Text)[] files = [("index.html", new DictionaryPage(this).Html()), ("columns.csv", Columns()), ("lineage.csv", LineageTable()), ("steps.csv", Steps())];
        foreach (var (name, text) in files)
        {
            DurableFile.WriteText(Path.Combine(folder, name), text);
        }

        return [.. files.Select(file => Path.Combine(folder, file.Name))];
    }

    /// <summary>Where a mart column comes from: ledger columns first, then what else lies at the far end.</summary>
    public IReadOnlyList<ColumnOrigin> Origins(TableName table, string column) =>
        [.. Lineage.Ends(table, column, _ => false).Select(end => ColumnOrigin.Of(Ledgers, end.Table, end.Column)).Distinct()
            .OrderBy(origin => origin.Ledger is null).ThenBy(origin => origin.Table, StringComparer.Ordinal).ThenBy(origin => origin.Column, StringComparer.Ordinal)];

    /// <summary>The columns of staging models that a column is computed from.</summary>
    public IReadOnlyList<(string Table, string? Column)> Staged(TableName table, string column) =>
        [.. Lineage.Ends(table, column, name => name.StartsWith("staging.", StringComparison.Ordinal)).Where(end => end.Table.StartsWith("staging.", StringComparison.Ordinal))];

    private string Columns()
    {
        var text = new StringBuilder("kind,table,position,column,type,unit,is_required,is_key,zh,en,headers\n");
        foreach (var ledger in Ledgers)
        {
            Add(text, ledger.Columns.Select((column, at) => (string[])
            [
                "ledger", ledger.Name, Number(at + 1), column.Name, DictionaryWords.Of(column.Type), column.Unit ?? column.UnitColumn ?? "", Flag(column.IsRequired), Flag(ledger.Key.Contains(column.Name)),
                column.Label.Zh, column.Label.En, string.Join(' ', column.Headers),
            ]));
        }

        foreach (var model in Models.Nodes.Select(node => node.Contract))
        {
            Add(text, model.Columns.Select((column, at) => (string[])
            [
                model.Exported ? "mart" : "model", model.Table.ToString(), Number(at + 1), column.Name, column.Type, column.Unit ?? "", "", Flag(model.Key.Contains(column.Name)), column.Meaning.Zh, column.Meaning.En, "",
            ]));
        }

        return text.ToString();
    }

    private string LineageTable()
    {
        var text = new StringBuilder("mart,column,origin,origin_table,origin_column,zh,en,staging_columns\n");
        foreach (var mart in Models.Nodes.Select(node => node.Contract).Where(model => model.Exported))
        {
            foreach (var column in mart.Columns)
            {
                var staged = Staged(mart.Table, column.Name).ToLookup(end => end.Table["staging.stg_".Length..], end => end.Column ?? "?");
                var origins = Origins(mart.Table, column.Name);
                Add(text, origins.DefaultIfEmpty(ColumnOrigin.None).Select(origin => (string[])
                    [mart.Table.Name, column.Name, origin.Kind, origin.Table, origin.Column ?? "?", origin.Label?.Zh ?? "", origin.Label?.En ?? "", string.Join(' ', staged[origin.Table].Select(name => $"stg_{origin.Table}.{name}"))]));
            }
        }

        return text.ToString();
    }

    private string Steps()
    {
        var text = new StringBuilder("table,column,reads_table,reads_column\n");
        Add(text, Lineage.Steps.Select(step => (string[])[step.Table.ToString(), step.Column, step.ReadsTable, step.ReadsColumn ?? "?"]));
        return text.ToString();
    }

    private static void Add(StringBuilder text, IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(CsvText.Of)).Append('\n');
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Flag(bool flag) => flag ? "true" : "false";
}
