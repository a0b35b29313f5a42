using System.Globalization;
using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Tests;

public sealed class FunnelLimitsTests
{
    [Test]
    public void The_published_limits_of_a_health_funnel_are_met()
    {
        foreach (var row in Panel("phe_funnel_prop_outputs.csv"))
        {
            var (population, target) = (Number(row[0]), Number(row[5]) / 100);
            var (warning, alarm) = (FunnelLimits.Approximate(target, population, FunnelLimits.Warning), FunnelLimits.Approximate(target, population, FunnelLimits.Alarm));
            Assert.That(new[] { warning.Lower, warning.Upper, alarm.Lower, alarm.Upper }, Is.EqualTo(row[1..5].Select(limit => Number(limit) / 100)).Within(1e-7), row[0]);
        }
    }

    [Test]
    public void The_published_areas_fall_on_the_published_side()
    {
        var areas = Panel("phe_funnel_prop_inputs.csv").Select(row => (Cases: Number(row[^3]), Population: Number(row[^2]), Verdict: row[^1])).ToList();
        var target = areas.Sum(area => area.Cases) / areas.Sum(area => area.Population);
        Assert.That(areas.Where(area => Verdict(area.Cases, area.Population, target) != area.Verdict), Is.Empty);
    }

    [TestCase(0.09, 12)]
    [TestCase(0.09, 96)]
    [TestCase(0.5, 7)]
    [TestCase(0.999, 30)]
    public void The_exact_limit_is_the_interpolated_quantile(double target, int trials)
    {
        var limit = FunnelLimits.Exact(target, trials, 0.95);
        Assert.That(limit.Lower, Is.EqualTo(Naive(target, trials, 0.025)).Within(1e-9));
        Assert.That(limit.Upper, Is.EqualTo(Naive(target, trials, 0.975)).Within(1e-9));
    }

    [Test]
    public void Exact_and_approximate_limits_meet_where_trials_are_many()
    {
        var (exact, approximate) = (FunnelLimits.Exact(0.3, 100_000, FunnelLimits.Alarm), FunnelLimits.Approximate(0.3, 100_000, FunnelLimits.Alarm));
        Assert.That(exact.Lower, Is.EqualTo(approximate.Lower).Within(2e-5));
        Assert.That(exact.Upper, Is.EqualTo(approximate.Upper).Within(2e-5));
    }

    [Test]
    public void The_funnel_narrows_and_the_alarm_lies_outside_of_the_warning([Values(5, 50, 500)] int trials)
    {
        var (warning, alarm, wider) = (FunnelLimits.Exact(0.2, trials, FunnelLimits.Warning), FunnelLimits.Exact(0.2, trials, FunnelLimits.Alarm), FunnelLimits.Exact(0.2, trials * 2, FunnelLimits.Warning));
        Assert.That(alarm.Lower, Is.LessThanOrEqualTo(warning.Lower));
        Assert.That(alarm.Upper, Is.GreaterThan(warning.Upper));
        Assert.That(wider.Upper - wider.Lower, Is.LessThan(warning.Upper - warning.Lower));
    }

    [Test]
    public void A_target_of_nothing_or_everything_has_no_spread([Values(0d, 1d)] double target) =>
        Assert.That(FunnelLimits.Exact(target, 20, 0.95), Is.EqualTo(new FunnelLimit(20, target, target, 0.95)));

    [Test]
    public void Trials_and_targets_outside_of_the_domain_are_our_mistake()
    {
        Assert.That(() => FunnelLimits.Exact(0.2, 0, 0.95), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => FunnelLimits.Approximate(1.2, 10, 0.95), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static double Naive(double target, int trials, double probability)
    {
        var (cumulated, count) = (0d, 0);
        while (true)
        {
            var mass = Binomial.PMF(target, trials, count);
            if (cumulated + mass >= probability)
            {
                return Math.Clamp((count - ((cumulated + mass - probability) / mass)) / trials, 0, 1);
            }

            cumulated += mass;
            count++;
        }
    }

    private static string Verdict(double cases, double population, double target)
    {
        var share = cases / population;
        return FunnelLimits.Approximate(target, population, FunnelLimits.Alarm) is var alarm && share > alarm.Upper ? "High (0.001)"
            : share < alarm.Lower ? "Low (0.001)"
            : FunnelLimits.Approximate(target, population, FunnelLimits.Warning) is var warning && share > warning.Upper ? "High (0.025)"
            : share < warning.Lower ? "Low (0.025)"
            : "Not significant";
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // Names with commas stand in quotes; the numbers are the last columns.
    private static List<string[]> Panel(string name) => SharedCases.Rows("panels", name);
}
