using Analytics.Scoring.Hierarchy;

namespace Analytics.Scoring.Composites;

/// <summary>
/// How much each dimension adds to a score. With the variances held at those of the composite, β = A⁻¹b and the prediction of every effect are linear in y; so the
/// same model, run on the parts of y one by one, gives parts that sum to the score exactly (rounding aside, below 10⁻⁹). Domain: parts that sum to y in every row;
/// the fit of y itself. Unit: that of the score. Edge: a dimension that never varies gives 0. Source: linearity of best linear unbiased prediction, G. K. Robinson,
/// Stat. Sci. 6 (1991) 15–32.
/// </summary>
public static class DimensionContributions
{
    /// <param name="parts">The sums of the same rows with one dimension's part as response, from <see cref="NestedRows"/>.</param>
    /// <returns>Of each dimension, its contribution to the effect of each finest node.</returns>
    public static IReadOnlyList<double[]> Of(NestedFit fit, IReadOnlyList<NestedSums> parts) => [.. parts.Select(part => One(fit, part))];

    private static double[] One(NestedFit fit, NestedSums part)
    {
        var equations = NestedElimination.Of(part, fit.Ratios);
        var coefficients = Factorisation.Of(equations.Matrix, equations.Right)?.Solution ?? throw new ArgumentException("The parts of a score have the covariates of the score.", nameof(part));
        return NodeEffects.Of(part, fit.Variances, fit.ResidualVariance, part.Residuals(coefficients))[0].Means;
    }
}
