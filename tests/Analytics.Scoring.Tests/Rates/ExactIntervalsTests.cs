using Analytics.Scoring.Rates;
using MathNet.Numerics.Distributions;
using static Analytics.Scoring.Tests.SharedCases;

namespace Analytics.Scoring.Tests.Rates;

/// <summary>Newcombe (1998), table I, methods 5 and 6; the count limits of PHEindicatormethods.</summary>
public sealed class ExactIntervalsTests
{
    [TestCase(81, 263, 0.2527, 0.3676)]
    [TestCase(15, 148, 0.0578, 0.1617)]
    [TestCase(0, 20, 0.0000, 0.1684)]
    [TestCase(1, 29, 0.0009, 0.1776)]
    public void Exact_limits_are_the_published_ones(int successes, int trials, double low, double high)
    {
        var estimate = ClopperPearson.Of(successes, trials, 0.95);
        Assert.That(estimate.Low, Is.EqualTo(low).Within(0.00005));
        Assert.That(estimate.High, Is.EqualTo(high).Within(0.00005));
    }

    [TestCase(81, 263, 0.2544, 0.3658)]
    [TestCase(15, 148, 0.0601, 0.1581)]
    [TestCase(0, 20, 0.0000, 0.1391)]
    [TestCase(1, 29, 0.0017, 0.1585)]
    public void Mid_p_limits_are_the_published_ones(int successes, int trials, double low, double high)
    {
        var estimate = ClopperPearson.MidP(successes, trials, 0.95);
        Assert.That(estimate.Low, Is.EqualTo(low).Within(0.00005));
        Assert.That(estimate.High, Is.EqualTo(high).Within(0.00005));
    }

    [Test]
    public void All_succeeding_is_none_succeeding_turned_round([Values(1, 7, 40)] int trials)
    {
        Assert.That(ClopperPearson.Of(trials, trials, 0.9).Low, Is.EqualTo(1 - ClopperPearson.Of(0, trials, 0.9).High).Within(1e-12));
        Assert.That(ClopperPearson.MidP(trials, trials, 0.9).Low, Is.EqualTo(1 - ClopperPearson.MidP(0, trials, 0.9).High).Within(1e-12));
    }

    [Test]
    public void The_exact_interval_always_holds_its_confidence([Values(5, 20, 60)] int trials, [Values(0.03, 0.2, 0.5)] double share)
    {
        var covered = Enumerable.Range(0, trials + 1).Where(successes => ClopperPearson.Of(successes, trials, 0.9) is var own && own.Low <= share && share <= own.High).Sum(successes => Binomial.PMF(share, trials, successes));
        Assert.That(covered, Is.GreaterThanOrEqualTo(0.9));
    }

    [Test]
    public void Limits_of_counts_are_those_of_the_published_funnel()
    {
        foreach (var row in Rows("panels", "phe_funnel_ratio_outputs.csv"))
        {
            var events = (int)Number(row[0]);
            var (warning, alarm) = (PoissonCount.Of(events, 1, 0.95), PoissonCount.Of(events, 1, 0.998));

            // Their search stops early: at 473 events the published alarm is 544.13831, where exact sums give 544.13819 (see below).
            Assert.That(new[] { warning.High, warning.Low, alarm.High, alarm.Low }, Is.EqualTo(new[] { Number(row[1]), Number(row[4]), Number(row[7]), Number(row[10]) }).Within(3e-4), row[0]);
        }
    }

    [TestCase(1)]
    [TestCase(12)]
    [TestCase(473)]
    public void A_limit_of_a_count_is_where_the_sum_of_chances_says(int events)
    {
        var limits = PoissonCount.Of(events, 1, 0.998);
        Assert.That(Enumerable.Range(0, events + 1).Sum(count => Poisson.PMF(limits.High, count)), Is.EqualTo(0.001).Within(1e-9));
        Assert.That(1 - Enumerable.Range(0, events).Sum(count => Poisson.PMF(limits.Low, count)), Is.EqualTo(0.001).Within(1e-9));
    }

    [Test]
    public void No_trials_and_no_exposure_are_our_mistake()
    {
        Assert.That(() => ClopperPearson.Of(0, 0, 0.9), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => ClopperPearson.MidP(3, 2, 0.9), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => PoissonCount.Of(1, 0, 0.9), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
