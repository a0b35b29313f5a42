using Analytics.Reports.Disclosure;

namespace Analytics.Reports.Tests.Disclosure;

/// <summary>
/// The attacker who narrows down: from every printed sum and every difference of two, one within the other, bounds of each unknown that is not negative, over and over
/// until none moves. No solver and nothing of the product's.
/// </summary>
internal static class Narrowing
{
    private const int MostRows = 400;

    // Bounds can creep towards their limit for ever: what is not narrow by then is not counted as found.
    private const int MostRounds = 20;

    /// <summary>Whether the target is known more closely than it may be.</summary>
    public static bool Recovers(IReadOnlyList<PrintedSum> shown, PrintedSum target)
    {
        var (low, high) = Of(shown, target);
        return low > (double)target.Need!.Value.Low + 0.001 || high < (double)target.Need!.Value.High - 0.001;
    }

    /// <summary>The least and the greatest value that the target can have by this reckoning.</summary>
    public static (double Low, double High) Of(IReadOnlyList<PrintedSum> shown, PrintedSum target)
    {
        var near = Near(shown, target);
        var columns = near.Append(target).SelectMany((sum, row) => sum.Atoms.Select(atom => (atom, row))).GroupBy(pair => pair.atom, pair => pair.row)
            .Select(rows => rows.ToHashSet()).DistinctBy(rows => string.Join(' ', rows.Order())).ToList();
        HashSet<int> Of(int row) => [.. Enumerable.Range(0, columns.Count).Where(column => columns[column].Contains(row))];
        var rows = near.Select((sum, at) => (Columns: Of(at), Value: (double)sum.Value)).DistinctBy(row => Name(row.Columns)).ToList();
        Subtract(rows);
        var bounds = new (double Low, double High)[columns.Count];
        Array.Fill(bounds, (0, double.PositiveInfinity));
        for (var round = 0; round < MostRounds && Narrow(rows, bounds); round++)
        {
        }

        return Target(rows, bounds, Of(near.Count));
    }

    // Sums that share unknowns with the target, or with such a sum, and so on.
    private static List<PrintedSum> Near(IReadOnlyList<PrintedSum> shown, PrintedSum target)
    {
        var reached = target.Atoms.ToHashSet();
        var (near, far) = (new List<PrintedSum>(), shown.ToList());
        while (far.FindAll(sum => sum.Atoms.Any(reached.Contains)) is { Count: > 0 } next)
        {
            near.AddRange(next);
            far.RemoveAll(next.Contains);
            reached.UnionWith(next.SelectMany(sum => sum.Atoms));
        }

        return near;
    }

    private static void Subtract(List<(HashSet<int> Columns, double Value)> rows)
    {
        var known = rows.Select(row => Name(row.Columns)).ToHashSet(StringComparer.Ordinal);
        for (var one = 0; one < rows.Count; one++)
        {
            for (var other = 0; other < one && rows.Count < MostRows; other++)
            {
                var (large, small) = rows[one].Columns.Count > rows[other].Columns.Count ? (rows[one], rows[other]) : (rows[other], rows[one]);
                if (small.Columns.IsProperSubsetOf(large.Columns) && large.Columns.Except(small.Columns).ToHashSet() is var rest && known.Add(Name(rest)))
                {
                    rows.Add((rest, large.Value - small.Value));
                }
            }
        }
    }

    private static bool Narrow(List<(HashSet<int> Columns, double Value)> rows, (double Low, double High)[] bounds)
    {
        var moved = false;
        foreach (var (columns, value) in rows)
        {
            foreach (var column in columns)
            {
                var others = columns.Where(other => other != column).ToList();
                var low = Math.Max(bounds[column].Low, value - others.Sum(other => bounds[other].High));
                var high = Math.Min(bounds[column].High, value - others.Sum(other => bounds[other].Low));
                moved |= low > bounds[column].Low + 1e-6 || high < bounds[column].High - 1e-6;
                bounds[column] = (low, high);
            }
        }

        return moved;
    }

    private static (double Low, double High) Target(List<(HashSet<int> Columns, double Value)> rows, (double Low, double High)[] bounds, HashSet<int> target)
    {
        var (low, high) = (target.Sum(column => bounds[column].Low), target.Sum(column => bounds[column].High));
        foreach (var (columns, value) in rows)
        {
            var (outside, inside) = (columns.Except(target).ToList(), target.Except(columns).ToList());
            if (inside.Count == 0)
            {
                low = Math.Max(low, value - outside.Sum(column => bounds[column].High));
                high = Math.Min(high, value - outside.Sum(column => bounds[column].Low));
            }
            else if (outside.Count == 0)
            {
                low = Math.Max(low, value + inside.Sum(column => bounds[column].Low));
                high = Math.Min(high, value + inside.Sum(column => bounds[column].High));
            }
        }

        return (low, high);
    }

    private static string Name(HashSet<int> columns) => string.Join(' ', columns.Order());
}
