using System.Text.Json;

namespace Analytics.Warehouse.Lineage;

/// <summary>A column of a table that a query reads; without a name where the parser's tree does not tell which.</summary>
internal readonly record struct ReadColumn(string Table, string? Column);

/// <summary>One column that a query makes, and the columns that its expression names. What only joins, filters or orders rows is not in it.</summary>
internal sealed record MadeColumn(string Name, IReadOnlySet<ReadColumn> From);

/// <summary>
/// Which columns each column of one SELECT is computed from, by the engine's own parser (<c>json_serialize_sql</c>): through WITH clauses, also recursive ones,
/// through unions, subqueries and <c>*</c>, whose columns <paramref name="columnsOf"/> knows.
/// </summary>
/// <param name="columnsOf">The columns of a table by its name with schema; <c>null</c> where it is not known.</param>
internal sealed class SqlColumns(Func<string, IReadOnlyList<string>?> columnsOf)
{
    private static readonly ReadColumn Unknown = new("", null);

    public IReadOnlyList<MadeColumn> Of(JsonElement node) => Query(node, new(null));

    private IReadOnlyList<MadeColumn> Query(JsonElement node, SqlScope outer)
    {
        var scope = new SqlScope(outer);
        if (node.TryGetProperty("cte_map", out var map) && map.TryGetProperty("map", out var entries))
        {
            foreach (var entry in entries.EnumerateArray())
            {
                var value = entry.GetProperty("value");
                scope.Define(entry.GetProperty("key").GetString()!, Renamed(Query(value.GetProperty("query").GetProperty("node"), scope), Texts(value, "aliases")));
            }
        }

        return Text(node, "type") switch
        {
            "SELECT_NODE" => Select(node, scope),
            "SET_OPERATION_NODE" => Union(Query(node.GetProperty("left"), scope), Query(node.GetProperty("right"), scope), Text(node, "setop_type") == "UNION_BY_NAME"),
            "RECURSIVE_CTE_NODE" => Recursive(node, scope),
            _ => [new("*", Set([Unknown]))],
        };
    }

    private IReadOnlyList<MadeColumn> Recursive(JsonElement node, SqlScope scope)
    {
        var made = Query(node.GetProperty("left"), scope);
        // Each turn may carry an origin one column further, so as many turns as there are columns reach all.
        for (var turn = 0; turn < made.Count; turn++)
        {
            var inside = new SqlScope(scope);
            inside.Define(Text(node, "cte_name")!, made);
            made = Union(made, Query(node.GetProperty("right"), inside), byName: false);
        }

        return made;
    }

    private static List<MadeColumn> Union(IReadOnlyList<MadeColumn> left, IReadOnlyList<MadeColumn> right, bool byName)
    {
        if (!byName)
        {
            return [.. left.Select((column, at) => new MadeColumn(column.Name, at < right.Count ? Set(column.From.Concat(right[at].From)) : column.From))];
        }

        return [.. left.Concat(right).GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).Select(same => new MadeColumn(same.First().Name, Set(same.SelectMany(column => column.From))))];
    }

    private List<MadeColumn> Select(JsonElement node, SqlScope scope)
    {
        From(node.GetProperty("from_table"), scope);
        var made = new List<MadeColumn>();
        foreach (var expression in node.GetProperty("select_list").EnumerateArray())
        {
            if (Text(expression, "type") == "STAR")
            {
                made.AddRange(Star(expression, scope));
                continue;
            }

            var column = new MadeColumn(NameOf(expression), Set(Origins(expression, scope, [])));
            made.Add(column);
            scope.Alias(column);
        }

        return made;
    }

    private static IEnumerable<MadeColumn> Star(JsonElement star, SqlScope scope)
    {
        if (star.GetProperty("columns").ValueKind == JsonValueKind.True)
        {
            return [new("*", Set([Unknown]))];
        }

        var left = Texts(star, "exclude_list").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return scope.All(Text(star, "relation_name")).Where(column => !left.Contains(column.Name));
    }

    private void From(JsonElement table, SqlScope scope)
    {
        var alias = Text(table, "alias");
        switch (Text(table, "type"))
        {
            case "BASE_TABLE":
                var (schema, name) = (Text(table, "schema_name"), Text(table, "table_name")!);
                var full = schema.Length > 0 ? $"{schema}.{name}" : name;
                var columns = schema.Length == 0 ? scope.Defined(name) : null;
                columns ??= columnsOf(full)?.Select(column => new MadeColumn(column, Set([new(full, column)]))).ToList() ?? [new("*", Set([new(full, null)]))];
                scope.Add(alias.Length > 0 ? alias : name, Renamed(columns, Texts(table, "column_name_alias")));
                break;
            case "SUBQUERY":
                scope.Add(alias, Renamed(Query(table.GetProperty("subquery").GetProperty("node"), scope), Texts(table, "column_name_alias")));
                break;
            case "JOIN":
                From(table.GetProperty("left"), scope);
                From(table.GetProperty("right"), scope);
                scope.Using(Texts(table, "using_columns"));
                break;
            case "TABLE_FUNCTION":
                var origins = Set(Origins(table.GetProperty("function"), scope, []));
                scope.Add(alias, [.. Texts(table, "column_name_alias").DefaultIfEmpty(alias).Select(column => new MadeColumn(column, origins))]);
                break;
            case "EXPRESSION_LIST":
                var width = table.GetProperty("values").EnumerateArray().Select(row => row.GetArrayLength()).FirstOrDefault();
                scope.Add(alias, Renamed([.. Enumerable.Range(0, width).Select(at => new MadeColumn($"col{at}", Set([])))], Texts(table, "expected_names")));
                break;
        }
    }

    /// <param name="parameters">Names that a lambda gives its arguments.</param>
    private IEnumerable<ReadColumn> Origins(JsonElement node, SqlScope scope, IReadOnlyList<string> parameters)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Array:
                return node.EnumerateArray().SelectMany(child => Origins(child, scope, parameters)).ToList();
            case not JsonValueKind.Object:
                return [];
        }

        switch (Text(node, "class"))
        {
            case "COLUMN_REF":
                var names = Texts(node, "column_names");
                return parameters.Contains(names[0]) ? [] : scope.Find(names) ?? [Unknown];
            case "LAMBDA":
                var given = node.GetProperty("lhs");
                var named = Text(given, "class") == "COLUMN_REF" ? Texts(given, "column_names") : given.GetProperty("children").EnumerateArray().SelectMany(child => Texts(child, "column_names")).ToList();
                return Origins(node.GetProperty("expr"), scope, [.. parameters, .. named]);
            case "SUBQUERY":
                return Text(node, "subquery_type") == "EXISTS" ? [] : Query(node.GetProperty("subquery").GetProperty("node"), scope).SelectMany(column => column.From).ToList();
            default:
                return node.EnumerateObject().SelectMany(child => Origins(child.Value, scope, parameters)).ToList();
        }
    }

    private static string NameOf(JsonElement expression) =>
        Text(expression, "alias") is { Length: > 0 } alias ? alias
        : Text(expression, "class") == "COLUMN_REF" ? Texts(expression, "column_names")[^1]
        : Text(expression, "function_name");

    private static List<MadeColumn> Renamed(IReadOnlyList<MadeColumn> columns, List<string> names) =>
        [.. columns.Select((column, at) => at < names.Count ? column with { Name = names[at] } : column)];

    private static HashSet<ReadColumn> Set(IEnumerable<ReadColumn> columns) => [.. columns];

    private static string Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static List<string> Texts(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!)] : [];
}
