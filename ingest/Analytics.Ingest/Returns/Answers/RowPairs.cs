namespace Analytics.Ingest.Returns.Answers;

/// <summary>Which rows of two versions of a sheet belong together, by what they say.</summary>
internal static class RowPairs
{
    /// <summary>
    /// Pairs rows in order. Equal rows at the beginning and at the end are passed over; between them, rows that say the same once in both are
    /// fixed points, and what lies between two fixed points is paired one by one as far as it goes.
    /// </summary>
    /// <returns>Positions of rows that are not equal: in both, or in one only (-1 for the other).</returns>
    public static IReadOnlyList<(int Before, int After)> Unequal(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
        {
            start++;
        }

        var (endBefore, endAfter) = (before.Count, after.Count);
        while (endBefore > start && endAfter > start && before[endBefore - 1] == after[endAfter - 1])
        {
            (endBefore, endAfter) = (endBefore - 1, endAfter - 1);
        }

        var pairs = new List<(int, int)>();
        var (fromBefore, fromAfter) = (start, start);
        foreach (var (atBefore, atAfter) in FixedPoints(before, after, start, endBefore, endAfter))
        {
            AddGap(pairs, before, after, fromBefore, atBefore, fromAfter, atAfter);
            (fromBefore, fromAfter) = (atBefore + 1, atAfter + 1);
        }

        AddGap(pairs, before, after, fromBefore, endBefore, fromAfter, endAfter);
        return pairs;
    }

    // A row that was moved would cross the others: the most rows that stand in the same order in both are kept.
    private static List<(int Before, int After)> FixedPoints(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int endBefore, int endAfter)
    {
        var once = Once(after, start, endAfter);
        List<(int Before, int After)> same = [.. Once(before, start, endBefore).Where(row => once.ContainsKey(row.Key)).OrderBy(row => row.Value).Select(row => (row.Value, once[row.Key]))];
        var (ends, previous) = (new List<int>(), new int[same.Count]);
        for (var at = 0; at < same.Count; at++)
        {
            var length = ends.BinarySearch(at, Comparer<int>.Create((one, other) => same[one].After.CompareTo(same[other].After)));
            length = length < 0 ? ~length : length;
            previous[at] = length > 0 ? ends[length - 1] : -1;
            ends.RemoveRange(length, length < ends.Count ? 1 : 0);
            ends.Insert(length, at);
        }

        var rising = new List<(int, int)>();
        for (var at = ends.Count == 0 ? -1 : ends[^1]; at >= 0; at = previous[at])
        {
            rising.Add(same[at]);
        }

        rising.Reverse();
        return rising;
    }

    private static Dictionary<string, int> Once(IReadOnlyList<string> rows, int from, int to) => Enumerable.Range(from, to - from)
        .GroupBy(at => rows[at]).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private static void AddGap(List<(int, int)> pairs, IReadOnlyList<string> before, IReadOnlyList<string> after, int fromBefore, int toBefore, int fromAfter, int toAfter)
    {
        for (var at = 0; at < Math.Max(toBefore - fromBefore, toAfter - fromAfter); at++)
        {
            var (old, current) = (fromBefore + at < toBefore ? fromBefore + at : -1, fromAfter + at < toAfter ? fromAfter + at : -1);
            if (old < 0 || current < 0 || before[old] != after[current])
            {
                pairs.Add((old, current));
            }
        }
    }
}
