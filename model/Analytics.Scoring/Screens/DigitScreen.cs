using Analytics.Scoring.Numbers;
using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Screens;

/// <summary>What a test of digits found.</summary>
/// <param name="Statistic">χ².</param>
/// <param name="Chance">Of digits as uneven as these if nothing were wrong.</param>
public readonly record struct DigitTest(double Statistic, int Freedom, double Chance, int Values);

/// <summary>
/// Digits as they fall when people count, and when they make up. Last digit: χ² of 10 classes against equal shares, from 200 values on; first two digits: χ² of 90
/// classes against Benford's log₁₀(1 + 1/d), from 1,000 values on that span several orders. Per county and indicator, never per person (hopeless); counties together
/// by <see cref="FalseDiscoveries"/>. Domain: whole values ≥ 10 that spread over several tens, else honest small counts crowd on low digits (last digit); &gt; 0 (first two). Edge: fewer values give nothing. Source: B. Beber, A. Scacco,
/// Polit. Anal. 20 (2012) 211–234; F. Benford, Proc. Am. Philos. Soc. 78 (1938) 551–572.
/// </summary>
public static class DigitScreen
{
    public const int FewestForLast = 200;
    public const int FewestForFirst = 1000;

    /// <summary>From the tenth to the ninetieth percentile.</summary>
    public const double LeastSpread = 50;

    public static DigitTest? LastDigit(IReadOnlyList<long> values)
    {
        var counted = values.Where(value => value >= 10).Select(value => (int)(value % 10)).ToArray();
        return counted.Length < FewestForLast || !Spreads([.. values.Where(value => value >= 10).Select(value => (double)value)]) ? null : Test(counted, [.. Enumerable.Repeat(0.1, 10)]);
    }

    public static DigitTest? FirstTwoDigits(IReadOnlyList<double> values)
    {
        var counted = values.Where(value => value > 0 && double.IsFinite(value)).Select(Leading).ToArray();
        return counted.Length < FewestForFirst ? null : Test(counted, [.. Enumerable.Range(10, 90).Select(digits => Math.Log10(1 + (1.0 / digits)))]);
    }

    private static bool Spreads(double[] values) => Quantiles.Of(values, 0.9) - Quantiles.Of(values, 0.1) >= LeastSpread;

    private static int Leading(double value)
    {
        var scaled = value / Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);

        // A rounding at the edge of a decade may leave 9.999… or 100.
        return Math.Clamp((int)(scaled + 1e-9), 10, 99) - 10;
    }

    private static DigitTest Test(int[] classes, double[] shares)
    {
        var counts = new int[shares.Length];
        foreach (var digit in classes)
        {
            counts[digit]++;
        }

        var statistic = counts.Zip(shares, (count, share) => Math.Pow(count - (classes.Length * share), 2) / (classes.Length * share)).Sum();
        return new(statistic, shares.Length - 1, 1 - ChiSquared.CDF(shares.Length - 1, statistic), classes.Length);
    }
}
