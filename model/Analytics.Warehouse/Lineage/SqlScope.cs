namespace Analytics.Warehouse.Lineage;

/// <summary>The names that stand for something at one place of a query: WITH clauses, relations in FROM, columns made before.</summary>
/// <param name="outer">The query around it.</param>
internal sealed class SqlScope(SqlScope? outer)
{
    private readonly Dictionary<string, IReadOnlyList<MadeColumn>> _defined = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, IReadOnlyList<MadeColumn> Columns)> _relations = [];
    private readonly Dictionary<string, MadeColumn> _made = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _shared = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A WITH clause.</summary>
    public void Define(string name, IReadOnlyList<MadeColumn> columns) => _defined[name] = columns;

    public IReadOnlyList<MadeColumn>? Defined(string name) => _defined.TryGetValue(name, out var columns) ? columns : outer?.Defined(name);

    /// <summary>A relation in FROM.</summary>
    public void Add(string name, IReadOnlyList<MadeColumn> columns) => _relations.Add((name, columns));

    /// <summary>Columns that a join has once, though both sides have them.</summary>
    public void Using(IEnumerable<string> columns) => _shared.UnionWith(columns);

    /// <summary>A column made, by its name: later ones of the same SELECT may use it.</summary>
    public void Alias(MadeColumn column) => _made.TryAdd(column.Name, column);

    /// <summary>What <c>*</c> stands for, or <c>relation.*</c>.</summary>
    public IEnumerable<MadeColumn> All(string relation)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return _relations.Where(one => relation.Length == 0 || Is(one.Name, relation)).SelectMany(one => one.Columns)
            .Where(column => !_shared.Contains(column.Name) || seen.Add(column.Name));
    }

    /// <summary>The origins of a name: <c>column</c>, <c>relation.column</c> or either with a field of it; <c>null</c> where nothing has it.</summary>
    public IEnumerable<ReadColumn>? Find(IReadOnlyList<string> names) => Qualified(names) ?? Plain(names[0]) ?? outer?.Find(names);

    private HashSet<ReadColumn>? Qualified(IReadOnlyList<string> names)
    {
        for (var at = 0; at + 1 < Math.Min(names.Count, 3); at++)
        {
            if (_relations.Where(one => Is(one.Name, names[at])).SelectMany(one => one.Columns).FirstOrDefault(column => Is(column.Name, names[at + 1])) is { } column)
            {
                return [.. column.From];
            }
        }

        return null;
    }

    private HashSet<ReadColumn>? Plain(string name)
    {
        var found = _relations.SelectMany(one => one.Columns).Where(column => Is(column.Name, name)).ToList();
        return found.Count > 0 ? [.. found.SelectMany(column => column.From)]
            : _made.TryGetValue(name, out var made) ? [.. made.From]
            // A relation whose columns are not known may have it.
            : _relations.SelectMany(one => one.Columns).Where(column => column.Name == "*").SelectMany(column => column.From).ToHashSet() is { Count: > 0 } maybe ? maybe
            : null;
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
