using Analytics.Vocabulary;
using MathNet.Numerics;

namespace Analytics.Scoring;

/// <summary>
/// The share of a finite population that has a property, from a sample drawn without replacement, with the exact hypergeometric interval. With x of n drawn
/// having it and N in all, M of the N may have it as long as neither tail is too small: the least M with P(X ≥ x | M) &gt; α/2 and the most M with
/// P(X ≤ x | M) &gt; α/2; the ends are those M over N. It covers the true share at least as often as it says, and closes to a point when all are drawn.
/// Domain: 0 ≤ x ≤ n ≤ N, n &gt; 0, counts; the draw must be random. Unit: share of one. Source: T. Wright, Exact Confidence Bounds when Sampling from
/// Small Finite Universes, 1991; reference values from the R package samplingbook (Kauermann and
/// Küchenhoff 2010), which prints the first M that are out on either side.
/// </summary>
public static class FinitePopulationInterval
{
    private const string Method = "hypergeometric, Wright 1991";

    /// <param name="population">All that could have been drawn.</param>
    /// <param name="confidence">Least coverage of the interval, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or the confidence outside of its domain.</exception>
    public static Estimate Of(long successes, long drawn, long population, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(drawn);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, drawn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(drawn, population);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1d);

        var tail = (1 - confidence) / 2;
        var low = Least(successes, drawn, population, tail);
        // As many fail at the most as succeed at the least, with the parts exchanged.
        var high = population - Least(drawn - successes, drawn, population, tail);
        return new((double)successes / drawn, (double)low / population, (double)high / population, confidence, Method);
    }

    /// <summary>The least number in the population under which as many successes or more are not too unlikely; the chance grows with it.</summary>
    private static long Least(long successes, long drawn, long population, double tail)
    {
        var (low, high) = (successes, population - (drawn - successes));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = AtLeast(successes, drawn, population, middle) > tail ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>P(X ≥ <paramref name="successes"/>) where <paramref name="have"/> of the population have the property.</summary>
    private static double AtLeast(long successes, long drawn, long population, long have)
    {
        var sum = 0d;
        for (var count = Math.Max(successes, drawn - (population - have)); count <= Math.Min(drawn, have); count++)
        {
            sum += Math.Exp(LogChoose(have, count) + LogChoose(population - have, drawn - count) - LogChoose(population, drawn));
        }

        return sum;
    }

    private static double LogChoose(long from, long taken) =>
        SpecialFunctions.GammaLn(from + 1) - SpecialFunctions.GammaLn(taken + 1) - SpecialFunctions.GammaLn(from - taken + 1);
}
