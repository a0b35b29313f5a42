namespace Analytics.Warehouse.Models;

/// <summary>A table of a stage, written <c>marts.outcomes</c>.</summary>
public sealed record TableName(Stage Stage, string Name)
{
    public string Schema => Stage.ToString().ToLowerInvariant();

    /// <summary>Reads <c>marts.outcomes</c>; <c>null</c> where the schema is no stage or there is none.</summary>
    public static TableName? TryParse(string text) =>
        text.Split('.') is [var schema, { Length: > 0 } name] && Enum.TryParse<Stage>(schema, ignoreCase: true, out var stage) && schema.All(char.IsAsciiLetterLower)
            ? new TableName(stage, name)
            : null;

    public override string ToString() => $"{Schema}.{Name}";
}
