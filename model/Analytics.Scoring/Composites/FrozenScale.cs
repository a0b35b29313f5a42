using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Composites;

/// <summary>Which way is better.</summary>
public enum Direction
{
    HigherIsBetter = 1,
    LowerIsBetter = -1,
}

/// <summary>
/// The scale of an indicator, taken once from reference values and then frozen for a version of the policy, so that a score does not move because others moved: z =
/// direction · (x − median)/spread, cut to −3 and 3. Spread is 1.4826 · MAD; where that is 0, half the range from the 5th to the 95th percentile; where that is 0
/// too, the indicator does not discriminate and has no z. Domain: finite values, at least one. Unit: x in the indicator's own, z in robust SDs. Source: F. R.
/// Hampel, J. Am. Stat. Assoc. 69 (1974) 383–393.
/// </summary>
/// <param name="Spread">0 where the indicator does not discriminate.</param>
public readonly record struct FrozenScale(double Median, double Spread, Direction Direction)
{
    public const double Cut = 3;
    private const double Consistent = 1.4826;

    public bool Discriminates => Spread > 0;

    /// <exception cref="ArgumentException">No reference value, or one that is not finite.</exception>
    public static FrozenScale Of(IEnumerable<double> reference, Direction direction)
    {
        var sorted = Quantiles.Sorted(reference);
        var median = Quantiles.OfSorted(sorted, 0.5);
        var spread = Consistent * Quantiles.Of(sorted.Select(value => Math.Abs(value - median)), 0.5);
        return new(median, spread > 0 ? spread : (Quantiles.OfSorted(sorted, 0.95) - Quantiles.OfSorted(sorted, 0.05)) / 2, direction);
    }

    /// <exception cref="InvalidOperationException">The indicator does not discriminate.</exception>
    public double Z(double value) => Discriminates
        ? Math.Clamp((int)Direction * (value - Median) / Spread, -Cut, Cut)
        : throw new InvalidOperationException("An indicator whose reference values are all alike has no z: drop it for this version of the policy and say so.");
}
