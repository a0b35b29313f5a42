using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Composites;

/// <summary>A quarter of a post: what its neighbours reached in it, and whether the post reported.</summary>
public readonly record struct QuarterHeard(double Neighbours, bool IsReported);

/// <summary>
/// Whether a post falls silent when things go badly: the odds that a quarter is missing where the neighbours' result was below the post's median quarter, against
/// those above it (half a quarter added to each count), and the chance of neighbours as poor as these in the missing quarters if silence fell at random (all choices
/// of quarters up to 20,000, else as many drawn). It opens a question, never changes a score. Domain: quarters of one post. Edge: all or none reported, or
/// neighbours always alike, says nothing. Source: permutation test after E. J. G. Pitman (1937); J. B. S. Haldane (1956) for the odds.
/// </summary>
/// <param name="OddsRatio">Above 1: silent in bad quarters.</param>
/// <param name="Chance">One-sided.</param>
public readonly record struct SelectiveSilence(double OddsRatio, double Chance, int Missing, int Quarters)
{
    private const int MostChoices = 20_000;
    private const double Alike = 1e-12;

    /// <returns>Nothing where there is nothing to compare.</returns>
    public static SelectiveSilence? Of(IReadOnlyList<QuarterHeard> quarters, ulong seed)
    {
        var missing = quarters.Count(quarter => !quarter.IsReported);
        if (missing == 0 || missing == quarters.Count || quarters.Max(quarter => quarter.Neighbours) - quarters.Min(quarter => quarter.Neighbours) <= Alike)
        {
            return null;
        }

        var values = quarters.Select(quarter => quarter.Neighbours).ToArray();
        var observed = quarters.Where(quarter => !quarter.IsReported).Sum(quarter => quarter.Neighbours);
        var sums = Choices(values.Length, missing) <= MostChoices ? All(values, missing, 0, 0) : Drawn(values, missing, seed);
        var (low, count) = (0, 0);
        foreach (var sum in sums)
        {
            (low, count) = (low + (sum <= observed + Alike ? 1 : 0), count + 1);
        }

        return new(Odds(quarters, Quantiles.Of(values, 0.5)), (double)low / count, missing, quarters.Count);
    }

    private static double Odds(IReadOnlyList<QuarterHeard> quarters, double median)
    {
        double Count(bool isPoor, bool isReported) => 0.5 + quarters.Count(quarter => quarter.Neighbours < median == isPoor && quarter.IsReported == isReported);
        return Count(true, false) * Count(false, true) / (Count(true, true) * Count(false, false));
    }

    private static double Choices(int from, int take) => Enumerable.Range(0, take).Aggregate(1.0, (choices, at) => choices * (from - at) / (at + 1));

    private static IEnumerable<double> All(double[] values, int take, int from, double sum)
    {
        if (take == 0)
        {
            yield return sum;
            yield break;
        }

        for (var at = from; at <= values.Length - take; at++)
        {
            foreach (var whole in All(values, take - 1, at + 1, sum + values[at]))
            {
                yield return whole;
            }
        }
    }

    private static IEnumerable<double> Drawn(double[] values, int take, ulong seed)
    {
        var stream = new SeededDraws(seed);
        var shuffled = (double[])values.Clone();
        for (var draw = 0; draw < MostChoices; draw++)
        {
            stream.Shuffle(shuffled);
            yield return shuffled.Take(take).Sum();
        }
    }
}
