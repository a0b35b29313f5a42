using System.Globalization;
using Analytics.DuckDb;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Checks;

/// <summary>Reads the checks of a contract; a key is always unique and never null, said or not.</summary>
internal static class CheckFile
{
    public static IReadOnlyList<Check> Read(TableName table, IReadOnlyList<string> key, IReadOnlyList<ModelColumn> columns, YamlMap yaml)
    {
        List<Check> checks = [.. OfKey(table, key)];
        foreach (var check in yaml.Maps("checks"))
        {
            check.AllowOnly("check", "severity", "columns", "column", "values", "from", "to", "rows", "holds", "query", "says", "zh");
            checks.Add(One(table, check, columns));
        }

        return checks;
    }

    /// <summary>What holds of every table that has a key.</summary>
    public static IReadOnlyList<Check> OfKey(TableName table, IReadOnlyList<string> key) =>
        key.Count > 0 ? [UniqueKey(table, key), NotNull(table, key, CheckSeverity.Fail, "key")] : [];

    private static Check One(TableName table, YamlMap yaml, IReadOnlyList<ModelColumn> columns)
    {
        var severity = yaml.OneOf("severity", "fail", "warn") == "fail" ? CheckSeverity.Fail : CheckSeverity.Warn;
        var named = yaml.Texts("columns").Concat(yaml.Texts("column")).ToList();
        if (named.Find(name => columns.All(column => column.Name != name)) is { } unknown)
        {
            throw yaml.Wrong(yaml.Has("column") ? "column" : "columns", $"'{unknown}' is no column of {table}.");
        }

        return yaml.OneOf("check", "not_null", "accepted_values", "in_range", "row_floor", "holds", "reconciles") switch
        {
            "not_null" => NotNull(table, named, severity, string.Join('_', named)),
            "accepted_values" => AcceptedValues(table, yaml.Text("column"), yaml.Texts("values"), severity),
            "in_range" => InRange(table, yaml.Text("column"), yaml.NumberOrNull("from"), yaml.NumberOrNull("to"), severity),
            "row_floor" => RowFloor(table, (long)(yaml.NumberOrNull("rows") ?? 1), severity),
            "holds" => Says(table, yaml, $"select count(*) from {table} where not coalesce({yaml.Text("holds")}, true)", severity),
            _ => Says(table, yaml, $"select count(*) from ({yaml.Text("query")}\n)", severity),
        };
    }

    private static Check UniqueKey(TableName table, IReadOnlyList<string> key) => new(
        $"{table}.key_is_unique",
        CheckSeverity.Fail,
        $"select count(*) from (select 1 from {table} group by {Columns(key)} having count(*) > 1)",
        $"没有两行的 {string.Join("、", key)} 都相同。 / No two rows have the same {string.Join(", ", key)}.");

    private static Check NotNull(TableName table, IReadOnlyList<string> columns, CheckSeverity severity, string name) => new(
        $"{table}.{name}_is_not_null",
        severity,
        $"select count(*) from {table} where {string.Join(" or ", columns.Select(column => Sql.Name(column) + " is null"))}",
        $"每行都有 {string.Join("、", columns)}。 / Every row has its {string.Join(", ", columns)}.");

    private static Check AcceptedValues(TableName table, string column, IReadOnlyList<string> values, CheckSeverity severity) => new(
        $"{table}.{column}_is_accepted",
        severity,
        $"select count(*) from {table} where {Sql.Name(column)} not in ({string.Join(", ", values.Select(Sql.Text))})",
        $"{column} 只取：{string.Join("、", values)}。 / {column} is one of: {string.Join(", ", values)}.");

    private static Check InRange(TableName table, string column, decimal? from, decimal? to, CheckSeverity severity) => new(
        $"{table}.{column}_is_in_range",
        severity,
        $"select count(*) from {table} where {Sql.Name(column)} < {Number(from)} or {Sql.Name(column)} > {Number(to)}",
        $"{column} 在 {Number(from)} 与 {Number(to)} 之间。 / {column} lies between {Number(from)} and {Number(to)}.");

    private static Check RowFloor(TableName table, long rows, CheckSeverity severity) => new(
        $"{table}.row_floor",
        severity,
        string.Create(CultureInfo.InvariantCulture, $"select greatest({rows} - count(*), 0) from {table}"),
        string.Create(CultureInfo.InvariantCulture, $"至少有 {rows} 行。 / There are at least {rows} rows."));

    private static Check Says(TableName table, YamlMap yaml, string countSql, CheckSeverity severity) => new(
        $"{table}.{yaml.Text("says")}", severity, countSql, $"{yaml.Text("zh")}。 / {yaml.Text("says").Replace('_', ' ')}.")
    { IsWritten = true };

    private static string Columns(IEnumerable<string> names) => string.Join(", ", names.Select(Sql.Name));

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";
}
