using Analytics.Vocabulary;
using MathNet.Numerics.Distributions;

namespace Analytics.Scoring;

/// <summary>
/// The share of trials that succeeded, with Wilson's score interval and no continuity correction: with p = x/n and z the normal quantile, the
/// centre is (p + z²/2n) / (1 + z²/n) and the half width z·√(p(1−p)/n + z²/4n²) / (1 + z²/n). It stays within 0 and 1 and holds its
/// confidence for few trials and for shares near 0 or 1. Domain: n &gt; 0 and 0 ≤ x ≤ n, both counts. Unit: share of one. No success gives low = 0, no failure
/// high = 1. Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; reference values from R. G. Newcombe, Stat. Med. 17 (1998) 857–872.
/// </summary>
public static class WilsonInterval
{
    private const string Method = "Wilson 1927";

    /// <param name="confidence">Coverage of the interval, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or the confidence outside of its domain.</exception>
    public static Estimate Of(double successes, double trials, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1d);

        var z = Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
        var share = successes / trials;
        var shrink = 1 + (z * z / trials);
        var centre = (share + (z * z / (2 * trials))) / shrink;
        var half = z * Math.Sqrt((share * (1 - share) / trials) + (z * z / (4 * trials * trials))) / shrink;

        // Exactly 0 and 1 at the ends, where rounding would leave 1e-17.
        var low = successes == 0 ? 0 : Math.Max(0, centre - half);
        var high = successes == trials ? 1 : Math.Min(1, centre + half);
        return new(share, low, high, confidence, Method);
    }
}
