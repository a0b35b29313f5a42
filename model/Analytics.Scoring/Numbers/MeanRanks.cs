namespace Analytics.Scoring.Numbers;

/// <summary>
/// Ranks from 1 (least) to n, equal values sharing the mean of their places, and Spearman's correlation of two lists, which is Pearson's of their ranks. Domain:
/// finite values, lists of one length; edge: a list whose values are all alike has no correlation (0 is given, with no claim). Source: C. Spearman, Am. J. Psychol.
/// 15 (1904) 72–101.
/// </summary>
public static class MeanRanks
{
    public static double[] Of(IReadOnlyList<double> values)
    {
        var sorted = values.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (var first = 0; first < sorted.Length;)
        {
            var end = first + 1;
            while (end < sorted.Length && sorted[end] == sorted[first])
            {
                end++;
            }

            for (var at = first; at < end; at++)
            {
                ranks[order[at]] = (first + 1 + end) / 2.0;
            }

            first = end;
        }

        return ranks;
    }

    /// <exception cref="ArgumentException">Lists of two lengths.</exception>
    public static double Spearman(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        if (one.Count != other.Count)
        {
            throw new ArgumentException($"A correlation of {one.Count} with {other.Count} values: expected as many in both.", nameof(other));
        }

        return OfRanks(Of(one), Of(other));
    }

    /// <summary>The correlation of two lists of ranks that are already there.</summary>
    internal static double OfRanks(double[] ranks, double[] others)
    {
        var centre = (ranks.Length + 1) / 2.0;
        double both = 0, first = 0, second = 0;
        for (var at = 0; at < ranks.Length; at++)
        {
            both += (ranks[at] - centre) * (others[at] - centre);
            first += (ranks[at] - centre) * (ranks[at] - centre);
            second += (others[at] - centre) * (others[at] - centre);
        }

        return first > 0 && second > 0 ? both / Math.Sqrt(first * second) : 0;
    }
}
