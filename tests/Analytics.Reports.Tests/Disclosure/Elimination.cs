using Analytics.Reports.Disclosure;

namespace Analytics.Reports.Tests.Disclosure;

/// <summary>The attacker who adds and subtracts printed numbers in any way: Gaussian elimination in whole numbers over a prime, with nothing of the product's.</summary>
internal static class Elimination
{
    private const long Prime = 2_147_483_647;

    /// <summary>Whether the target is a linear combination of what is shown.</summary>
    public static bool Gives(IReadOnlyList<PrintedSum> shown, PrintedSum target)
    {
        var atoms = shown.Append(target).SelectMany(sum => sum.Atoms).Distinct().Select((atom, at) => (atom, at)).ToDictionary(pair => pair.atom, pair => pair.at);
        var rows = new List<long[]>();
        foreach (var sum in shown)
        {
            if (Reduce(rows, Row(sum, atoms)) is { } row)
            {
                rows.Add(row);
            }
        }

        return Reduce(rows, Row(target, atoms)) is null;
    }

    private static long[] Row(PrintedSum sum, Dictionary<Atom, int> atoms)
    {
        var row = new long[atoms.Count];
        foreach (var atom in sum.Atoms)
        {
            row[atoms[atom]]++;
        }

        return row;
    }

    // What is left of a row when all others have been taken away, led by a one; null when nothing is.
    private static long[]? Reduce(List<long[]> rows, long[] row)
    {
        foreach (var other in rows)
        {
            var lead = Array.FindIndex(other, value => value != 0);
            var times = row[lead];
            for (var at = 0; times != 0 && at < row.Length; at++)
            {
                row[at] = (((row[at] - (times * other[at] % Prime)) % Prime) + Prime) % Prime;
            }
        }

        var first = Array.FindIndex(row, value => value != 0);
        if (first < 0)
        {
            return null;
        }

        var inverse = (long)System.Numerics.BigInteger.ModPow(row[first], Prime - 2, Prime);
        return [.. row.Select(value => value * inverse % Prime)];
    }
}
