using MathNet.Numerics;

namespace Analytics.Scoring.Screens;

/// <summary>The upper tail of a binomial, exact also where it is tiny: P(K ≥ k) = I_p(k, n − k + 1).</summary>
internal static class BinomialTail
{
    public static double AtLeast(int successes, int trials, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        return successes == 0 || share >= 1 ? 1 : share <= 0 ? 0 : SpecialFunctions.BetaRegularized(successes, trials - successes + 1, share);
    }
}
