namespace Analytics.Scoring.Risk;

/// <summary>
/// Which villages declined: within its peer group, growth among the lowest tenth and below an absolute floor besides (nobody declines by being last among growing
/// peers). Domain: one growth and one peer group a village; a group with fewer than <c>fewest</c> villages (200 by policy) has no labels. Unit: that of growth.
/// Edge: ties at the tenth go by the village's order, so that a label does not depend on chance. Source: this project’s own definition.
/// </summary>
public static class DeclineLabel
{
    public const double Lowest = 0.1;
    public const int FewestPeers = 200;

    /// <param name="floor">Infinity where only the tenth counts.</param>
    /// <returns>Nothing for villages in groups too small.</returns>
    /// <param name="lowest">The share of a peer group that counts as low, a tenth by policy.</param>
    public static IReadOnlyList<bool?> Of(IReadOnlyList<double> growth, IReadOnlyList<int> peers, double floor, int fewest = FewestPeers, double lowest = Lowest)
    {
        var labels = new bool?[growth.Count];
        foreach (var group in Enumerable.Range(0, growth.Count).GroupBy(village => peers[village]).Where(group => group.Count() >= fewest))
        {
            var order = group.OrderBy(village => growth[village]).ThenBy(village => village).ToArray();
            for (var place = 0; place < order.Length; place++)
            {
                labels[order[place]] = place < (int)(order.Length * lowest) && growth[order[place]] < floor;
            }
        }

        return labels;
    }
}
