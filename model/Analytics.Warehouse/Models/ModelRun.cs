using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Estimates;
using Analytics.Warehouse.Parts;

namespace Analytics.Warehouse.Models;

/// <summary>
/// Makes what is not made yet, in the graph's order: each part of each table is found by the fingerprint of what it is made from, else its SQL runs.
/// A model by period runs for the periods whose ingredients changed, small ones together, and sees of every table with a column <c>period</c> those periods alone.
/// </summary>
internal sealed class ModelRun(Engine engine, ModelGraph graph, ShownTables tables, PartCache cache, long mostBytesTogether)
{
    private readonly Dictionary<TableName, ModelNode> _nodes = graph.Nodes.ToDictionary(node => node.Contract.Table);
    private readonly string _engineVersion = engine.Scalar<string>("select version()")!;
    private readonly HashSet<TableName> _columnsChecked = [];

    /// <summary>Parts that were computed.</summary>
    public int Made { get; private set; }

    /// <summary>Parts that were there.</summary>
    public int Kept { get; private set; }

    /// <returns>What every check found, those that hold included.</returns>
    /// <exception cref="ConfigurationException">A model makes other columns than its contract says.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<CheckResult> Run(IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var results = new List<CheckResult>();
        for (var done = 0; done < graph.Nodes.Count; done++)
        {
            var node = graph.Nodes[done];
            progress.Report(new(new($"正在计算 {node.Contract.Table}（{node.Contract.Meaning.Zh}）", $"Building {node.Contract.Table}: {node.Contract.Meaning.En}"), done, graph.Nodes.Count));
            tables.Add(node, Fingerprints(node));
            if (node.IsStored)
            {
                var parts = tables.PartsOf(node.Contract.Table).Fingerprints;
                var missing = parts.Where(part => cache.Find(part.Value) is null).Select(part => part.Key).ToList();
                Kept += parts.Count - missing.Count;
                foreach (var run in tables.Together(node.Reads, missing, mostBytesTogether))
                {
                    Make(node, run, cancellation);
                }
            }
            else
            {
                engine.Execute($"create view {node.Contract.Table} as {node.Sql}", cancellation);
                CheckColumns(node, node.Contract.Table.ToString());
            }

            results.AddRange(new PartChecks(engine, tables, cache, Trust, mostBytesTogether).Of(node, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }

        return results;
    }

    /// <summary>The files of a table, by period, each with the bytes that were once written.</summary>
    public IEnumerable<(string Period, CachedPart Part)> WholeParts(ModelNode node, CancellationToken cancellation)
    {
        foreach (var period in tables.PartsOf(node.Contract.Table).Fingerprints.Keys)
        {
            var part = Part(node, period, cancellation);
            yield return (period, cache.IsWhole(part) ? part : Make(node, [period], cancellation)[0]);
        }
    }

    private TableParts Fingerprints(ModelNode node)
    {
        string[] itself = [_engineVersion, node.Sql ?? $"{node.Contract.ComputedBy} {EstimatedTable.Version}", string.Join(", ", node.Contract.Columns.Select(column => $"{column.Name} {column.Type}")), $"{node.Contract.Exported} {string.Join(", ", node.Contract.Key)}"];
        return node.IsByPeriod
            ? TableParts.ByPeriod(node.Reads.SelectMany(read => tables.PartsOf(read).Periods).Distinct().Select(period => (period, Of(period))))
            : TableParts.Whole(Of(TableParts.AllOfIt));

        string Of(string period) => PartKey.Of([.. itself, .. node.Reads.SelectMany(read => new[] { read.ToString(), tables.FingerprintOf(read, period) })]);
    }

    private CachedPart Part(ModelNode node, string period, CancellationToken cancellation) =>
        cache.Find(tables.PartsOf(node.Contract.Table).Fingerprints[period]) ?? Make(node, [period], cancellation)[0];

    /// <summary>One statement makes the parts: planning it costs more than the rows of many a month.</summary>
    private List<CachedPart> Make(ModelNode node, IReadOnlyList<string> periods, CancellationToken cancellation)
    {
        foreach (var period in periods)
        {
            Trust(node.Reads, period, cancellation);
        }

        tables.Show(node.Reads, periods);
        if (node.Sql is null)
        {
            using var estimated = EstimatedTable.Make(engine, node.Contract);
            return [Keep(node, periods[0], estimated.Name, cancellation)];
        }

        if (periods.Count == 1 && !tables.IsSmall(node.Reads, periods))
        {
            CheckColumns(node, $"({node.Sql}\n)");
            return [Keep(node, periods[0], $"({node.Sql}\n)", cancellation)];
        }

        var made = PassingTable.Of(engine, node.Contract, node.IsByPeriod, node.Sql, cancellation);
        CheckColumns(node, made.Name);
        return Keep(node, periods, made, cancellation);
    }

    private List<CachedPart> Keep(ModelNode node, IReadOnlyList<string> periods, PassingTable made, CancellationToken cancellation)
    {
        List<CachedPart> parts = [.. periods.Select(period => Keep(node, period, node.IsByPeriod ? $"(select * from {made.Name} where period = {Sql.Text(period)})" : made.Name, cancellation))];
        tables.Pass(node, periods, made, parts);
        return parts;
    }

    private CachedPart Keep(ModelNode node, string period, string from, CancellationToken cancellation)
    {
        Made++;
        return cache.Keep(node.Contract.Table, period, tables.PartsOf(node.Contract.Table).Fingerprints[period], path => PartFile.Write(engine, node.Contract, from, path, cancellation));
    }

    /// <summary>Before rows are read from stored parts: a part that is gone or whose bytes changed is made again.</summary>
    private void Trust(IEnumerable<TableName> reads, string period, CancellationToken cancellation)
    {
        foreach (var node in reads.Where(_nodes.ContainsKey).Select(read => _nodes[read]))
        {
            if (!node.IsStored)
            {
                Trust(node.Reads, period, cancellation);
                continue;
            }

            foreach (var shown in tables.PeriodsShown(node.Contract.Table, period))
            {
                if (!cache.IsWhole(Part(node, shown, cancellation)))
                {
                    Make(node, [shown], cancellation);
                }
            }
        }
    }

    /// <param name="made">The rows of the model: a table, or a SELECT in brackets.</param>
    private void CheckColumns(ModelNode node, string made)
    {
        if (!_columnsChecked.Add(node.Contract.Table))
        {
            return;
        }

        var columns = engine.Query($"describe {made}", row => $"{row.GetString(0)} {row.GetString(1)}");
        var promised = node.Contract.Columns.Select(column => $"{column.Name} {column.Type}").ToList();
        if (!columns.SequenceEqual(promised))
        {
            var missing = promised.Except(columns);
            var unexpected = columns.Except(promised);
            throw new ConfigurationException(
                $"sql/{node.Contract.Table.Schema}/{node.Contract.Table.Name}.yml: promised but not made: {string.Join(", ", missing)}; made but not promised: {string.Join(", ", unexpected)}; the order counts too.");
        }
    }
}
