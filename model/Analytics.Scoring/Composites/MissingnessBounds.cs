using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Composites;

/// <summary>
/// What a score could be if what is missing were known: the missing quarters of a post filled with the peers' 10th and 90th percentiles, then pulled toward the
/// average as the score itself was. Shown as bounds beside the score, which stays that of the observed quarters: filling would take from honest reporters what it
/// takes from those who hide. Domain: quarters observed and missing ≥ 0. Unit: that of the score. Edge: nothing missing gives the score twice; nothing observed
/// gives nothing. Source: C. F. Manski, Partial Identification of Probability Distributions (2003).
/// </summary>
public static class MissingnessBounds
{
    /// <param name="sum">Of the observed quarters, measured from what was expected of them.</param>
    /// <param name="own">Variance of the post's own result when all quarters are there, without its quarters' part: what its village's history leaves open.</param>
    /// <param name="levelVariance">τ² of posts.</param>
    /// <returns>The score with the low and with the high filling, or nothing where no quarter was observed.</returns>
    public static (double Low, double High)? Of(double sum, int observed, int missing, (double Low, double High) peers, double own, double levelVariance, double residualVariance)
    {
        if (observed <= 0)
        {
            return null;
        }

        var quarters = observed + missing;
        var pull = levelVariance / (levelVariance + own + (residualVariance / quarters));
        return (pull * (sum + (missing * peers.Low)) / quarters, pull * (sum + (missing * peers.High)) / quarters);
    }

    /// <summary>The 10th and 90th percentiles of the peers' values.</summary>
    public static (double Low, double High) Peers(IEnumerable<double> values)
    {
        var sorted = Quantiles.Sorted(values);
        return (Quantiles.OfSorted(sorted, 0.1), Quantiles.OfSorted(sorted, 0.9));
    }
}
