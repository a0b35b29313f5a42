using Analytics.Scoring.Risk;

namespace Analytics.Scoring.Tests.Risk;

/// <summary>
/// Which villages truly decline, where it is known: 20,000 villages, learned in years 3 to 6, tested in three later years with a gap; one in ten declines, one in
/// twenty can be visited.
/// </summary>
public sealed class PlantedRiskTests
{
    private static readonly int[] Learned = [3, 4, 5, 6];
    private static readonly int[] Tested = [8, 9, 10];
    private static readonly PlantedVillages World = new(200, 0.08, 2024);

    [Test]
    public void Lists_find_true_decline_and_the_obvious_label_is_a_trap()
    {
        var (logistic, gam) = (new PenalisedLogisticTrainer(), new BoostedGamTrainer());
        double Reported(int village, int year) => World.Reported[village][year + 1] - World.Reported[village][year];
        var oracle = Truth(logistic, (village, year) => World.True[village][year + 1] - World.True[village][year], true);
        var repaired = Truth(logistic, Reported, false);
        var boosted = Truth(gam, Reported, false);
        var trap = Truth(logistic, Reported, true);
        var rule = Tested.Average(year => RiskMeasures.Precision(World.Rule(year), Declined(year), World.Count / 20).Expected);
        TestContext.Out.WriteLine($"P@5% on truth: repaired logistic {repaired.Precision:F3}, GAM {boosted.Precision:F3}, oracle {oracle.Precision:F3}, rule {rule:F3}, trap {trap.Precision:F3} with AUC on its own label {trap.Auc:F3}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(repaired.Precision, Is.GreaterThanOrEqualTo(0.30), "three times the base rate");
            Assert.That(repaired.Precision, Is.GreaterThanOrEqualTo(rule));
            Assert.That(repaired.Precision, Is.GreaterThanOrEqualTo(0.95 * oracle.Precision));
            Assert.That(boosted.Precision, Is.GreaterThanOrEqualTo(0.30));

            // The trap, kept: the best AUC of all, on a label that is mostly noise, and a list worse than three lines of rule.
            Assert.That(trap.Auc, Is.GreaterThan(repaired.Auc + 0.1));
            Assert.That(trap.Precision, Is.LessThan(rule - 0.1));
        }
    }

    [TestCase("true growth", true, 0.05)]
    [TestCase("reported growth, this year's report left out", false, 0)]
    [TestCase("smoothed growth", true, 0)]
    public void Chances_come_true_and_beat_the_base_rate(string label, bool withReported, double leastSkill)
    {
        var smoother = GrowthSmoother.Of([.. World.Reported.Select(own => own[..9])]);
        double Growth(int village, int year) => label switch
        {
            "true growth" => World.True[village][year + 1] - World.True[village][year],
            "smoothed growth" => smoother.Smooth(World.Reported[village].AsSpan(0, year + 3)) is var levels ? levels[year + 1] - levels[year] : 0,
            _ => World.Reported[village][year + 1] - World.Reported[village][year],
        };
        var model = new PenalisedLogisticTrainer().Train(World.Matrix(Learned, Growth, withReported), new(), default);
        var test = World.Matrix([9], Growth, withReported);
        var logits = new double[test.Rows];
        model.Margin(test.Values, logits);
        double[] chances = [.. logits.Select(logit => 1 / (1 + Math.Exp(-logit)))];
        var (error, skill) = (RiskMeasures.CalibrationError(chances, test.Labels), RiskMeasures.BrierSkill(chances, test.Labels));
        var found = RiskMeasures.Precision(logits, Declined(9), World.Count / 20).Expected;
        TestContext.Out.WriteLine($"{label}: ECE {error:F4}, Brier skill {skill:P1}, P@5% on truth {found:F3}");
        Assert.That(error, Is.LessThanOrEqualTo(0.02));
        Assert.That(skill, Is.GreaterThan(leastSkill));
    }

    [Test]
    public void Reported_growth_gives_its_noise_away_and_is_refused_as_a_label()
    {
        var smoother = GrowthSmoother.Of(World.Reported);
        Assert.That(Math.Sqrt(smoother.Noise), Is.EqualTo(0.08).Within(0.005));
        Assert.That(smoother.Autocorrelation, Is.EqualTo(-0.37).Within(0.05));
        Assert.That(smoother.RefusesReportedGrowth, Is.True);
        Assert.That(GrowthSmoother.Of(World.True).RefusesReportedGrowth, Is.False);
        double Error(Func<int, double[]> levels) => Enumerable.Range(0, 2000).Average(village => levels(village).Zip(World.True[village], (one, truth) => (one - truth) * (one - truth)).Average());
        Assert.That(Error(village => smoother.Smooth(World.Reported[village])), Is.LessThan(0.6 * Error(village => World.Reported[village])));
    }

    private static bool[] Declined(int year) => World.Lowest(village => World.True[village][year + 1] - World.True[village][year]);

    private static (double Precision, double Auc) Truth(IRiskTrainer trainer, Func<int, int, double> growth, bool withReported)
    {
        var model = trainer.Train(World.Matrix(Learned, growth, withReported), new() { Rounds = 60, Pairs = 3 }, default);
        var (precision, auc) = (0d, 0d);
        foreach (var year in Tested)
        {
            var test = World.Matrix([year], growth, withReported);
            var logits = new double[test.Rows];
            model.Margin(test.Values, logits);
            precision += RiskMeasures.Precision(logits, Declined(year), World.Count / 20).Expected / Tested.Length;
            auc += RiskMeasures.Auc(logits, test.Labels)!.Value / Tested.Length;
        }

        return (precision, auc);
    }
}
