using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Screens;

/// <summary>
/// Whether a village-quarter changed as no peer did: the change of ln(value) less the median change of the same county, over 1.4826 · MAD of those changes; above 5
/// in size it opens a question. Domain: values above 0, at least five peers. Unit: robust SDs. Edge: fewer peers, or changes all alike, give nothing. Values that
/// cannot be (below zero, more attended than days) are a matter of rules, not of this screen. Source: B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers
/// (1993).
/// </summary>
public static class JumpScreen
{
    public const double Far = 5;
    private const int FewestPeers = 5;

    /// <param name="before">Of each village of the county, in the quarter before.</param>
    /// <returns>The distance of each village's change, nothing where none can be said.</returns>
    public static IReadOnlyList<double?> Distances(IReadOnlyList<double> before, IReadOnlyList<double> now)
    {
        var changes = before.Zip(now, (then, value) => then > 0 && value > 0 ? Math.Log(value / then) : (double?)null).ToArray();
        var known = changes.OfType<double>().ToArray();
        if (known.Length < FewestPeers)
        {
            return new double?[changes.Length];
        }

        var median = Quantiles.Of(known, 0.5);
        var spread = 1.4826 * Quantiles.Of(known.Select(change => Math.Abs(change - median)), 0.5);
        return [.. changes.Select(change => spread > 0 ? (change - median) / spread : null)];
    }

    public static bool Asks(double? distance) => Math.Abs(distance ?? 0) > Far;
}
