namespace Analytics.DuckDb;

/// <summary>Quoting of what comes from outside into a statement.</summary>
public static class Sql
{
    /// <summary>A string literal.</summary>
    public static string Text(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A string literal, or NULL.</summary>
    public static string TextOrNull(string? value) => value is null ? "null" : Text(value);

    /// <summary>A quoted identifier.</summary>
    public static string Name(string value) => "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>String literals with commas between, as they stand in the brackets of <c>in</c>.</summary>
    public static string Texts(IEnumerable<string> values) => string.Join(", ", values.Select(Text));

    /// <summary>A list literal of strings, as <c>read_parquet</c> wants its file list.</summary>
    public static string List(IEnumerable<string> values) => "[" + Texts(values) + "]";
}
