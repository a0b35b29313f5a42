using Analytics.Scoring.Numbers;
using Analytics.Vocabulary;

namespace Analytics.Scoring.Hierarchy;

/// <summary>
/// The effects of all nodes of a level, given the model: the best linear unbiased prediction (posterior mean) and its conditional variance, exactly as a dense
/// solution would give them. Upward, the precision s₀ and the sum t of each node about its own total; downward, the message (mean d, variance v) about the parent's
/// total without this child. Then e = v + 1/s₀, variance = 1/(1/τ² + 1/e), mean = variance·(ȳ − d)/e, reliability R = 1 − variance/τ². Unit: that of the response.
/// Edge: a node without rows has mean 0, variance τ² and reliability 0; a level of no variance has effects 0. Source: J. Pearl, Probabilistic Reasoning (1988),
/// chapter 4; lme4's conditional variances.
/// </summary>
/// <param name="Means">One a node.</param>
/// <param name="Variances">Conditional on the coefficients, one a node.</param>
/// <param name="LevelVariance">τ² of the level.</param>
public sealed record NodeEffects(double[] Means, double[] Variances, double LevelVariance)
{
    public const string Method = "four-level model, best linear unbiased prediction";

    public double Reliability(int node) => LevelVariance > 0 ? 1 - (Variances[node] / LevelVariance) : 0;

    public Estimate Estimate(int node, double confidence)
    {
        var half = NormalCurve.HalfWidth(confidence) * Math.Sqrt(Variances[node]);
        return new(Means[node], Means[node] - half, Means[node] + half, confidence, Method);
    }

    /// <summary>What the rows of this node alone say, and its variance: mean/R and variance/R; nothing where the reliability is zero.</summary>
    public (double Mean, double Variance)? Own(int node) =>
        Reliability(node) is > 0 and var reliability ? (Means[node] / reliability, Variances[node] / reliability) : null;

    /// <returns>The effects of each level, the finest first.</returns>
    public static IReadOnlyList<NodeEffects> Of(NestedSums sums, NestedFit fit) => Of(sums, fit.Variances, fit.ResidualVariance, sums.Residuals(fit.Coefficients));

    /// <param name="residuals">Σw·(y − x'β) of each finest node: the effects are linear in it.</param>
    public static IReadOnlyList<NodeEffects> Of(NestedSums sums, IReadOnlyList<double> variances, double residualVariance, double[] residuals)
    {
        var up = Upward(sums, variances, residualVariance, residuals);
        var effects = new NodeEffects[sums.Levels];
        var above = (Mean: new double[sums.Nodes[^1]], Variance: new double[sums.Nodes[^1]]);
        for (var level = sums.Levels - 1; level >= 0; level--)
        {
            effects[level] = Effects(up[level], above.Mean, above.Variance, variances[level]);
            if (level > 0)
            {
                above = Downward(up[level], up[level - 1], above.Mean, above.Variance, sums.Parents[level - 1], variances[level], variances[level - 1]);
            }
        }

        return effects;
    }

    private static (double[] Precision, double[] Sum)[] Upward(NestedSums sums, IReadOnlyList<double> variances, double residualVariance, double[] residuals)
    {
        var up = new (double[] Precision, double[] Sum)[sums.Levels];
        up[0] = ([.. sums.Weights.Select(weight => weight / residualVariance)], [.. residuals.Select(residual => residual / residualVariance)]);
        for (var level = 0; level + 1 < sums.Levels; level++)
        {
            up[level + 1] = (new double[sums.Nodes[level + 1]], new double[sums.Nodes[level + 1]]);
            for (var node = 0; node < sums.Nodes[level]; node++)
            {
                var divisor = 1 + (variances[level] * up[level].Precision[node]);
                up[level + 1].Precision[sums.Parents[level][node]] += up[level].Precision[node] / divisor;
                up[level + 1].Sum[sums.Parents[level][node]] += up[level].Sum[node] / divisor;
            }
        }

        return up;
    }

    private static NodeEffects Effects((double[] Precision, double[] Sum) own, double[] mean, double[] variance, double levelVariance)
    {
        var (means, variances) = (new double[mean.Length], new double[mean.Length]);
        for (var node = 0; node < means.Length; node++)
        {
            if (own.Precision[node] <= 0 || levelVariance <= 0)
            {
                variances[node] = Math.Max(levelVariance, 0);
                continue;
            }

            var doubt = variance[node] + (1 / own.Precision[node]);
            variances[node] = 1 / ((1 / levelVariance) + (1 / doubt));
            means[node] = variances[node] * ((own.Sum[node] / own.Precision[node]) - mean[node]) / doubt;
        }

        return new(means, variances, levelVariance);
    }

    // What each child hears of its parent's total from above and from its siblings.
    private static (double[] Mean, double[] Variance) Downward(
        (double[] Precision, double[] Sum) parent, (double[] Precision, double[] Sum) child,
        double[] mean, double[] variance, int[] parents, double levelVariance, double childVariance)
    {
        var (means, variances) = (new double[parents.Length], new double[parents.Length]);
        for (var node = 0; node < parents.Length; node++)
        {
            var at = parents[node];
            var prior = variance[at] + levelVariance;
            if (prior <= 0)
            {
                means[node] = mean[at];
                continue;
            }

            var divisor = 1 + (childVariance * child.Precision[node]);
            var precision = (1 / prior) + (parent.Precision[at] - (child.Precision[node] / divisor));
            variances[node] = 1 / precision;
            means[node] = ((mean[at] / prior) + (parent.Sum[at] - (child.Sum[node] / divisor))) / precision;
        }

        return (means, variances);
    }
}
