using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Policies;
using Analytics.Warehouse.Tests.Parts;

namespace Analytics.Warehouse.Tests.Policies;

public sealed class RiskPolicyTests
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policy", "risk.yml"));

    [Test]
    public void The_shipped_policy_says_that_it_is_made_up_and_uses_every_feature()
    {
        var policy = RiskPolicy.Read(new());

        Assert.That(policy.ApprovedBy.Zh, Does.Contain("样例").And.Contain("并非真实批准"));
        Assert.That(policy.Features.Select(feature => feature.Column), Is.EquivalentTo(RiskColumns.Allowed));
        Assert.That(FixtureHome.Models.Single(model => model.Table.Name == "fct_risk_features").Contract.Columns.Select(column => column.Name), Is.SupersetOf(RiskColumns.Allowed));
    }

    [TestCase("column: handovers", "column: sex", "never used: a village's risk is never read from who a person is")]
    [TestCase("column: handovers", "column: age", "never used")]
    [TestCase("column: handovers", "column: ethnicity", "never used")]
    [TestCase("column: handovers", "column: secretary_score", "never used: a judgement on a secretary must not leak into help for a village")]
    [TestCase("column: handovers", "column: moon_phase", "is no feature of a village; expected: vacant_months")]
    [TestCase("column: handovers", "column: vacant_months", "'vacant_months' stands there twice")]
    [TestCase("direction: up", "direction: left", "'left' is not one of: up, down")]
    [TestCase("fewest_years: 3", "fewest_years: 1", "1 is outside of 3 to 50")]
    [TestCase("fewest_positives: 300", "fewest_positives: 30", "30 is outside of 300 to 1000000")]
    [TestCase("drift: 0.25", "drift: 0.9", "0.9 is outside of 0.01 to 0.25")]
    [TestCase("fewest_in_group: 30", "fewest_in_group: 5", "5 is outside of 30")]
    [TestCase("visit_from: 2", "visit_from: 0", "0 is outside of 1 to 100")]
    [TestCase("at_least: 6, points", "at_least: 6, below: 3, points", "either 'at_least' or 'below'")]
    [TestCase("in_force_from: 2016-01-01", "in_force_from: 2016年", "is no day such as 2016-01-31")]
    [TestCase("by: county_kind", "by: sex", "'sex' is not one of: all, county_code, county_kind, village_type")]
    [TestCase("capacity: 25", "capacitty: 25", "'capacitty' is not known here")]
    public void A_policy_that_is_wrong_is_refused_with_file_and_line(string right, string wrong, string reason)
    {
        var line = Shipped[..Shipped.IndexOf(right, StringComparison.Ordinal)].Count(character => character == '\n') + 1;

        var refused = Assert.Throws<ConfigurationException>(() => RiskPolicyFile.Read(At(right, wrong)));

        Assert.That(refused!.Faults, Has.Some.Contains(reason));
        Assert.That(refused.Faults.First(fault => fault.Contains(reason)), Does.Match(@"^policy/risk\.yml:\d+: "));
        if (!reason.Contains("twice"))
        {
            Assert.That(refused.Faults, Has.Some.StartWith($"policy/risk.yml:{line}: "));
        }
    }

    [Test]
    public void All_faults_are_named_at_once_before_anything_is_built()
    {
        using var fixture = new FixtureHome();
        using var models = new ModelsCopy();
        YearOfTwoCounties.Receive(fixture);
        models.Change("policy/risk.yml", text => text.Replace("column: handovers", "column: sex").Replace("capacity: 25", "capacity: none").Replace("drift: 0.25", "drift: 3"));

        var refused = Assert.Throws<ConfigurationException>(() => fixture.Build(options: models.Options));

        Assert.That(refused!.Faults.Where(fault => fault.StartsWith("policy/risk.yml:", StringComparison.Ordinal)), Has.Exactly(3).Items);
    }

    private static string At(string right, string wrong)
    {
        var at = Shipped.IndexOf(right, StringComparison.Ordinal);
        return Shipped[..at] + wrong + Shipped[(at + right.Length)..];
    }
}
