using MathNet.Numerics.Distributions;

namespace Analytics.Scoring;

/// <summary>Where the share of an org unit with <paramref name="Trials"/> trials lies by chance alone, if its true share is the target.</summary>
/// <param name="Confidence">Of lying between the two limits, 0 to 1.</param>
public readonly record struct FunnelLimit(double Trials, double Lower, double Upper, double Confidence);

/// <summary>
/// Control limits of a funnel plot for a proportion: with target θ, n trials and confidence c, the (1−c)/2 and (1+c)/2 quantiles of the share under Binomial(n, θ).
/// <see cref="Exact"/> interpolates the binomial quantile (r − α)/n with r the least count of which P(R ≤ r) ≥ p and α = (P(R ≤ r) − p) / P(R = r);
/// <see cref="Approximate"/> is θ ± z·√(θ(1−θ)/n). Both are cut to 0 and 1. Domain: n ≥ 1 (a whole number for the exact ones), 0 ≤ θ ≤ 1. Unit: share of one. Edge:
/// a target of 0 or 1 has no spread. Source: D. J. Spiegelhalter, Stat. Med. 24 (2005) 1185–1202, appendix A.1.1; the usual limits are 95 % and 99.8 %.
/// </summary>
public static class FunnelLimits
{
    /// <summary>Outside of these limits a unit is worth a look.</summary>
    public const double Warning = 0.95;

    /// <summary>Outside of these it stands apart: two in a thousand would by chance.</summary>
    public const double Alarm = 0.998;

    /// <exception cref="ArgumentOutOfRangeException">A value outside of its domain.</exception>
    public static FunnelLimit Exact(double target, int trials, double confidence)
    {
        Check(target, trials, confidence);
        return target is 0 or 1
            ? new(trials, target, target, confidence)
            : new(trials, Quantile(target, trials, (1 - confidence) / 2), Quantile(target, trials, (1 + confidence) / 2), confidence);
    }

    /// <inheritdoc cref="Exact"/>
    public static FunnelLimit Approximate(double target, double trials, double confidence)
    {
        Check(target, trials, confidence);
        var half = Normal.InvCDF(0, 1, (1 + confidence) / 2) * Math.Sqrt(target * (1 - target) / trials);
        return new(trials, Math.Max(0, target - half), Math.Min(1, target + half), confidence);
    }

    private static double Quantile(double target, int trials, double probability)
    {
        var (below, count) = (-1, trials);
        while (count - below > 1)
        {
            var middle = below + ((count - below) / 2);
            (below, count) = Binomial.CDF(target, trials, middle) >= probability ? (below, middle) : (middle, count);
        }

        // The library's distribution function has no value at n itself, where it is one.
        var upTo = count == trials ? 1 : Binomial.CDF(target, trials, count);
        var less = count == 0 ? 0 : Binomial.CDF(target, trials, count - 1);
        var alpha = upTo > less ? (upTo - probability) / (upTo - less) : 0;
        return Math.Clamp((count - alpha) / trials, 0, 1);
    }

    private static void Check(double target, double trials, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1d);
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target, 1d);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1d);
    }
}
