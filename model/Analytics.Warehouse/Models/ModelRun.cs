using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Estimates;

namespace Analytics.Warehouse.Models;

/// <summary>Makes every table in the graph's order, holds it to its contract, and runs its checks.</summary>
internal static class ModelRun
{
    /// <returns>What every check found, those that hold included.</returns>
    /// <exception cref="ConfigurationException">A model makes other columns than its contract says.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<CheckResult> Run(Engine engine, ModelGraph graph, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var results = new List<CheckResult>();
        for (var done = 0; done < graph.Nodes.Count; done++)
        {
            var node = graph.Nodes[done];
            progress.Report(new(new($"正在计算 {node.Contract.Table}（{node.Contract.Meaning.Zh}）", $"Building {node.Contract.Table}: {node.Contract.Meaning.En}"), done, graph.Nodes.Count));
            Make(engine, node, cancellation);
            CheckColumns(engine, node.Contract);
            results.AddRange(node.Contract.Checks.Select(check =>
                new CheckResult(check.Id, check.Severity, Failing(engine, check), check.Message)));
            cancellation.ThrowIfCancellationRequested();
        }

        return results;
    }

    private static void Make(Engine engine, ModelNode node, CancellationToken cancellation)
    {
        if (node.Sql is null)
        {
            EstimatedTable.Make(engine, node.Contract);
            return;
        }

        engine.Execute($"create table {node.Contract.Table} as {node.Sql}", cancellation);
    }

    private static void CheckColumns(Engine engine, ModelContract contract)
    {
        var made = engine.Query($"describe {contract.Table}", row => $"{row.GetString(0)} {row.GetString(1)}");
        var promised = contract.Columns.Select(column => $"{column.Name} {column.Type}").ToList();
        if (!made.SequenceEqual(promised))
        {
            var missing = promised.Except(made);
            var unexpected = made.Except(promised);
            throw new ConfigurationException(
                $"sql/{contract.Table.Schema}/{contract.Table.Name}.yml: promised but not made: {string.Join(", ", missing)}; made but not promised: {string.Join(", ", unexpected)}; the order counts too.");
        }
    }

    private static long Failing(Engine engine, Check check) =>
        engine.Query(check.CountSql, row => Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture))[0];
}
