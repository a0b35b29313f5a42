using Analytics.Scoring.Numbers;
using Analytics.Scoring.Rates;
using Beta = MathNet.Numerics.Distributions.Beta;

namespace Analytics.Scoring.Tests.Rates;

public sealed class StabilisedRatesTests
{
    [Test]
    public void Red_mites_on_apple_leaves_come_out_as_published()
    {
        // C. I. Bliss, R. A. Fisher, Biometrics 9 (1953) 176–200: mean 1.1467, k = 1.0246 by maximum likelihood.
        int[] leaves = [70, 38, 17, 10, 9, 3, 2, 1];
        var fit = GammaPoisson.Of([.. leaves.SelectMany((count, mites) => Enumerable.Repeat(new Counted(mites, 1), count))])!;
        Assert.That(fit.Mean, Is.EqualTo(1.1467).Within(0.0001));
        Assert.That(fit.Shape, Is.EqualTo(1.0246).Within(0.0001));
    }

    [Test]
    public void Twelve_hospitals_come_out_as_published()
    {
        // BUGS volume 1, "Surgical"; log odds and their deviation as lme4 gives them with 25 points.
        double[] deaths = [0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24], operations = [47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360];
        var fit = LogisticNormal.Of([.. deaths.Zip(operations, (died, done) => new Tried(died, done))]);
        Assert.That(fit.Mean, Is.EqualTo(-2.543962).Within(1e-5));
        Assert.That(fit.Deviation, Is.EqualTo(0.3577006).Within(1e-5));

        // The manual's posterior means; the modes here lie within three in a thousand of them.
        Assert.That(fit.Shares, Is.EqualTo(new[] { 0.0530, 0.1030, 0.0705, 0.0593, 0.0517, 0.0691, 0.0668, 0.1229, 0.0698, 0.0785, 0.1021, 0.0686 }).Within(0.003));
    }

    [Test]
    public void The_prior_of_planted_shares_is_found_and_intervals_hold()
    {
        var draws = new SeededDraws(8);
        var truth = Enumerable.Range(0, 3000).Select(_ => Beta.InvCDF(6, 14, draws.Uniform())).ToArray();
        var units = truth.Select(share => new Tried(0, 4 + draws.Below(30)) is var unit ? unit with { Successes = Enumerable.Range(0, (int)unit.Trials).Count(_ => draws.Uniform() < share) } : unit).ToArray();
        var fit = BetaBinomial.Of(units)!;
        var covered = units.Zip(truth, (unit, share) => fit.Rate(unit, 0.9) is var own && own.Low <= share && share <= own.High ? 1.0 : 0).Average();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fit.Mean, Is.EqualTo(0.3).Within(0.01));
            Assert.That(fit.Strength, Is.EqualTo(20).Within(3));
            Assert.That(covered, Is.InRange(0.88, 0.92));
        }
    }

    [Test]
    public void Few_trials_are_pulled_further_than_many()
    {
        var fit = new BetaBinomial(0.5, 10);
        Assert.That(fit.Rate(new(2, 2), 0.9).Value, Is.EqualTo(7.0 / 12).Within(1e-12));
        Assert.That(fit.Rate(new(200, 200), 0.9).Value, Is.EqualTo(205.0 / 210).Within(1e-12));
        Assert.That(fit.Rate(new(0, 0), 0.9).Value, Is.EqualTo(0.5), "no trials: the mean, with its whole spread");
        Assert.That(new GammaPoisson(2, 4).Rate(new(0, 0), 0.9).Value, Is.EqualTo(2).Within(1e-12));
    }

    [Test]
    public void Units_that_differ_by_chance_alone_or_not_at_all_have_no_spread_of_their_own()
    {
        var alike = GammaPoisson.Of([.. Enumerable.Repeat(new Counted(10, 10), 50)])!;
        Assert.That(alike.HasSpread, Is.False);
        Assert.That(alike.Rate(new(3, 1), 0.9).Value, Is.EqualTo(1).Within(1e-6));
        Assert.That(BetaBinomial.Of([.. Enumerable.Repeat(new Tried(5, 10), 50)])!.HasSpread, Is.False);
    }

    [Test]
    public void Nothing_counted_has_no_rate_rather_than_zero()
    {
        Assert.That(GammaPoisson.Of([new(0, 5), new(0, 3)]), Is.Null);
        Assert.That(GammaPoisson.Of([new(0, 0)]), Is.Null);
        Assert.That(BetaBinomial.Of([new(0, 5), new(0, 3)]), Is.Null);
        Assert.That(BetaBinomial.Of([]), Is.Null);
    }

    [Test]
    public void Over_dispersion_that_was_planted_is_found_and_none_stays_none()
    {
        var draws = new SeededDraws(3);
        Beside[] Units(double spread) => [.. Enumerable.Range(0, 2000).Select(_ => 0.5 + draws.Uniform()).Select(error => new Beside((error * draws.Normal()) + (spread * draws.Normal()), error))];
        Assert.That(Math.Sqrt(OverDispersion.Of(Units(0), 0, 0).Variance), Is.LessThan(0.25));
        Assert.That(Math.Sqrt(OverDispersion.Of(Units(2), 0, 0).Variance), Is.EqualTo(2).Within(0.15));
        var wide = OverDispersion.Of(Units(2), 0);
        Assert.That(wide.Limits(new(5, 1), 0, 0.95).Side, Is.EqualTo(1));
        Assert.That(wide.Limits(new(2.5, 1), 0, 0.95).Side, Is.Zero);
    }

    [Test]
    public void Planted_leniency_is_taken_off_the_marks()
    {
        var draws = new SeededDraws(17);
        var lenient = Enumerable.Range(0, 30).Select(_ => 0.8 * draws.Normal()).ToArray();
        var posts = Enumerable.Range(0, 300).Select(_ => draws.Normal()).ToArray();
        var marks = posts.SelectMany((post, rated) => Enumerable.Range(0, 2).Select(_ => draws.Below(30)).Select(rater => new Mark(rater, rated, 70 + post + lenient[rater] + (0.5 * draws.Normal())))).ToArray();
        var severity = RaterSeverity.Of(marks, 30)!;
        var (raw, adjusted) = (Enumerable.Range(0, 300).Select(rated => marks.Where(mark => mark.Rated == rated).Average(mark => mark.Value)).ToArray(), Enumerable.Range(0, 300).Select(rated => marks.Where(mark => mark.Rated == rated).Average(severity.Adjusted)).ToArray());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Math.Sqrt(severity.RaterVariance), Is.EqualTo(0.8).Within(0.25));
            Assert.That(Math.Sqrt(severity.RatedVariance), Is.EqualTo(1).Within(0.15));
            Assert.That(Math.Sqrt(severity.ResidualVariance), Is.EqualTo(0.5).Within(0.1));
            Assert.That(MeanRanks.Spearman(severity.Severities, lenient), Is.GreaterThan(0.9));
            Assert.That(MeanRanks.Spearman(adjusted, posts), Is.GreaterThan(MeanRanks.Spearman(raw, posts) + 0.05));
        }
    }

    [Test]
    public void Raters_who_share_nobody_cannot_be_compared() =>
        Assert.That(RaterSeverity.Of([.. Enumerable.Range(0, 20).Select(at => new Mark(at % 2, at, at))], 2), Is.Null);
}
