using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Analytics.Scoring.Hierarchy;
using Analytics.Scoring.Numbers;
using Analytics.Scoring.Ranks;

namespace Analytics.Scoring.Tests.Hierarchy;

/// <summary>Who is really good, where it is known: 100 counties of 60 villages, 40 quarters, about four and a half of them in the present post.</summary>
public sealed class PlantedTruthTests
{
    private const double Ninety = 1.6448536;

    [Test]
    public void Scores_find_the_truth_far_better_than_raw_means()
    {
        var planted = PlantedPosts.Of(new(), 7919);
        var (sums, truth) = (planted.Sums(), planted.Current.Select(post => planted.Truth[post]).ToArray());
        var effects = NodeEffects.Of(sums, NestedFitOfMany.Of(sums))[0];
        var raw = planted.Current.Select(post => sums.Responses[post] / sums.Weights[post]).ToArray();
        var scores = planted.Current.Select(post => effects.Means[post]).ToArray();
        var (ofRaw, ofScores) = (MeanRanks.Spearman(raw, truth), MeanRanks.Spearman(scores, truth));
        var error = Math.Sqrt(scores.Zip(truth, (score, known) => (score - known) * (score - known)).Average());
        TestContext.Out.WriteLine($"Spearman {ofScores:F3}, raw {ofRaw:F3}; RMSE {error:F3}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ofScores, Is.GreaterThanOrEqualTo(0.60));
            Assert.That(ofScores - ofRaw, Is.GreaterThanOrEqualTo(0.20));
            Assert.That(error, Is.LessThanOrEqualTo(0.42));
            Assert.That(Covered(planted, effects, planted.Truth), Is.InRange(0.88, 0.92));
            Assert.That(RanksCovered(planted, effects), Is.InRange(0.88, 0.92));
        }
    }

    [Test]
    public void Intervals_hold_under_heavy_tails()
    {
        var planted = PlantedPosts.Of(new() { HeavyTails = true, Counties = 60 }, 12);
        var sums = planted.Sums();
        Assert.That(Covered(planted, NodeEffects.Of(sums, NestedFitOfMany.Of(sums))[0], planted.Truth), Is.InRange(0.88, 0.92));
    }

    [Test]
    public void Intervals_hold_the_effect_among_those_sent_to_such_villages()
    {
        var planted = PlantedPosts.Of(new() { Assigned = 0.5, Counties = 60 }, 13);
        var sums = planted.Sums();
        var effects = NodeEffects.Of(sums, NestedFitOfMany.Of(sums))[0];
        Assert.That(Covered(planted, effects, planted.TruthAmongPeers), Is.InRange(0.88, 0.92));

        // The absolute effect is not to be had from such rows: the estimand is stated, not mended.
        Assert.That(Covered(planted, effects, planted.Truth), Is.LessThan(0.88));
    }

    [Test]
    public void Quarters_that_resemble_each_other_are_counted_for_what_they_are_worth()
    {
        var planted = PlantedPosts.Of(new() { Serial = 0.4, Counties = 60 }, 14);
        var sums = planted.Sums();
        var naive = NestedFitOfMany.Of(sums);
        var residuals = planted.Rows.Select(row => new QuarterResidual(row.Post, row.Quarter, row.Response - row.Row.Zip(naive.Coefficients, (value, coefficient) => value * coefficient).Sum())).ToArray();
        var serial = SerialCorrelation.Of(residuals);
        var reduced = serial.Reduce(sums, planted.QuartersOfPosts());
        var fit = KnownResidualFit.Of(reduced, serial.Variance);
        var corrected = Covered(planted, NodeEffects.Of(reduced, fit)[0], planted.Truth);
        var plain = Covered(planted, NodeEffects.Of(sums, naive)[0], planted.Truth);
        TestContext.Out.WriteLine($"correlation {serial.Correlation:F3}; covered {corrected:F3}, without correction {plain:F3}; SD of posts {Math.Sqrt(fit.Variances[0]):F3}, without {Math.Sqrt(naive.Variances[0]):F3}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(serial.Correlation, Is.EqualTo(0.4).Within(0.05));
            Assert.That(corrected, Is.InRange(0.88, 0.92));
            Assert.That(plain, Is.LessThan(corrected));
        }
    }

    [Test]
    public void Shuffled_rows_and_one_thread_or_many_give_the_same_bytes()
    {
        var planted = PlantedPosts.Of(new() { Counties = 30 }, 15);
        var order = Enumerable.Range(0, planted.Rows.Count).ToArray();
        new SeededDraws(99).Shuffle(order);
        var one = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, 1).ConcurrentScheduler;
        var alone = Task.Factory.StartNew(() => Fingerprint(planted.Sums()), CancellationToken.None, TaskCreationOptions.None, one).GetAwaiter().GetResult();
        Assert.That(alone, Is.EqualTo(Fingerprint(planted.Sums(order))));
        Assert.That(alone, Is.Not.EqualTo(Fingerprint(planted.Sums(order.Skip(1)))));
    }

    // Counties nearly alike are covered more often than said: the grid has no place for no difference at all.
    [TestCase(0.05, 0.96)]
    [TestCase(0.15, 0.93)]
    [TestCase(0.3, 0.93)]
    public void Eight_counties_are_covered_when_their_spread_is_averaged_over(double spread, double most)
    {
        var (plugIn, averaged, sets) = (0, 0, 200);
        for (var set = 0; set < sets; set++)
        {
            var planted = PlantedPosts.Of(new() { Counties = 8, Villages = 62, Quarters = 12, County = spread }, 1000 + (ulong)set);
            var sums = planted.Sums();
            var fit = NestedFit.Of(sums, Likelihood.Restricted, 1e-8);
            var (groups, effects, mean) = (SmallGroups.Of(sums, fit), NodeEffects.Of(sums, fit)[^1], planted.CountyTruth.Average());
            for (var county = 0; county < 8; county++)
            {
                var truth = planted.CountyTruth[county] - mean;
                plugIn += Math.Abs(effects.Means[county] - truth) <= Ninety * Math.Sqrt(effects.Variances[county]) ? 1 : 0;
                averaged += groups.Estimate(county, 0.9) is var estimate && estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
            }
        }

        TestContext.Out.WriteLine($"SD of counties {spread}: covered {averaged / 8.0 / sets:F3}; plugged in {plugIn / 8.0 / sets:F3}");
        Assert.That(averaged / 8.0 / sets, Is.InRange(0.87, most));
        Assert.That(spread < 0.3 ? plugIn / 8.0 / sets : 0, Is.LessThan(0.87));
    }

    private static double Covered(PlantedPosts planted, NodeEffects effects, List<double> truth) =>
        planted.Current.Average(post => Math.Abs(effects.Means[post] - truth[post]) <= Ninety * Math.Sqrt(effects.Variances[post]) ? 1.0 : 0);

    private static double RanksCovered(PlantedPosts planted, NodeEffects effects)
    {
        var scores = planted.Current.Select(post => new Scored(effects.Means[post], Math.Sqrt(effects.Variances[post]))).ToArray();
        var percentiles = Percentiles.Of(scores, 0.9, 1);
        var ranks = MeanRanks.Of([.. planted.Current.Select(post => planted.Truth[post])]);
        return percentiles.Zip(ranks, (percentile, rank) => (rank - 0.5) / ranks.Length is var place && percentile.Low <= place && place <= percentile.High ? 1.0 : 0).Average();
    }

    private static string Fingerprint(NestedSums sums)
    {
        var effects = NodeEffects.Of(sums, NestedFitOfMany.Of(sums));
        return Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<double>(effects.SelectMany(level => level.Means.Concat(level.Variances)).ToArray())));
    }
}
