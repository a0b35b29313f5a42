using System.Text.Json;
using Analytics.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Lineage;

/// <summary>One column of a model and one that it is computed from.</summary>
/// <param name="ReadsTable">As in <c>core.fct_measures</c>.</param>
/// <param name="ReadsColumn"><c>null</c> where the model's text does not tell which: then the table alone is known.</param>
public sealed record LineageStep(TableName Table, string Column, string ReadsTable, string? ReadsColumn);

/// <summary>Where each column of each model comes from, by the models' own texts; joins and filters decide which rows there are and are not in it.</summary>
public sealed class ColumnLineage
{
    private readonly ILookup<(string Table, string Column), LineageStep> _steps;

    private ColumnLineage(IReadOnlyList<LineageStep> steps)
    {
        Steps = steps;
        _steps = steps.ToLookup(step => (step.Table.ToString(), step.Column));
    }

    /// <summary>In the order of models and columns.</summary>
    public IReadOnlyList<LineageStep> Steps { get; }

    /// <exception cref="Configuration.ConfigurationException">Models or contracts are written wrongly.</exception>
    public static ColumnLineage Read(WarehouseOptions options)
    {
        using var engine = new Engine(new EngineOptions(Path.GetTempPath()));
        var models = ModelFile.ReadAll(new(options.ConfigurationRoot));
        var graph = ModelGraph.Order(engine, models, SourceSchema.Tables(models));
        SourceSchema.Create(engine);
        StagedLedgers.CreateEmpty(engine, models);
        var columns = engine.Query("select schema_name || '.' || table_name, column_name from duckdb_columns() where schema_name = 'source' order by table_name, column_index", row => (Table: row.GetString(0), Column: row.GetString(1)))
            .GroupBy(column => column.Table).ToDictionary(table => table.Key, IReadOnlyList<string> (table) => [.. table.Select(column => column.Column)]);
        foreach (var node in graph.Nodes)
        {
            columns[node.Contract.Table.ToString()] = [.. node.Contract.Columns.Select(column => column.Name)];
        }

        return new([.. graph.Nodes.SelectMany(node => Of(engine, node, columns))]);
    }

    /// <summary>The columns at the far end, outside the models: of ledgers, register, catalogue and control database; and where the way is lost.</summary>
    /// <param name="stop">Tables at which to stop before the end, such as those of staging.</param>
    public IReadOnlyList<(string Table, string? Column)> Ends(TableName table, string column, Func<string, bool> stop)
    {
        var (ends, seen) = (new HashSet<(string, string?)>(), new HashSet<(string, string)>());
        var waiting = new Stack<(string Table, string Column)>([(table.ToString(), column)]);
        while (waiting.TryPop(out var at))
        {
            foreach (var step in seen.Add(at) ? _steps[at] : [])
            {
                if (step.ReadsColumn is null || stop(step.ReadsTable) || !_steps.Contains((step.ReadsTable, step.ReadsColumn)))
                {
                    ends.Add((step.ReadsTable, step.ReadsColumn));
                }

                if (step.ReadsColumn is not null && !stop(step.ReadsTable))
                {
                    waiting.Push((step.ReadsTable, step.ReadsColumn));
                }
            }
        }

        return [.. ends.OrderBy(end => end.Item1, StringComparer.Ordinal).ThenBy(end => end.Item2, StringComparer.Ordinal)];
    }

    private static IEnumerable<LineageStep> Of(Engine engine, ModelNode node, Dictionary<string, IReadOnlyList<string>> columns)
    {
        var (table, promised) = (node.Contract.Table, node.Contract.Columns);
        if (node.Sql is null)
        {
            // Computed outside SQL: the tables it reads are known, not which column becomes which.
            return promised.SelectMany(column => node.Reads.Select(read => new LineageStep(table, column.Name, read.ToString(), null)));
        }

        using var tree = JsonDocument.Parse(engine.Scalar<string>($"select json_serialize_sql({Sql.Text(node.Sql)})")!);
        var made = new SqlColumns(name => columns.GetValueOrDefault(name)).Of(tree.RootElement.GetProperty("statements")[0].GetProperty("node"));
        return promised.SelectMany(column => (made.FirstOrDefault(one => one.Name == column.Name)?.From ?? node.Reads.Select(read => new ReadColumn(read.ToString(), null)))
            .OrderBy(from => from.Table, StringComparer.Ordinal).ThenBy(from => from.Column, StringComparer.Ordinal)
            .Select(from => new LineageStep(table, column.Name, from.Table, from.Column)));
    }
}
