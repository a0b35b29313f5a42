using Analytics.Vocabulary;
using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Rates;

/// <summary>
/// A share with its exact interval: low is the (1−c)/2 quantile of Beta(x, n−x+1), high the (1+c)/2 quantile of Beta(x+1, n−x). Holds its confidence always, and
/// more than it for few trials; for tables Wilson's is the house's choice, this one stands where "at least" must be true. Mid-p counts half of the chance of x
/// itself: closer to the confidence, no longer a guarantee. Domain: whole n ≥ 1, 0 ≤ x ≤ n. Unit: share of one. Edge: no success gives low = 0, no failure high = 1;
/// no trials have no share: do not ask. Source: C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413; G. Berry, P. Armitage, Statistician 44 (1995) 417–423
/// (mid-p); reference values from R. G. Newcombe, Stat. Med. 17 (1998) 857–872.
/// </summary>
public static class ClopperPearson
{
    /// <exception cref="ArgumentOutOfRangeException">A count or the confidence outside of its domain.</exception>
    public static Estimate Of(int successes, int trials, double confidence)
    {
        Check(successes, trials, confidence);
        var tail = (1 - confidence) / 2;
        var low = successes == 0 ? 0 : Beta.InvCDF(successes, trials - successes + 1, tail);
        var high = successes == trials ? 1 : Beta.InvCDF(successes + 1, trials - successes, 1 - tail);
        return new((double)successes / trials, low, high, confidence, "Clopper–Pearson 1934");
    }

    /// <inheritdoc cref="Of"/>
    public static Estimate MidP(int successes, int trials, double confidence)
    {
        Check(successes, trials, confidence);
        var tail = (1 - confidence) / 2;
        var share = (double)successes / trials;
        var low = successes == 0 ? 0 : Root(0, share, at => Above(at) >= tail);
        var high = successes == trials ? 1 : Root(share, 1, at => Below(at) < tail);
        return new(share, low, high, confidence, "mid-p");

        double Above(double at) => 1 - Binomial.CDF(at, trials, successes) + (Binomial.PMF(at, trials, successes) / 2);
        double Below(double at) => Binomial.CDF(at, trials, successes) - (Binomial.PMF(at, trials, successes) / 2);
    }

    private static double Root(double low, double high, Func<double, bool> isBeyond)
    {
        for (var halved = 0; halved < 60; halved++)
        {
            var middle = (low + high) / 2;
            (low, high) = isBeyond(middle) ? (low, middle) : (middle, high);
        }

        return (low + high) / 2;
    }

    private static void Check(int successes, int trials, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1d);
    }
}
