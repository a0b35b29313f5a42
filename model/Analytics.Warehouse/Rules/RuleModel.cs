using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Rules;

/// <summary>All rules as the one model that its contract leaves to them: so the parser orders them among the others and a slip in one is a fault like any.</summary>
internal static class RuleModel
{
    /// <summary>What a contract's <c>computed_by</c> says to be filled from <c>rules</c>.</summary>
    public const string Name = "rules";

    /// <exception cref="ConfigurationException">A rule is written wrongly: all of them.</exception>
    public static ModelFile Of(ModelFile model, ConfigurationFolder folder)
    {
        var faults = new Faults();
        var rules = faults.Collect(folder.Rules, RuleFile.Read);
        faults.ThrowIfAny();
        var none = $"select {string.Join(", ", model.Contract.Columns.Select(column => $"cast(null as {column.Type}) as {column.Name}"))} where false";
        return model with { Sql = string.Join("\nunion all\n", rules.Select(rule => rule.Sql).Prepend(none)) };
    }
}
