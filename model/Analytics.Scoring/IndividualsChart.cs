namespace Analytics.Scoring;

/// <summary>Why a point of a chart is not to be taken for chance.</summary>
[Flags]
public enum ChartSignals
{
    None = 0,

    /// <summary>It lies outside of the limits.</summary>
    BeyondLimits = 1,

    /// <summary>It is one of eight or more in a row on one side of the centre.</summary>
    RunOnOneSide = 2,
}

/// <summary>
/// Control chart of single values in their order (XmR): centre = mean, limits = mean ± 2.66 × mean moving range, the moving range being the distance between one
/// value and the next (2.66 = 3 / 1.128, the expected range of two normal values). Domain: at least two finite values, evenly spaced in time; unit: that of the
/// values. Edge: values all alike have limits equal to the centre and no signal; the lower limit of a count may fall below zero and is not cut here. Source: D. J.
/// Wheeler, Understanding Variation (1993); D. C. Montgomery, Introduction to Statistical Quality Control, §6.4 (reference values).
/// </summary>
/// <param name="Signals">One for each value, in their order.</param>
public sealed record IndividualsChart(double Centre, double Lower, double Upper, double MeanMovingRange, IReadOnlyList<ChartSignals> Signals)
{
    private const double LimitFactor = 2.66;
    private const int RunLength = 8;

    /// <exception cref="ArgumentException">Fewer than two values, or one that is not finite.</exception>
    public static IndividualsChart Of(IReadOnlyList<double> values)
    {
        if (values.Count < 2 || !values.All(double.IsFinite))
        {
            throw new ArgumentException($"A chart of {values.Count} values: expected at least two, all of them finite.", nameof(values));
        }

        var centre = values.Average();
        var range = values.Zip(values.Skip(1), (one, next) => Math.Abs(next - one)).Average();
        var (lower, upper) = (centre - (LimitFactor * range), centre + (LimitFactor * range));
        var signals = values.Select(value => value < lower || value > upper ? ChartSignals.BeyondLimits : ChartSignals.None).ToArray();
        MarkRuns(values, centre, signals);
        return new(centre, lower, upper, range, signals);
    }

    // A value on the centre itself ends a run.
    private static void MarkRuns(IReadOnlyList<double> values, double centre, ChartSignals[] signals)
    {
        for (var first = 0; first < values.Count;)
        {
            var side = values[first].CompareTo(centre);
            var end = first + 1;
            while (end < values.Count && values[end].CompareTo(centre) == side)
            {
                end++;
            }

            for (var at = first; side != 0 && end - first >= RunLength && at < end; at++)
            {
                signals[at] |= ChartSignals.RunOnOneSide;
            }

            first = end;
        }
    }
}
