using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Hierarchy;

/// <summary>What is made as likely as can be.</summary>
public enum Likelihood
{
    /// <summary>REML: the variances, with the coefficients integrated out. The choice for scores.</summary>
    Restricted,

    /// <summary>ML: variances and coefficients together.</summary>
    Full,
}

/// <summary>
/// The nested model y = x'β + Σ effects of the levels + e, e ~ N(0, σ²/w), effects of level l ~ N(0, τ²ₗ), fitted by exact likelihood from its sums. With λ = τ²/σ²,
/// A = X'V⁻¹X, b = X'V⁻¹y: β = A⁻¹b, r² = y'V⁻¹y − b'β, σ² = r²/(n−p) under REML and r²/n under ML; the deviance ln|V| (+ ln|A| under REML) + df·(1 + ln(2πσ²)) is
/// minimised over √λ. Domain: rows without a <see cref="Shortage"/>. Unit: variances are squares of the response's. Edge: a variance of zero is on the boundary, not
/// a finding (<see cref="HasZeroVariance"/>). Source: D. Bates et al., J. Stat. Softw. 67 (2015), 1.
/// </summary>
/// <param name="Variances">τ² of each level, the finest first.</param>
/// <param name="ResidualVariance">σ² of a row of weight 1.</param>
/// <param name="Coefficients">β.</param>
/// <param name="CoefficientVariances">The variance of each coefficient.</param>
/// <param name="Deviance">−2 log likelihood; programs differ by constants.</param>
public sealed record NestedFit(IReadOnlyList<double> Variances, double ResidualVariance, IReadOnlyList<double> Coefficients, IReadOnlyList<double> CoefficientVariances, double Deviance)
{
    private const double Start = 0.6;
    private const int MostSteps = 4000;
    private const double Boundary = 1e-6;

    public IReadOnlyList<double> Ratios => [.. Variances.Select(variance => variance / ResidualVariance)];

    /// <summary>A level whose nodes differ no more than chance makes them: its variance came out as nothing.</summary>
    public bool HasZeroVariance => Variances.Any(variance => variance < Boundary * ResidualVariance);

    /// <exception cref="ArgumentException">Rows that cannot carry the model: ask <see cref="Shortages"/> first.</exception>
    public static NestedFit Of(NestedSums sums, Likelihood likelihood = Likelihood.Restricted, double tolerance = 1e-11)
    {
        if (Shortages.Of(sums) is var shortage && shortage != Shortage.None)
        {
            throw new ArgumentException($"A hierarchical model of {sums.Rows} rows: {shortage}.", nameof(sums));
        }

        double Deviance(double[] roots) => At(sums, Squares(roots), likelihood)?.Deviance ?? double.PositiveInfinity;
        var coarse = SimplexMinimum.Of(Deviance, [.. Enumerable.Repeat(Start, sums.Levels)], 0.3, tolerance, MostSteps);
        var fine = SimplexMinimum.Of(Deviance, coarse, 0.05, tolerance, MostSteps);
        return At(sums, Squares(fine), likelihood)!;
    }

    /// <summary>The fit at given ratios λ of the variances, or nothing where the equations have no solution.</summary>
    public static NestedFit? At(NestedSums sums, IReadOnlyList<double> ratios, Likelihood likelihood)
    {
        var equations = NestedElimination.Of(sums, ratios);
        if (Factorisation.Of(equations.Matrix, equations.Right) is not { } factors)
        {
            return null;
        }

        var freedom = likelihood == Likelihood.Restricted ? sums.Rows - sums.Covariates : sums.Rows;
        var residual = (equations.Squares - factors.Explained) / freedom;
        if (!(residual > 0))
        {
            return null;
        }

        var deviance = equations.LogDeterminant + (likelihood == Likelihood.Restricted ? factors.LogDeterminant : 0) + (freedom * (1 + Math.Log(2 * Math.PI * residual)));
        return new([.. ratios.Select(ratio => ratio * residual)], residual, factors.Solution, [.. factors.Inverse.Diagonal().Select(inverse => inverse * residual)], deviance);
    }

    internal static double[] Squares(double[] roots) => [.. roots.Select(root => root * root)];
}
