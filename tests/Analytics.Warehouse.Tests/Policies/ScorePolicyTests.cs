using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Policies;
using Analytics.Warehouse.Tests.Parts;

namespace Analytics.Warehouse.Tests.Policies;

/// <summary>What a policy may not say: each fault is named with its file and line, all of them at once.</summary>
public sealed class ScorePolicyTests
{
    private static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.Read(new WarehouseOptions());

    [Test]
    public void The_sample_policy_says_that_it_is_made_up()
    {
        var policy = ScorePolicyFile.Read(new(AppContext.BaseDirectory), Catalogue);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(policy.IsSample, Is.True);
            Assert.That(policy.ApprovedBy.En, Does.Contain("made up"));
            Assert.That(policy.Dimensions.Sum(dimension => dimension.Weight), Is.EqualTo(1m));
        }
    }

    [TestCase("weight: 0.25", "weight: 0.35", "dimensions", "sum to 1.10, not to 1")]
    [TestCase("indicator: LIV_SERVICE_PT, weight: 0.5", "indicator: LIV_SERVICE_PT, weight: 0.4", "indicators", "sum to 0.9, not to 1")]
    [TestCase("indicator: LIV_SERVICE_PT", "indicator: LIV_NOTHING", "LIV_NOTHING", "there is no indicator 'LIV_NOTHING'")]
    [TestCase("indicator: LIV_SERVICE_PT", "indicator: sex", "indicator: sex", "a score never uses sex")]
    [TestCase("indicator: LIV_SERVICE_PT", "indicator: 民族", "民族", "a score never uses ethnicity")]
    [TestCase("indicator: LIV_SERVICE_PT", "indicator: PER_PROMOTED_SECTION", "PER_PROMOTED_SECTION", "circular")]
    [TestCase("indicator: LIV_SERVICE_PT", "indicator: SUP_EXCELLENT", "SUP_EXCELLENT", "leniency")]
    [TestCase("case_mix: [population,", "case_mix: [age,", "case_mix", "a score never uses age")]
    [TestCase("case_mix: [population,", "case_mix: [dispatching_unit_rank,", "case_mix", "never uses the rank")]
    [TestCase("case_mix: [population,", "case_mix: [shoe_size,", "case_mix", "not on the list")]
    [TestCase("indicator: LIV_SERVICE_PT, weight: 0.5, per: household, direction: up", "indicator: LIV_SERVICE_PT, weight: 0.5, per: household, direction: down", "LIV_SERVICE_PT", "the wrong way")]
    [TestCase("bands: [80, 30, 10]", "bands: [10, 30, 80]", "bands:", "falling")]
    [TestCase("per: household, direction: up, transform: none, prior: { mean: 0.24", "per: CTX_POOR_HH, direction: up, transform: none, prior: { mean: 0.24", "CTX_POOR_HH", "case_mix")]
    [TestCase("made_up: true", "made_up: true\nsecret_bonus: 5", "secret_bonus", "not known here")]
    public void A_policy_that_says_what_it_may_not_is_refused_with_file_and_line(string was, string now, string at, string why)
    {
        using var models = new ModelsCopy();
        var lines = "";
        models.Change("policy/score.yml", yaml => lines = yaml.Replace(was, now, StringComparison.Ordinal));

        var faults = Assert.Throws<ConfigurationException>(() => ScorePolicyFile.Read(new(models.Options.ConfigurationRoot), Catalogue))!.Faults;

        Assert.That(faults, Has.Some.Contains(why));
        var line = int.Parse(faults.First(fault => fault.Contains(why, StringComparison.Ordinal)).Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(faults, Has.All.StartsWith("policy/score.yml:"));
        // A list is named by the line that it begins in, one below its key.
        Assert.That(lines.Split('\n')[(line - 2)..line], Has.Some.Contains(at), string.Join("\n", faults));
    }

    [Test]
    public void Every_fault_of_a_policy_is_named_at_once()
    {
        using var models = new ModelsCopy();
        models.Change("policy/score.yml", yaml => yaml.Replace("indicator: LIV_SERVICE_PT", "indicator: sex").Replace("indicator: VIS_MASSES", "indicator: VIS_NOTHING").Replace("weight: 0.25", "weight: 0.35").Replace("[population,", "[age,"));

        var faults = Assert.Throws<ConfigurationException>(() => ScorePolicyFile.Read(new(models.Options.ConfigurationRoot), Catalogue))!.Faults;

        Assert.That(faults, Has.Count.EqualTo(4), string.Join("\n", faults));
    }
}
