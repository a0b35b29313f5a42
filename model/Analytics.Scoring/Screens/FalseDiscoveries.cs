namespace Analytics.Scoring.Screens;

/// <summary>
/// Which of many tests to take seriously: with the chances in their order p₍₁₎ ≤ … ≤ p₍ₘ₎, all up to the last k for which p₍ₖ₎ ≤ k·q/m. Of the questions so opened,
/// no more than the share q are expected to be for nothing. Domain: chances 0 to 1. Edge: none. Source: Y. Benjamini, Y. Hochberg, J. R. Stat. Soc. B 57 (1995)
/// 289–300.
/// </summary>
public static class FalseDiscoveries
{
    public const double Share = 0.05;

    /// <returns>Of each test, whether it stands.</returns>
    public static IReadOnlyList<bool> Of(IReadOnlyList<double> chances, double share = Share)
    {
        var order = Enumerable.Range(0, chances.Count).OrderBy(at => chances[at]).ThenBy(at => at).ToArray();
        var last = order.Length - 1;
        while (last >= 0 && chances[order[last]] > (last + 1) * share / chances.Count)
        {
            last--;
        }

        var stands = new bool[chances.Count];
        for (var at = 0; at <= last; at++)
        {
            stands[order[at]] = true;
        }

        return stands;
    }

    /// <returns>The largest chance that stands; nothing where none does.</returns>
    public static double? Cut(IReadOnlyList<double> chances, double share = Share)
    {
        var standing = chances.Zip(Of(chances, share)).Where(test => test.Second).Select(test => test.First).ToList();
        return standing.Count == 0 ? null : standing.Max();
    }
}
