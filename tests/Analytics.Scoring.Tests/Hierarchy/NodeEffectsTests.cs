using Analytics.Scoring.Hierarchy;
using Analytics.Scoring.Numbers;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Scoring.Tests.Hierarchy;

public sealed class NodeEffectsTests
{
    private static readonly int[][] Parents = [[0, 0, 1, 1, 1, 2], [0, 0, 1]];

    [Test]
    public void Effects_and_variances_are_those_of_the_dense_solution()
    {
        var draws = new SeededDraws(4);
        var rows = Enumerable.Range(0, 40).Select(row => (Post: row % 5, Response: draws.Normal(), Weight: 0.5 + draws.Uniform())).ToArray();
        var sums = Sums(rows);
        double[] variances = [0.4, 0.7, 0.2];
        var effects = NodeEffects.Of(sums, variances, 1.3, sums.Residuals([0.25]));
        var dense = Dense(rows, variances, 1.3, 0.25);
        var ours = effects.SelectMany(level => level.Means.Zip(level.Variances)).ToArray();
        for (var node = 0; node < ours.Length; node++)
        {
            Assert.That(ours[node].First, Is.EqualTo(dense[node].Mean).Within(1e-10), $"node {node}");
            Assert.That(ours[node].Second, Is.EqualTo(dense[node].Variance).Within(1e-10), $"node {node}");
        }
    }

    [Test]
    public void A_post_without_rows_has_no_effect_and_no_reliability()
    {
        var sums = Sums([(0, 1.0, 1.0), (1, -1.0, 1.0), (3, 0.4, 1.0)]);
        var effects = NodeEffects.Of(sums, [0.4, 0.7, 0.2], 1, sums.Residuals([0]));
        Assert.That(effects[0].Reliability(5), Is.Zero);
        Assert.That(effects[0].Means[5], Is.Zero);
        Assert.That(effects[0].Own(5), Is.Null);
        Assert.That(effects[0].Own(0)!.Value.Variance, Is.GreaterThan(0));
    }

    [Test]
    public void A_level_of_no_variance_has_no_effects_and_never_a_number_that_is_none([Values(0, 1, 2)] int level)
    {
        var sums = Sums([(0, 1.0, 1.0), (1, -1.0, 1.0), (3, 0.4, 1.0), (4, 0.4, 1.0)]);
        double[] variances = [0.4, 0.7, 0.2];
        variances[level] = 0;
        var effects = NodeEffects.Of(sums, variances, 1, sums.Residuals([0]));
        Assert.That(effects.SelectMany(own => own.Means.Concat(own.Variances)), Is.All.Matches<double>(double.IsFinite));
        Assert.That(effects[level].Means, Is.All.Zero);
    }

    private static NestedSums Sums(IEnumerable<(int Post, double Response, double Weight)> rows)
    {
        var sums = new NestedRows(Parents, 2, 1);
        foreach (var (post, response, weight) in rows)
        {
            sums.Add(post, response, [1], weight);
        }

        return sums.Sums();
    }

    // Var(u | y) = (Z'R⁻¹Z + G⁻¹)⁻¹, the mean that times Z'R⁻¹(y − Xβ): posts, villages, counties in one vector.
    private static (double Mean, double Variance)[] Dense((int Post, double Response, double Weight)[] rows, double[] variances, double residual, double intercept)
    {
        var precision = Matrix<double>.Build.DenseDiagonal(11, 11, node => 1 / variances[node < 6 ? 0 : node < 9 ? 1 : 2]);
        var right = Vector<double>.Build.Dense(11);
        foreach (var (post, response, weight) in rows)
        {
            var incidence = Vector<double>.Build.Dense(11);
            incidence[post] = incidence[6 + Parents[0][post]] = incidence[9 + Parents[1][Parents[0][post]]] = 1;
            precision += weight / residual * incidence.OuterProduct(incidence);
            right += weight / residual * (response - intercept) * incidence;
        }

        var inverse = precision.Inverse();
        var mean = inverse * right;
        return [.. Enumerable.Range(0, 11).Select(node => (mean[node], inverse[node, node]))];
    }
}
