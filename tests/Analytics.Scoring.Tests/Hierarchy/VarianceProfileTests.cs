using Analytics.Scoring.Hierarchy;

namespace Analytics.Scoring.Tests.Hierarchy;

/// <summary>How surely the differences between posts are known, where they are known: half a residual standard deviation.</summary>
public sealed class VarianceProfileTests
{
    private const double Truth = PlantedPosts.PostDeviation * PlantedPosts.PostDeviation;

    [Test]
    public void The_interval_of_the_posts_variance_holds_it_as_often_as_it_says_and_few_villages_leave_it_wide()
    {
        var (few, many) = (Intervals(new() { Counties = 6, Villages = 10, Quarters = 16 }, 80), Intervals(new() { Counties = 12, Villages = 40, Quarters = 40 }, 6));
        var covered = few.Count(interval => interval.Low <= Truth && Truth <= interval.High) / (double)few.Count;
        TestContext.Out.WriteLine($"covered {covered:F3}; width {few.Average(Width):F3}, of many villages {many.Average(Width):F3}; lower end 0 in {few.Count(interval => interval.Low == 0)} of {few.Count}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(covered, Is.InRange(0.80, 0.98));
            Assert.That(few.Average(Width), Is.GreaterThan(2 * many.Average(Width)));
            Assert.That(many.Select(interval => interval.Low), Is.All.GreaterThan(0));
        }

        static double Width((double Low, double High) interval) => interval.High - interval.Low;
    }

    private static List<(double Low, double High)> Intervals(PlantedWorld world, int draws) => [.. Enumerable.Range(0, draws).Select(draw =>
    {
        var planted = PlantedPosts.Of(world, (ulong)(500 + draw));
        var sums = planted.Sums();
        var fit = NestedFit.Of(sums, Likelihood.Restricted, 1e-9);
        var interval = VarianceProfile.OfFinest(new SerialCorrelation(0, fit.ResidualVariance).Reduce(sums, planted.QuartersOfPosts()), fit, 0.9);
        Assert.That(fit.Variances[0], Is.InRange(interval.Low - 1e-6, interval.High + 1e-6));
        return interval;
    })];
}
