using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Tests;

public sealed class FinitePopulationIntervalTests
{
    // Sprop(m = 45, n = 100, N = 300) of the R package samplingbook prints [110, 161]: the first numbers that are out on either side.
    [TestCase(45, 100, 300, 111, 160)]
    // In whole numbers, without logarithms.
    [TestCase(2, 100, 300, 2, 18)]
    [TestCase(3, 10, 50, 5, 31)]
    // By hand: C(7,5)/C(10,5) = 21/252 is above 0.025, C(6,5)/C(10,5) = 6/252 is not.
    [TestCase(0, 5, 10, 0, 3)]
    [TestCase(5, 5, 10, 7, 10)]
    public void The_published_intervals_are_met(int successes, int drawn, int population, int low, int high)
    {
        var estimate = FinitePopulationInterval.Of(successes, drawn, population, 0.95);
        Assert.That(estimate.Value, Is.EqualTo((double)successes / drawn));
        Assert.That(estimate.Low, Is.EqualTo((double)low / population).Within(1e-12));
        Assert.That(estimate.High, Is.EqualTo((double)high / population).Within(1e-12));
    }

    [Test]
    public void When_all_are_drawn_nothing_is_in_doubt([Values(0, 3, 12)] int successes)
    {
        var estimate = FinitePopulationInterval.Of(successes, 12, 12, 0.95);
        Assert.That((estimate.Low, estimate.High), Is.EqualTo((successes / 12d, successes / 12d)));
    }

    [Test]
    public void Successes_and_failures_mirror_each_other([Values(0, 1, 7, 20)] int successes)
    {
        var (one, other) = (FinitePopulationInterval.Of(successes, 20, 96, 0.95), FinitePopulationInterval.Of(20 - successes, 20, 96, 0.95));
        Assert.That(one.Low, Is.EqualTo(1 - other.High).Within(1e-12));
    }

    [Test]
    public void The_same_sample_says_more_of_a_smaller_population()
    {
        static double Width(long population) => FinitePopulationInterval.Of(18, 20, population, 0.95) is var estimate ? estimate.High - estimate.Low : 0;
        Assert.That(Width(24), Is.LessThan(Width(60)));
        Assert.That(Width(60), Is.LessThan(Width(770)));
    }

    [Test]
    public void A_large_population_is_close_to_the_binomial_interval()
    {
        var estimate = FinitePopulationInterval.Of(81, 263, 1_000_000, 0.95);
        // Clopper and Pearson from the beta distribution.
        Assert.That(estimate.Low, Is.EqualTo(Beta.InvCDF(81, 183, 0.025)).Within(2e-4));
        Assert.That(estimate.High, Is.EqualTo(Beta.InvCDF(82, 182, 0.975)).Within(2e-4));
    }

    [Test]
    public void It_covers_every_true_share_at_least_as_often_as_it_says([Values(8, 15)] int drawn)
    {
        const int Population = 40;
        for (var have = 0; have <= Population; have++)
        {
            var truth = (double)have / Population;
            var covered = Enumerable.Range(0, drawn + 1)
                .Where(successes => FinitePopulationInterval.Of(successes, drawn, Population, 0.95) is var estimate && estimate.Low <= truth && truth <= estimate.High)
                .Sum(successes => Hypergeometric.PMF(Population, have, drawn, successes));
            Assert.That(covered, Is.GreaterThanOrEqualTo(0.95 - 1e-9), $"{have} of {Population}");
        }
    }

    [TestCase(-1, 10, 20, 0.95)]
    [TestCase(11, 10, 20, 0.95)]
    [TestCase(0, 0, 20, 0.95)]
    [TestCase(1, 30, 20, 0.95)]
    [TestCase(1, 10, 20, 1.0)]
    public void Counts_outside_of_the_domain_are_our_mistake(long successes, long drawn, long population, double confidence) =>
        Assert.That(() => FinitePopulationInterval.Of(successes, drawn, population, confidence), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
