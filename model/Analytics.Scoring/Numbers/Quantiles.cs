namespace Analytics.Scoring.Numbers;

/// <summary>
/// The value below which a share of a sample lies, interpolated between neighbours: position share·(n−1) in the sorted sample. Domain: at least one finite value,
/// share 0 to 1; unit: that of the values. Source: R. J. Hyndman, Y. Fan, Am. Stat. 50 (1996) 361–365, definition 7 (the default of R and of DuckDB's
/// <c>quantile_cont</c>).
/// </summary>
public static class Quantiles
{
    /// <exception cref="ArgumentException">No value, or one that is not finite.</exception>
    public static double Of(IEnumerable<double> values, double share) => OfSorted(Sorted(values), share);

    /// <summary>The sample in its order, checked once for many quantiles.</summary>
    public static double[] Sorted(IEnumerable<double> values)
    {
        double[] sorted = [.. values];
        if (sorted.Length == 0 || !sorted.All(double.IsFinite))
        {
            throw new ArgumentException($"A quantile of {sorted.Length} values: expected at least one, all of them finite.", nameof(values));
        }

        Array.Sort(sorted);
        return sorted;
    }

    public static double OfSorted(double[] sorted, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1d);
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 < sorted.Length ? sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below])) : sorted[^1];
    }
}
