using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Rates;

/// <summary>A unit beside a target, with the standard error that chance alone gives it there.</summary>
public readonly record struct Beside(double Value, double StandardError);

/// <summary>
/// How much more units differ than chance alone would have them, as a variance τ² added to each unit's own: z = (y − target)/s, the highest and lowest 10 % of z
/// brought in to their 10th and 90th percentiles, φ = mean z², τ² = (I·φ − (I − 1))/(Σw − Σw²/Σw) with w = 1/s², and 0 where I·φ ≤ I − 1. Funnel limits then are
/// target ± q·√(s² + τ²). Domain: at least two units, s &gt; 0. Unit: that of the values; τ² its square. Edge: units alike give τ² = 0 and the plain limits. Source:
/// D. J. Spiegelhalter, Qual. Saf. Health Care 14 (2005) 347–351, and Stat. Med. 24 (2005) 1185–1202, appendix A.3.
/// </summary>
/// <param name="Factor">φ: 1 where units differ by chance alone.</param>
/// <param name="Variance">τ².</param>
public readonly record struct OverDispersion(double Factor, double Variance)
{
    public const double Winsorised = 0.1;

    /// <exception cref="ArgumentException">Fewer than two units, or a standard error of 0.</exception>
    public static OverDispersion Of(IReadOnlyList<Beside> units, double target, double winsorised = Winsorised)
    {
        if (units.Count < 2 || units.Any(unit => !(unit.StandardError > 0)))
        {
            throw new ArgumentException($"Over-dispersion of {units.Count} units: expected at least two, with standard errors above 0.", nameof(units));
        }

        var distances = units.Select(unit => (unit.Value - target) / unit.StandardError).ToArray();
        var sorted = Quantiles.Sorted(distances);
        var (low, high) = (Quantiles.OfSorted(sorted, winsorised), Quantiles.OfSorted(sorted, 1 - winsorised));
        var factor = distances.Average(distance => Math.Pow(Math.Clamp(distance, low, high), 2));
        var (weights, squares) = (units.Sum(unit => Math.Pow(unit.StandardError, -2)), units.Sum(unit => Math.Pow(unit.StandardError, -4)));
        var variance = ((units.Count * factor) - (units.Count - 1)) / (weights - (squares / weights));
        return new(factor, Math.Max(0, variance));
    }

    /// <summary>The limits of one unit, and on which side of them it lies: −1, 0 or 1.</summary>
    public (double Lower, double Upper, int Side) Limits(Beside unit, double target, double confidence)
    {
        var half = NormalCurve.HalfWidth(confidence) * Math.Sqrt((unit.StandardError * unit.StandardError) + Variance);
        return (target - half, target + half, unit.Value > target + half ? 1 : unit.Value < target - half ? -1 : 0);
    }
}
