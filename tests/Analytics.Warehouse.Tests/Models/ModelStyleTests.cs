using System.Text.RegularExpressions;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Tests.Models;

/// <summary>House rules of the model files.</summary>
public sealed partial class ModelStyleTests
{
    private static readonly IEnumerable<ModelFile> Written = FixtureHome.Models.Where(model => model is { Sql: not null, Contract.ComputedBy: null });

    [Test]
    public void Every_model_begins_with_what_it_is_grain_key_and_unit() =>
        Assert.That(Written.Where(model => !Header().IsMatch(model.Sql!)).Select(model => model.Table), Is.Empty);

    [Test]
    public void The_header_names_the_grain_and_key_of_the_contract() =>
        Assert.That(Written.Where(model => !model.Sql!.Contains($"-- Grain: {model.Contract.Grain.En}.\n-- Key: {string.Join(", ", model.Contract.Key)}.\n")).Select(model => model.Table), Is.Empty);

    [Test]
    public void No_line_is_longer_than_eighty() =>
        Assert.That(Written.Where(model => model.Sql!.Split('\n').Any(line => line.Length > 80)).Select(model => model.Table), Is.Empty);

    [Test]
    public void Every_query_ends_in_its_last_step() =>
        Assert.That(Written.Where(model => !LastStep().IsMatch(model.Sql!)).Select(model => model.Table), Is.Empty);

    [Test]
    public void The_same_column_means_the_same_everywhere()
    {
        var units = FixtureHome.Models.SelectMany(model => model.Contract.Columns).GroupBy(column => column.Name)
            .Where(same => same.Select(column => column.Unit).OfType<string>().Distinct().Count() > 1).Select(same => same.Key);

        // low and high bound whatever the row is about.
        Assert.That(units.Except(["low", "high"]), Is.Empty);
    }

    [GeneratedRegex("""\A-- .+\.\n-- Grain: .+\.\n-- Key: .+\.\n-- Unit: .+\.\n(with|select) """)]
    private static partial Regex Header();

    [GeneratedRegex("""\n\nselect \* from [a-z_]+\n\z""")]
    private static partial Regex LastStep();
}
