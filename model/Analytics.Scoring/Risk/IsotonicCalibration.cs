namespace Analytics.Scoring.Risk;

/// <summary>
/// Chances from scores by the rising step curve nearest to the labels (pool adjacent violators); scores between two steps take the lower one's. For more than 2,000
/// positives, else <see cref="PlattCalibration"/>. Domain: at least one score. Unit: chance of one. Edge: a score below all learned ones has the first step's
/// chance. Source: M. Ayer et al., Ann. Math. Stat. 26 (1955) 641–647; B. Zadrozny, C. Elkan, KDD 2002.
/// </summary>
/// <param name="Steps">From which score on which chance, rising.</param>
public sealed record IsotonicCalibration(IReadOnlyList<(double From, double Chance)> Steps)
{
    public const int FewestPositives = 2000;

    public static IsotonicCalibration Of(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        var pools = new List<(double From, double Sum, int Count)>();
        foreach (var alike in Enumerable.Range(0, scores.Count).GroupBy(at => scores[at]).OrderBy(alike => alike.Key))
        {
            pools.Add((alike.Key, alike.Sum(at => labels[at] ? 1.0 : 0), alike.Count()));
            while (pools.Count > 1 && pools[^2].Sum * pools[^1].Count >= pools[^1].Sum * pools[^2].Count)
            {
                pools[^2] = (pools[^2].From, pools[^2].Sum + pools[^1].Sum, pools[^2].Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
        }

        return new([.. pools.Select(pool => (pool.From, pool.Sum / pool.Count))]);
    }

    public double Chance(double score)
    {
        var (low, high) = (0, Steps.Count);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Steps[middle].From <= score ? (middle, high) : (low, middle);
        }

        return Steps[low].Chance;
    }
}
