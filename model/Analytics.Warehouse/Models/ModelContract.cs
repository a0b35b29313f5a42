using Analytics.Vocabulary;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Configuration;

namespace Analytics.Warehouse.Models;

/// <summary>What a model promises: its columns in order, its grain and key, and the checks that hold it to that.</summary>
/// <param name="Exported">Written as Parquet into the build.</param>
/// <param name="ComputedBy">The estimate that fills it, where no SQL file does; <see cref="Reads"/> then names its tables.</param>
/// <param name="IsByPeriod">Made period by period: a period's rows, named by its column <c>period</c>, follow from that period's rows of every table with such a column, whether the statement sees others or not.</param>
/// <param name="Received">Of a staging model: the columns of the ledger's Parquet files, with their types.</param>
public sealed record ModelContract(
    TableName Table,
    Bilingual Meaning,
    Bilingual Grain,
    IReadOnlyList<string> Key,
    bool Exported,
    bool IsByPeriod,
    string? ComputedBy,
    IReadOnlyList<TableName> Reads,
    IReadOnlyList<ModelColumn> Columns,
    IReadOnlyList<ReceivedColumn> Received)
{
    /// <summary>Of a staging model: facets that it works out from what it receives, as indicators may ask for them.</summary>
    public IReadOnlyList<string> DerivedFacets { get; init; } = [];

    internal IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>Of a model without SQL of its own: the model whose SQL and columns are its too, and the tables that it reads in the place of that one's.</summary>
    internal (TableName Model, IReadOnlyDictionary<TableName, TableName> Reading)? SameAs { get; init; }

    /// <summary>What is checked of every build, in words: name, whether it stops the build, the promise in Chinese and English.</summary>
    public IReadOnlyList<(string Id, CheckSeverity Severity, string Message)> Promises => [.. Checks.Select(check => (check.Id, check.Severity, check.Message))];

    internal static ModelContract Read(ConfigurationFile file)
    {
        var yaml = YamlMap.Read(file);
        if (yaml.Has("same_as"))
        {
            return ReadLikeness(file, yaml);
        }

        yaml.AllowOnly("model", "meaning", "grain", "key", "exported", "by_period", "computed_by", "reads", "columns", "receives", "derives", "checks");
        var table = Name(file, yaml);
        List<ModelColumn> columns = [.. yaml.Maps("columns").Select(ModelColumn.Read)];
        var key = yaml.Texts("key");
        foreach (var name in key.Where(name => columns.All(column => column.Name != name)))
        {
            throw yaml.Wrong("key", $"'{name}' is no column of the model.");
        }

        if (yaml.Flag("by_period") && columns.All(column => column.Name != "period"))
        {
            throw yaml.Wrong("by_period", "a model by period has a column 'period'.");
        }

        return new(
            table,
            yaml.Bilingual("meaning"),
            yaml.Bilingual("grain"),
            key,
            yaml.Flag("exported"),
            yaml.Flag("by_period"),
            yaml.TextOrNull("computed_by"),
            [.. yaml.Texts("reads").Select(text => TableName.TryParse(text) ?? throw yaml.Wrong("reads", $"'{text}' is no table of a stage."))],
            columns,
            [.. yaml.Maps("receives").Select(ReceivedColumn.Read)])
        {
            DerivedFacets = yaml.Texts("derives"),
            Checks = CheckFile.Read(table, key, columns, yaml),
        };
    }

    private static ModelContract ReadLikeness(ConfigurationFile file, YamlMap yaml)
    {
        yaml.AllowOnly("model", "meaning", "same_as", "reading");
        var reading = yaml.Map("reading");
        return new(Name(file, yaml), yaml.Bilingual("meaning"), new("", ""), [], false, false, null, [], [], [])
        {
            SameAs = (Table(yaml.Text("same_as")), reading.Keys.ToDictionary(Table, read => Table(reading.Text(read)))),
        };

        TableName Table(string text) => TableName.TryParse(text) ?? throw yaml.Wrong("same_as", $"'{text}' is no table of a stage.");
    }

    private static TableName Name(ConfigurationFile file, YamlMap yaml)
    {
        var table = TableName.TryParse(string.Join('.', file.Folders[1], file.Name)) ?? throw yaml.Wrong("model", $"'{file.Folders[1]}' is not a stage.");
        return yaml.Text("model") == table.Name ? table : throw yaml.Wrong("model", $"the file is named {table.Name}, the model '{yaml.Text("model")}'.");
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
/// <param name="IsElective">A county's form may have the column or not; such quantities stand in the map <c>electives</c>, only where the form has them.</param>
public sealed record ReceivedColumn(string Name, string Type, string? Role, bool IsElective)
{
    /// <summary>No column of its own in the Parquet: a key of the map <c>electives</c>.</summary>
    public bool IsInMap => IsElective && Role == "quantity";

    internal static ReceivedColumn Read(YamlMap yaml)
    {
        yaml.AllowOnly("name", "type", "role", "elective");
        return new(yaml.Text("name"), yaml.Text("type"), yaml.Has("role") ? yaml.OneOf("role", "facet", "quantity") : null, yaml.Flag("elective"));
    }
}
