using Analytics.Scoring.Hierarchy;
using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Tests.Hierarchy;

/// <summary>What the rows cannot carry is said by name, never by a number.</summary>
public sealed class ShortagesTests
{
    private static readonly int[][] Full = [[0, 0, 1, 1, 2, 2], [0, 0, 1]];

    [Test]
    public void Rows_that_carry_a_model_want_nothing() => Assert.That(Shortages.Of(Sums(Full, 2, Draws(60))), Is.EqualTo(Shortage.None));

    [Test]
    public void Each_want_has_its_name()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shortages.Of(Sums(Full, 2, Draws(2))), Is.EqualTo(Shortage.TooFewRows));
            Assert.That(Shortages.Of(Sums(Full, 2, [.. Draws(60).Select(_ => 3.0)])), Is.EqualTo(Shortage.NoVariation), "all equal");
            Assert.That(Shortages.Of(Sums([[0, 0, 1, 1, 1, 1], [0, 0]], 1, Draws(60))), Is.EqualTo(Shortage.OneOfAKind), "one county");
            Assert.That(Shortages.Of(Sums([[0], [0]], 1, Draws(60))), Is.EqualTo(Shortage.OneOfAKind), "one secretary");
            Assert.That(Shortages.Of(Sums([[0, 1, 2, 3, 4, 5], [0, 0, 1, 1, 2, 2]], 3, Draws(60))), Is.EqualTo(Shortage.LevelsAreOne), "no history: one post a village");
            Assert.That(Shortages.Of(Sums(Full, 2, Draws(6))), Is.EqualTo(Shortage.NothingRepeated));
            Assert.That(Shortages.Of(Sums(Full, 2, Draws(60), overlapping: true)), Is.EqualTo(Shortage.CovariatesOverlap));
        }
    }

    [Test]
    public void A_model_of_too_little_is_refused_with_its_reason()
    {
        Assert.That(() => NestedFit.Of(Sums(Full, 2, Draws(2))), Throws.ArgumentException.With.Message.Contains(nameof(Shortage.TooFewRows)));
        Assert.That(() => NestedFitOfMany.Of(Sums(Full, 2, Draws(2))), Throws.ArgumentException);
    }

    [Test]
    public void Quarters_of_no_weight_do_not_count()
    {
        var rows = new NestedRows(Full, 2, 1);
        rows.Add(0, 5, [1], 0);
        rows.Add(1, 5, [1], 0.5);
        Assert.That(rows.Sums().Rows, Is.EqualTo(1));
        Assert.That(rows.Sums().Weights[0], Is.Zero);
        Assert.That(() => rows.Add(0, 1, [1], double.NaN), Throws.ArgumentException);
        Assert.That(() => rows.Add(0, double.NaN, [1]), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Children_of_one_parent_stand_together() =>
        Assert.That(() => new NestedRows([[0, 1, 0]], 2, 1).Sums(), Throws.ArgumentException);

    [Test]
    public void Scores_move_with_the_scale_and_not_with_the_origin()
    {
        var responses = Draws(60);
        double[] Means(Func<double, double> change) => Sums(Full, 2, [.. responses.Select(change)]) is var sums ? NodeEffects.Of(sums, NestedFit.Of(sums))[0].Means : [];
        var plain = Means(value => value);
        Assert.That(Means(value => value + 100), Is.EqualTo(plain).Within(1e-6));
        Assert.That(Means(value => value * 1000).Select(mean => mean / 1000), Is.EqualTo(plain).Within(1e-6));
    }

    private static double[] Draws(int count)
    {
        var draws = new SeededDraws(2);
        var posts = Enumerable.Range(0, 6).Select(_ => 2 * draws.Normal()).ToArray();
        return [.. Enumerable.Range(0, count).Select(at => posts[at % 6] + draws.Normal())];
    }

    private static NestedSums Sums(int[][] parents, int top, double[] responses, bool overlapping = false)
    {
        var rows = new NestedRows(parents, top, 2);
        var draws = new SeededDraws(3);
        for (var at = 0; at < responses.Length; at++)
        {
            rows.Add(at % parents[0].Length, responses[at], [1, overlapping ? 4 : draws.Normal()]);
        }

        return rows.Sums();
    }
}
