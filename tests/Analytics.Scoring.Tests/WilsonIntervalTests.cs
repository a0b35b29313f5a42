using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Tests;

public sealed class WilsonIntervalTests
{
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(15, 148, 0.0624, 0.1605)]
    [TestCase(0, 20, 0.0000, 0.1611)]
    [TestCase(1, 29, 0.0061, 0.1718)]
    public void The_published_intervals_are_met(int successes, int trials, double low, double high)
    {
        var estimate = WilsonInterval.Of(successes, trials, 0.95);
        Assert.That(estimate.Value, Is.EqualTo((double)successes / trials));
        Assert.That(estimate.Low, Is.EqualTo(low).Within(5e-5));
        Assert.That(estimate.High, Is.EqualTo(high).Within(5e-5));
    }

    [Test]
    public void Successes_and_failures_mirror_each_other([Values(0, 1, 7, 20)] int successes)
    {
        var (one, other) = (WilsonInterval.Of(successes, 20, 0.95), WilsonInterval.Of(20 - successes, 20, 0.95));
        Assert.That(one.Low, Is.EqualTo(1 - other.High).Within(1e-12));
        Assert.That(one.High, Is.EqualTo(1 - other.Low).Within(1e-12));
    }

    [Test]
    public void All_or_nothing_ends_exactly_at_one_or_zero()
    {
        Assert.That(WilsonInterval.Of(0, 7, 0.99).Low, Is.Zero);
        Assert.That(WilsonInterval.Of(7, 7, 0.99).High, Is.EqualTo(1));
    }

    [Test]
    public void More_trials_and_less_confidence_narrow_the_interval()
    {
        static double Width(double successes, double trials, double confidence) => WilsonInterval.Of(successes, trials, confidence) is var estimate ? estimate.High - estimate.Low : 0;
        Assert.That(Width(700, 7700, 0.95), Is.LessThan(Width(70, 770, 0.95)));
        Assert.That(Width(70, 770, 0.80), Is.LessThan(Width(70, 770, 0.95)));
    }

    // The mean coverage over many true shares is what Wilson's interval is chosen for.
    [Test]
    public void The_interval_covers_the_true_share_about_as_often_as_it_says()
    {
        var random = new Random(20160512);
        var covered = 0;
        const int Rounds = 20_000;
        for (var round = 0; round < Rounds; round++)
        {
            var truth = 0.02 + (0.96 * random.NextDouble());
            var estimate = WilsonInterval.Of(Binomial.Sample(random, truth, 40), 40, 0.95);
            covered += estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
        }

        Assert.That((double)covered / Rounds, Is.EqualTo(0.95).Within(0.01));
    }

    [TestCase(-1, 10, 0.95)]
    [TestCase(11, 10, 0.95)]
    [TestCase(0, 0, 0.95)]
    [TestCase(1, 10, 1.0)]
    [TestCase(1, 10, 0.0)]
    public void Counts_outside_of_the_domain_are_our_mistake(double successes, double trials, double confidence) =>
        Assert.That(() => WilsonInterval.Of(successes, trials, confidence), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
