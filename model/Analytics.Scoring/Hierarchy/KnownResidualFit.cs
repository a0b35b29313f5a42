using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Hierarchy;

/// <summary>
/// The nested model where σ² is known, as for posts whose means stand for correlated quarters: minimise ln|V| + ln|A| + r²/σ² over √λ, V in units of σ². Otherwise
/// as <see cref="NestedFit"/>. Domain: σ² &gt; 0; at least two nodes a level. Edge: levels that are one are refused here too. Source: R. E. Fay, R. A. Herriot, J.
/// Am. Stat. Assoc. 74 (1979) 269–277 (known sampling variances).
/// </summary>
public static class KnownResidualFit
{
    /// <exception cref="ArgumentException">No residual variance, or equations without a solution.</exception>
    public static NestedFit Of(NestedSums sums, double residualVariance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(residualVariance);
        double Deviance(double[] roots) => At(sums, NestedFit.Squares(roots), residualVariance)?.Deviance ?? double.PositiveInfinity;
        var roots = SimplexMinimum.Of(Deviance, [.. Enumerable.Repeat(0.5, sums.Levels)], 0.2, 1e-10, 2000);
        return At(sums, NestedFit.Squares(SimplexMinimum.Of(Deviance, roots, 0.03, 1e-10, 2000)), residualVariance)
            ?? throw new ArgumentException($"A model of {sums.Rows} posts: {Shortage.CovariatesOverlap}.", nameof(sums));
    }

    /// <summary>The fit at given ratios, or nothing where the equations have no solution.</summary>
    public static NestedFit? At(NestedSums sums, IReadOnlyList<double> ratios, double residualVariance)
    {
        var equations = NestedElimination.Of(sums, ratios);
        if (Factorisation.Of(equations.Matrix, equations.Right) is not { } factors)
        {
            return null;
        }

        var deviance = equations.LogDeterminant + factors.LogDeterminant + ((equations.Squares - factors.Explained) / residualVariance);
        return new([.. ratios.Select(ratio => ratio * residualVariance)], residualVariance, factors.Solution, [.. factors.Inverse.Diagonal().Select(inverse => inverse * residualVariance)], deviance);
    }
}
