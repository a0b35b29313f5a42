using Analytics.DuckDb;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Models;

/// <summary>The models in an order in which each finds what it reads, and who reads whom.</summary>
public sealed class ModelGraph
{
    private ModelGraph(IReadOnlyList<ModelNode> nodes) => Nodes = nodes;

    /// <summary>Every model once, after all that it reads; among equals by stage and name.</summary>
    public IReadOnlyList<ModelNode> Nodes { get; }

    /// <summary>The graph of the models that came with the program, for documentation and lineage.</summary>
    /// <exception cref="ConfigurationException">A table is missing, an arrow points backwards or round: all of them.</exception>
    public static ModelGraph Read(WarehouseOptions options)
    {
        using var engine = new Engine(new EngineOptions(Path.GetTempPath()));
        var models = ModelFile.ReadAll(new(options.ConfigurationRoot));
        return Order(engine, models, SourceSchema.Tables(models));
    }

    /// <summary>The models on the ways from one table to another, both included, in the order they run.</summary>
    public IReadOnlyList<ModelNode> Between(TableName from, TableName to)
    {
        var before = new HashSet<TableName>([to]);
        foreach (var read in Nodes.Reverse().Where(node => before.Contains(node.Contract.Table)).SelectMany(node => node.Reads))
        {
            before.Add(read);
        }

        var after = new HashSet<TableName>([from]);
        foreach (var node in Nodes.Where(node => node.Reads.Any(after.Contains)))
        {
            after.Add(node.Contract.Table);
        }

        return [.. Nodes.Where(node => before.Contains(node.Contract.Table) && after.Contains(node.Contract.Table))];
    }

    internal static ModelGraph Order(Engine engine, IReadOnlyList<ModelFile> models, IReadOnlyCollection<string> sources)
    {
        var faults = new Faults();
        var nodes = models.Select(model => new ModelNode(model.Contract, model.Sql, Reads(engine, model, faults)) { ChecksRead = ChecksRead(engine, model, faults) }).ToList();
        var known = nodes.Select(node => node.Contract.Table).Concat(sources.Select(name => new TableName(Stage.Source, name))).ToHashSet();
        foreach (var (node, read) in nodes.SelectMany(node => node.Reads.Concat(node.ChecksRead).Select(read => (node, read))))
        {
            if (!known.Contains(read))
            {
                faults.Add($"{node.Contract.Table} reads {read}, which is neither a model nor a source.");
            }
            else if (read.Stage > node.Contract.Table.Stage)
            {
                faults.Add($"{node.Contract.Table} reads {read}: arrows run from source to staging, core and marts, never back.");
            }
        }

        var ordered = Sorted(nodes, faults);
        faults.ThrowIfAny();
        return new(ordered);
    }

    private static List<TableName> Reads(Engine engine, ModelFile model, Faults faults)
    {
        if (model.Sql is null)
        {
            return [.. model.Contract.Reads];
        }

        return Tables(engine, model.Table, model.Sql, faults);
    }

    private static List<TableName> ChecksRead(Engine engine, ModelFile model, Faults faults) =>
        [.. model.Contract.Checks.Where(check => check.IsWritten).SelectMany(check => Tables(engine, model.Table, check.CountSql, faults)).Distinct().Where(table => table != model.Table)];

    private static List<TableName> Tables(Engine engine, TableName model, string sql, Faults faults)
    {
        var read = SqlTables.Of(engine, sql);
        if (read.Error is not null)
        {
            faults.Add($"{model}: {read.Error}");
        }

        foreach (var function in read.TableFunctions.Where(name => name.StartsWith("read_", StringComparison.Ordinal)))
        {
            faults.Add($"{model} calls {function}: models read tables, never files.");
        }

        foreach (var name in read.Tables.Where(name => TableName.TryParse(name) is null))
        {
            faults.Add($"{model} reads '{name}': write its stage, as in core.{name}.");
        }

        return [.. read.Tables.Select(TableName.TryParse).OfType<TableName>()];
    }

    private static List<ModelNode> Sorted(List<ModelNode> nodes, Faults faults)
    {
        var rest = nodes.OrderBy(node => node.Contract.Table.Stage).ThenBy(node => node.Contract.Table.Name, StringComparer.Ordinal).ToList();
        var waiting = rest.Select(node => node.Contract.Table).ToHashSet();
        var ordered = new List<ModelNode>();
        while (rest.FirstOrDefault(node => !node.Reads.Concat(node.ChecksRead).Any(waiting.Contains)) is { } ready)
        {
            ordered.Add(ready);
            rest.Remove(ready);
            waiting.Remove(ready.Contract.Table);
        }

        // What only waits for a circle is not in it.
        while (rest.FirstOrDefault(node => !rest.Any(other => other.Reads.Concat(other.ChecksRead).Contains(node.Contract.Table))) is { } outside)
        {
            rest.Remove(outside);
        }

        if (rest.Count > 0)
        {
            faults.Add($"These models read each other in a circle: {string.Join(", ", rest.Select(node => node.Contract.Table))}.");
        }

        return ordered;
    }
}

/// <summary>One model in the graph.</summary>
/// <param name="Sql">Its SELECT; <c>null</c> where an estimate computes it.</param>
/// <param name="Reads">The tables it reads, in order of the alphabet.</param>
public sealed record ModelNode(ModelContract Contract, string? Sql, IReadOnlyList<TableName> Reads)
{
    /// <summary>Whether its rows are kept: a staging model only renames and is read through.</summary>
    internal bool IsStored => Contract.Table.Stage != Stage.Staging;

    /// <summary>Whether it is made, and checked, period by period.</summary>
    internal bool IsByPeriod => Contract.IsByPeriod || !IsStored;

    /// <summary>What its checks compare it with; it runs after them too, but nothing of them flows into it.</summary>
    internal IReadOnlyList<TableName> ChecksRead { get; init; } = [];
}
