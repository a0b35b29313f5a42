using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Rules;

namespace Analytics.Warehouse.Models;

/// <summary>One table and how it is made: a SELECT, or an estimate named in its contract.</summary>
internal sealed record ModelFile(ModelContract Contract, string? Sql)
{
    public TableName Table => Contract.Table;

    /// <exception cref="ConfigurationException">A contract is faulty, a model has no contract, or a contract no model: all of them.</exception>
    public static IReadOnlyList<ModelFile> ReadAll(ConfigurationFolder folder)
    {
        var faults = new Faults();
        var models = ReadAll(folder, faults);
        faults.ThrowIfAny();
        return models;
    }

    /// <summary>The models that are written rightly; what is wrong with the others is gathered.</summary>
    public static IReadOnlyList<ModelFile> ReadAll(ConfigurationFolder folder, Faults faults)
    {
        var files = folder.Models;
        var contracts = faults.Collect(files.Where(file => file.Extension == ".yml"), ModelContract.Read);
        var sql = files.Where(file => file.Extension == ".sql").ToDictionary(file => Stem(file.Shown));
        var stems = files.Where(file => file.Extension == ".yml").Select(file => Stem(file.Shown)).ToHashSet();
        foreach (var file in sql.Values.Where(file => !stems.Contains(Stem(file.Shown))))
        {
            faults.Add($"{file.Shown}:1: the model has no contract: write {Stem(file.Shown)}.yml beside it.");
        }

        var models = contracts.ConvertAll(contract => new ModelFile(contract, sql.TryGetValue(Stem(contract), out var file) ? File.ReadAllText(file.Path) : null));
        foreach (var model in models.Where(model => model.Sql is null == (model.Contract.ComputedBy is null && model.Contract.SameAs is null)))
        {
            faults.Add($"{Stem(model.Contract)}.yml:1: a model is either a SQL file beside its contract, 'same_as' another model, or 'computed_by' an estimate.");
        }

        models = models.ConvertAll(model => Likeness.Of(model, models, faults));
        return models.ConvertAll(model => model.Contract.ComputedBy == RuleModel.Name ? faults.Try(() => RuleModel.Of(model, folder)) ?? model : model);
    }

    private static string Stem(string shown) => shown[..shown.LastIndexOf('.')];

    private static string Stem(ModelContract contract) => $"sql/{contract.Table.Schema}/{contract.Table.Name}";
}
