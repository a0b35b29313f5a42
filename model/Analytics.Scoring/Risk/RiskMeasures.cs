using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Risk;

/// <summary>Precision of the first k of a list when scores tie at its end: over all ways to order them, the mean, the best and the worst.</summary>
public readonly record struct PrecisionAt(double Expected, double Best, double Worst);

/// <summary>
/// How good a list of risks is. AUC: the chance that a positive stands above a negative, ties half. Average precision: Σ precision · Δrecall over the distinct
/// scores. Brier: mean (p − y)²; its skill against the base rate b: 1 − Brier/(b(1 − b)). Calibration error: Σ share · |mean p − mean y| over bins of equal count.
/// Domain: as many labels as scores. Edge: labels of one kind have no AUC (nothing). Source: J. A. Hanley, B. J. McNeil, Radiology 143 (1982) 29–36; G. W. Brier,
/// Mon. Weather Rev. 78 (1950) 1–3; ties at the end of a list: the expectation over all its orders.
/// </summary>
public static class RiskMeasures
{
    public const int CalibrationBins = 10;

    public static double? Auc(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        var ranks = MeanRanks.Of(scores);
        long positives = labels.Count(label => label);
        var negatives = labels.Count - positives;
        var sum = ranks.Where((_, at) => labels[at]).Sum();
        return positives == 0 || negatives == 0 ? null : (sum - (positives * (positives + 1) / 2.0)) / ((double)positives * negatives);
    }

    public static double? AveragePrecision(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        var (found, listed, average, positives) = (0, 0, 0d, labels.Count(label => label));
        foreach (var alike in Enumerable.Range(0, scores.Count).GroupBy(at => scores[at]).OrderByDescending(alike => alike.Key))
        {
            var hits = alike.Count(at => labels[at]);
            (found, listed) = (found + hits, listed + alike.Count());
            average += (double)found / listed * hits / Math.Max(positives, 1);
        }

        return positives == 0 ? null : average;
    }

    public static double Brier(IReadOnlyList<double> chances, IReadOnlyList<bool> labels) =>
        chances.Zip(labels, (chance, label) => Math.Pow(chance - (label ? 1 : 0), 2)).Average();

    /// <returns>Nothing where labels are of one kind: then the base rate is always right.</returns>
    public static double? BrierSkill(IReadOnlyList<double> chances, IReadOnlyList<bool> labels)
    {
        var rate = labels.Average(label => label ? 1.0 : 0);
        return rate is > 0 and < 1 ? 1 - (Brier(chances, labels) / (rate * (1 - rate))) : null;
    }

    public static double CalibrationError(IReadOnlyList<double> chances, IReadOnlyList<bool> labels, int bins = CalibrationBins)
    {
        var order = Enumerable.Range(0, chances.Count).OrderBy(at => chances[at]).ThenBy(at => at).ToArray();
        var error = 0d;
        for (var bin = 0; bin < bins; bin++)
        {
            var own = order[(int)((long)order.Length * bin / bins)..(int)((long)order.Length * (bin + 1) / bins)];
            error += Math.Abs(own.Sum(at => chances[at] - (labels[at] ? 1 : 0))) / order.Length;
        }

        return error;
    }

    /// <summary>
    /// The calibration error that true chances show on average, of so many cases: Σ share · √(2/π · Σ p(1 − p))/n over the same bins. Ten bins of 160 cases at one in ten
    /// are off by 1.9 % though every chance is true. Source: the mean of |N(0, σ²)|; bias of binned errors after J. Bröcker, Clim. Dyn. 39 (2012) 655–667.
    /// </summary>
    public static double CalibrationErrorByChance(IReadOnlyList<double> chances, int bins = CalibrationBins)
    {
        var sorted = chances.Order().ToArray();
        return Enumerable.Range(0, bins).Sum(bin =>
        {
            var own = sorted[(int)((long)sorted.Length * bin / bins)..(int)((long)sorted.Length * (bin + 1) / bins)];
            return Math.Sqrt(2 / Math.PI * own.Sum(chance => chance * (1 - chance))) / sorted.Length;
        });
    }

    /// <param name="places">How many villages can be visited.</param>
    public static PrecisionAt Precision(IReadOnlyList<double> scores, IReadOnlyList<bool> labels, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, scores.Count);
        var last = scores.OrderDescending().ElementAt(places - 1);
        var sure = Enumerable.Range(0, scores.Count).Where(at => scores[at] > last).ToArray();
        var tied = Enumerable.Range(0, scores.Count).Where(at => scores[at] == last).ToArray();
        var (hits, tiedHits, free) = (sure.Count(at => labels[at]), tied.Count(at => labels[at]), places - sure.Length);
        var (most, least) = (hits + Math.Min(free, tiedHits), hits + Math.Max(0, free - (tied.Length - tiedHits)));
        return new((hits + ((double)free * tiedHits / tied.Length)) / places, (double)most / places, (double)least / places);
    }
}
