using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Screens;

/// <summary>
/// Counts that are too even: every post of a county reports one project, one dispute, one new member. Counts of things that happen vary at least as Poisson does;
/// the index Σ(x − x̄)²/x̄ follows χ² with n − 1 degrees, and a value in its lowest 10⁻⁴ opens a question about the county's form (a quota filled in, not a count).
/// Domain: whole counts ≥ 0 of at least 20 posts of like length. Edge: fewer posts or no event say nothing; a task that is truly one a post (a plan to be filed)
/// does not belong here. Source: index of dispersion, R. A. Fisher, Statistical Methods for Research Workers (1925), §16.
/// </summary>
public static class OnePerPostScreen
{
    public const int Fewest = 20;
    public const double Rare = 1e-4;

    /// <returns>The chance of counts as even as these or more so, or nothing.</returns>
    public static double? Chance(IReadOnlyList<int> counts)
    {
        var mean = counts.Count == 0 ? 0 : counts.Average();
        return counts.Count < Fewest || mean <= 0 ? null : ChiSquared.CDF(counts.Count - 1, counts.Sum(count => (count - mean) * (count - mean)) / mean);
    }

    public static bool Asks(IReadOnlyList<int> counts) => Chance(counts) < Rare;
}
