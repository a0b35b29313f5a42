using System.Text.Json;
using Analytics.DuckDb;

namespace Analytics.Warehouse.Models;

/// <summary>What one SELECT reads, by the engine's own parser: tables without the names it defines itself, and the functions it calls.</summary>
/// <param name="Tables">As written, <c>schema.name</c> or <c>name</c>, each once, in order of the alphabet.</param>
/// <param name="TableFunctions">Functions in FROM, such as <c>read_parquet</c>.</param>
/// <param name="Error">Why the text is not one SELECT; <c>null</c> where it is.</param>
internal sealed record SqlTables(IReadOnlyList<string> Tables, IReadOnlyList<string> TableFunctions, IReadOnlyList<string> Functions, string? Error)
{
    public static SqlTables Of(Engine engine, string sql)
    {
        using var tree = JsonDocument.Parse(engine.Scalar<string>($"select json_serialize_sql({Sql.Text(sql)})")!);
        if (tree.RootElement.GetProperty("error").GetBoolean())
        {
            return new([], [], [], tree.RootElement.GetProperty("error_message").GetString());
        }

        var statements = tree.RootElement.GetProperty("statements");
        if (statements.GetArrayLength() != 1)
        {
            return new([], [], [], "Expected one SELECT, found several statements.");
        }

        var found = new Walk();
        found.Visit(statements[0], new HashSet<string>());
        return new([.. found.Tables], [.. found.TableFunctions], [.. found.Functions], null);
    }

    private sealed class Walk
    {
        public SortedSet<string> Tables { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> TableFunctions { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Functions { get; } = new(StringComparer.Ordinal);

        /// <param name="defined">Names of WITH clauses around this node.</param>
        public void Visit(JsonElement node, IReadOnlySet<string> defined)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var child in node.EnumerateArray())
                {
                    Visit(child, defined);
                }
            }

            if (node.ValueKind != JsonValueKind.Object)
            {
                return;
            }

            Note(node, defined);
            var inside = Defines(node, defined);
            foreach (var child in node.EnumerateObject())
            {
                Visit(child.Value, inside);
            }
        }

        private void Note(JsonElement node, IReadOnlySet<string> defined)
        {
            var type = Text(node, "type");
            if (type == "BASE_TABLE")
            {
                var (schema, name) = (Text(node, "schema_name"), Text(node, "table_name")!);
                if (Text(node, "catalog_name") is { Length: > 0 } catalog)
                {
                    Tables.Add($"{catalog}.{schema}.{name}");
                }
                else if (schema is { Length: > 0 } || !defined.Contains(name.ToLowerInvariant()))
                {
                    Tables.Add(schema is { Length: > 0 } ? $"{schema}.{name}" : name);
                }
            }
            else if (type == "TABLE_FUNCTION" && node.TryGetProperty("function", out var function))
            {
                TableFunctions.Add(Text(function, "function_name")?.ToLowerInvariant() ?? "");
            }
            else if (Text(node, "function_name") is { } called)
            {
                Functions.Add(called.ToLowerInvariant());
            }
        }

        private static IReadOnlySet<string> Defines(JsonElement node, IReadOnlySet<string> defined)
        {
            var names = node.TryGetProperty("cte_map", out var map) && map.TryGetProperty("map", out var entries)
                ? entries.EnumerateArray().Select(entry => Text(entry, "key")!.ToLowerInvariant()).ToList()
                : [];
            return names.Count == 0 ? defined : names.Concat(defined).ToHashSet();
        }

        private static string? Text(JsonElement node, string property) =>
            node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
