using Analytics.Vocabulary;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Configuration;

namespace Analytics.Warehouse.Models;

/// <summary>What a model promises: its columns in order, its grain and key, and the checks that hold it to that.</summary>
/// <param name="Exported">Written as Parquet into the build.</param>
/// <param name="ComputedBy">The estimate that fills it, where no SQL file does; <see cref="Reads"/> then names its tables.</param>
/// <param name="Received">Of a staging model: the columns of the ledger's Parquet files, with their types.</param>
public sealed record ModelContract(
    TableName Table,
    Bilingual Meaning,
    Bilingual Grain,
    IReadOnlyList<string> Key,
    bool Exported,
    string? ComputedBy,
    IReadOnlyList<TableName> Reads,
    IReadOnlyList<ModelColumn> Columns,
    IReadOnlyList<ReceivedColumn> Received)
{
    internal IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>What is checked of every build, in words: name, whether it stops the build, the promise in Chinese and English.</summary>
    public IReadOnlyList<(string Id, CheckSeverity Severity, string Message)> Promises => [.. Checks.Select(check => (check.Id, check.Severity, check.Message))];

    internal static ModelContract Read(ConfigurationFile file)
    {
        var yaml = YamlMap.Read(file);
        yaml.AllowOnly("model", "meaning", "grain", "key", "exported", "computed_by", "reads", "columns", "receives", "checks");
        var table = TableName.TryParse(string.Join('.', file.Folders[1], file.Name)) ?? throw yaml.Wrong("model", $"'{file.Folders[1]}' is not a stage.");
        if (yaml.Text("model") != table.Name)
        {
            throw yaml.Wrong("model", $"the file is named {table.Name}, the model '{yaml.Text("model")}'.");
        }

        List<ModelColumn> columns = [.. yaml.Maps("columns").Select(ModelColumn.Read)];
        var key = yaml.Texts("key");
        foreach (var name in key.Where(name => columns.All(column => column.Name != name)))
        {
            throw yaml.Wrong("key", $"'{name}' is no column of the model.");
        }

        return new(
            table,
            yaml.Bilingual("meaning"),
            yaml.Bilingual("grain"),
            key,
            yaml.Flag("exported"),
            yaml.TextOrNull("computed_by"),
            [.. yaml.Texts("reads").Select(text => TableName.TryParse(text) ?? throw yaml.Wrong("reads", $"'{text}' is no table of a stage."))],
            columns,
            [.. yaml.Maps("receives").Select(ReceivedColumn.Read)])
        {
            Checks = CheckFile.Read(table, key, columns, yaml),
        };
    }
}

/// <param name="Unit">The unit of a quantity; <c>null</c> where the column is none.</param>
public sealed record ModelColumn(string Name, string Type, string? Unit, Bilingual Meaning)
{
    internal static ModelColumn Read(YamlMap yaml)
    {
        yaml.AllowOnly("name", "type", "unit", "zh", "en");
        return new(yaml.Text("name"), yaml.Text("type"), yaml.TextOrNull("unit"), new(yaml.Text("zh"), yaml.Text("en")));
    }
}

/// <summary>A column of a ledger's Parquet files; facets classify its entries, quantities can be added up.</summary>
/// <param name="Role"><c>facet</c>, <c>quantity</c> or <c>null</c>.</param>
public sealed record ReceivedColumn(string Name, string Type, string? Role)
{
    internal static ReceivedColumn Read(YamlMap yaml)
    {
        yaml.AllowOnly("name", "type", "role");
        return new(yaml.Text("name"), yaml.Text("type"), yaml.Has("role") ? yaml.OneOf("role", "facet", "quantity") : null);
    }
}
