namespace Analytics.Scoring.Ranks;

/// <summary>
/// Who can be told apart: one is above another when P(a &gt; b) = Φ((mₐ − m_b)/√(s²ₐ + s²_b)) is at least the confidence. In the order of their means, the list is
/// cut into the longest runs within which no two can be told apart (runs overlap). Where deviations differ much, two units that cannot be told apart may miss a
/// common run: ask <see cref="Around"/>. Domain: finite means, deviations ≥ 0. Edge: equal scores share a group. Source: letter displays after H.-P. Piepho, J.
/// Comput. Graph. Stat. 13 (2004) 456–466.
/// </summary>
public static class SeparableGroups
{
    public const double Confidence = 0.9;

    public static double ChanceAbove(Scored one, Scored other) =>
        ScorePopulation.Step(one.Mean - other.Mean, Math.Sqrt((one.Deviation * one.Deviation) + (other.Deviation * other.Deviation)));

    /// <returns>Groups of units, the highest first: two units that can be told apart are never in one group.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<Scored> scores, double confidence = Confidence)
    {
        var order = Enumerable.Range(0, scores.Count).OrderByDescending(unit => scores[unit].Mean).ThenBy(unit => unit).ToArray();
        var groups = new List<IReadOnlyList<int>>();
        var covered = 0;
        for (var first = 0; first < order.Length; first++)
        {
            var end = first + 1;
            while (end < order.Length && Enumerable.Range(first, end - first).All(above => ChanceAbove(scores[order[above]], scores[order[end]]) < confidence))
            {
                end++;
            }

            if (end > covered)
            {
                groups.Add(order[first..end]);
                covered = end;
            }
        }

        return groups;
    }

    /// <summary>Of one unit: which of the others are surely above it, which surely below, and which cannot be told apart from it.</summary>
    public static (IReadOnlyList<int> Above, IReadOnlyList<int> Alike, IReadOnlyList<int> Below) Around(IReadOnlyList<Scored> scores, int unit, double confidence = Confidence)
    {
        var others = Enumerable.Range(0, scores.Count).Where(other => other != unit).ToLookup(other =>
            ChanceAbove(scores[other], scores[unit]) >= confidence ? 1 : ChanceAbove(scores[unit], scores[other]) >= confidence ? -1 : 0);
        return ([.. others[1]], [.. others[0]], [.. others[-1]]);
    }
}
