using Analytics.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Sources;

namespace Analytics.Warehouse.Parts;

/// <summary>Every table of a build as a view under its own name, which shows all of it or, for a model by period, one period.</summary>
internal sealed class ShownTables(Engine engine, StagedLedgers ledgers, PartCache cache)
{
    private readonly Dictionary<TableName, ModelNode> _nodes = [];
    private readonly Dictionary<TableName, TableParts> _parts = [];
    private readonly Dictionary<TableName, IReadOnlyDictionary<string, string>> _contents = [];
    private readonly Dictionary<TableName, string> _shown = [];
    private readonly SmallTables _small = new();

    public void Add(ModelNode node, TableParts parts)
    {
        _nodes.Add(node.Contract.Table, node);
        _parts.Add(node.Contract.Table, parts);
    }

    public TableParts PartsOf(TableName table) => _parts.TryGetValue(table, out var parts) ? parts
        : ledgers.PartsOf(table.Name) ?? TableParts.Whole(Contents(table)[TableParts.AllOfIt]);

    /// <summary>What a model's part is made from on the side of one table that it reads.</summary>
    /// <param name="period">Of a model made whole <see cref="TableParts.AllOfIt"/>.</param>
    /// <remarks>Beside a period, a table made whole counts by its rows of that period and not by what they were made from: so one new edition leaves the other months as they were.</remarks>
    public string FingerprintOf(TableName table, string period)
    {
        var parts = PartsOf(table);
        return period == TableParts.AllOfIt ? parts.Fingerprint
            : parts.IsByPeriod ? parts.FingerprintOf(period)
            : Contents(table).GetValueOrDefault(HasPeriod(table) ? period : TableParts.AllOfIt, "");
    }

    /// <summary>Which parts of a stored table a reader sees.</summary>
    public IReadOnlyList<string> PeriodsShown(TableName table, string period)
    {
        var parts = PartsOf(table);
        return !parts.IsByPeriod || period == TableParts.AllOfIt ? [.. parts.Fingerprints.Keys] : parts.Fingerprints.ContainsKey(period) ? [period] : [];
    }

    /// <param name="periods">Those that a statement is to see; of a model made whole the one <see cref="TableParts.AllOfIt"/>.</param>
    public void Show(IEnumerable<TableName> tables, IReadOnlyList<string> periods)
    {
        foreach (var table in tables)
        {
            Show(table, periods);
        }
    }

    /// <summary>The periods cut into runs of neighbours whose own parts of the tables read, as Parquet, stay together below <paramref name="mostBytes"/>.</summary>
    public IEnumerable<IReadOnlyList<string>> Together(IReadOnlyCollection<TableName> read, IEnumerable<string> periods, long mostBytes)
    {
        var (run, bytes) = (new List<string>(), 0L);
        foreach (var period in periods)
        {
            var more = read.Sum(table => BytesOf(table, period));
            if (run.Count > 0 && bytes + more > mostBytes)
            {
                yield return run;
                (run, bytes) = ([], 0);
            }

            run.Add(period);
            bytes += more;
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    /// <summary>Whether a statement reads so little that its result may first be a table in memory.</summary>
    public bool IsSmall(IEnumerable<TableName> read, IReadOnlyList<string> periods) => read.Sum(table => periods.Sum(period => BytesShown(table, period))) <= SmallTables.MostBytesRead;

    /// <summary>Takes over rows that were just made and stored: those of a small table stay in memory for the models that read them.</summary>
    public void Pass(ModelNode node, IReadOnlyList<string> periods, PassingTable made, IReadOnlyList<CachedPart> parts)
    {
        _small.Pass(node.Contract.Table, periods, made, parts);
        _shown.Remove(node.Contract.Table);
    }

    private long BytesShown(TableName table, string period) => _nodes.TryGetValue(table, out var node)
        ? node.IsStored ? PeriodsShown(table, period).Sum(shown => cache.Find(_parts[table].Fingerprints[shown])?.Bytes ?? 0) : node.Reads.Sum(read => BytesShown(read, period))
        : ledgers.BytesOf(table.Name, period);

    private long BytesOf(TableName table, string period) => _nodes.TryGetValue(table, out var node)
        ? node.IsStored
            ? node.IsByPeriod ? PeriodsShown(table, period).Sum(shown => cache.Find(_parts[table].Fingerprints[shown])?.Bytes ?? 0) : 0
            : node.Reads.Sum(read => BytesOf(read, period))
        : ledgers.BytesOf(table.Name, period);

    private void Show(TableName table, IReadOnlyList<string> periods)
    {
        var key = string.Join(' ', periods);
        if (_nodes.TryGetValue(table, out var node) && !node.IsStored)
        {
            Show(node.Reads, periods);
        }
        else if (_shown.GetValueOrDefault(table) != key && (node is not null || ledgers.PartsOf(table.Name) is not null))
        {
            engine.Execute($"create or replace view {table} as {(node is null ? ledgers.Select(table.Name, periods) : Select(node, periods))}");
            _shown[table] = key;
        }
    }

    private string Select(ModelNode node, IReadOnlyList<string> periods)
    {
        var table = node.Contract.Table;
        var shown = periods.SelectMany(period => PeriodsShown(table, period)).Distinct().ToList();
        var small = shown.Count > 0 ? _small.Find(table, shown) : null;
        var isCut = !periods.Contains(TableParts.AllOfIt) && HasPeriod(table) && (small is not null || !node.IsByPeriod);
        var rows = small is not null ? $"select * from {small}" : PartFile.Select(node.Contract, [.. shown.Select(part => cache.PathOf(cache.Find(_parts[table].Fingerprints[part])!))]);
        return rows + (isCut ? $" where period in ({string.Join(", ", periods.Select(Sql.Text))})" : "");
    }

    private bool HasPeriod(TableName table) => _nodes.TryGetValue(table, out var node) && node.Contract.Columns.Any(column => column.Name == "period");

    /// <summary>A fingerprint of a table's rows, whatever their order; of one with a column <c>period</c> for each period.</summary>
    private IReadOnlyDictionary<string, string> Contents(TableName table)
    {
        if (!_contents.TryGetValue(table, out var contents))
        {
            Show(table, [TableParts.AllOfIt]);
            var rows = $"select {(HasPeriod(table) ? "period" : "''")} as period, md5(cast(to_json(line) as varchar)) as row_hash from {table} as line";
            var hashes = engine.Query($"select period, sha256(string_agg(row_hash, '' order by row_hash)) from ({rows}) group by period", row => (row.GetString(0), row.GetString(1)));
            _contents[table] = contents = hashes.Append((TableParts.AllOfIt, "")).DistinctBy(hash => hash.Item1).ToDictionary();
        }

        return contents;
    }
}
