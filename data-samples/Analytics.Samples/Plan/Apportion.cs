namespace Analytics.Samples.Plan;

/// <summary>Splits a whole into whole parts in proportion to weights, so that the parts add up to it exactly (cumulative rounding).</summary>
internal static class Apportion
{
    public static long[] Whole(long total, IReadOnlyList<long> weights)
    {
        var all = weights.Sum();
        if (all == 0)
        {
            throw new ArgumentException("No weight is above zero: the whole has nowhere to go.", nameof(weights));
        }

        var parts = new long[weights.Count];
        var passed = 0L;
        for (var at = 0; at < parts.Length; at++)
        {
            var before = checked(total * passed) / all;
            passed += weights[at];
            parts[at] = (checked(total * passed) / all) - before;
        }

        return parts;
    }
}
