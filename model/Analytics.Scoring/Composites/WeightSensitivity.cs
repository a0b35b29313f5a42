using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Composites;

/// <summary>How far the ranks of a list move when weights do.</summary>
/// <param name="Low">Of each unit, the 5th percentile of its rank over the draws, as a share of the list, 0 the lowest.</param>
/// <param name="High">The 95th percentile.</param>
/// <param name="Agreement">Mean Spearman correlation of the drawn rankings with the policy's.</param>
public sealed record RankBand(IReadOnlyList<double> Low, IReadOnlyList<double> High, double Agreement);

/// <summary>
/// Ranks under weights that differ from the policy's by up to a quarter: 200 draws, each dimension's weight times 1 ± u·0.25, brought to sum to 1 again, the score
/// put together from the dimensions' contributions. Domain: contributions of every dimension, weights above 0; unit: share of the list. Edge: one unit has no rank
/// to move. To be shown beside the band of sampling, which dominates it. Source: M. Saisana, A. Saltelli, S. Tarantola, J. R. Stat. Soc. A 168 (2005) 307–323.
/// </summary>
public static class WeightSensitivity
{
    public const int Draws = 200;
    public const double Noise = 0.25;

    /// <summary>A rank that moves further than this without one dimension depends on it.</summary>
    public const double Dependent = 0.2;

    /// <param name="contributions">Of each dimension, of each unit.</param>
    public static RankBand Of(IReadOnlyList<double[]> contributions, IReadOnlyList<double> weights, ulong seed, int draws = Draws)
    {
        var (stream, units) = (new SeededDraws(seed), contributions[0].Length);
        var places = Enumerable.Range(0, units).Select(_ => new double[draws]).ToArray();
        var (policy, agreement) = (MeanRanks.Of(Sum(contributions, [.. weights.Select(_ => 1.0)])), 0d);
        for (var draw = 0; draw < draws; draw++)
        {
            var factors = weights.Select(_ => 1 + (Noise * ((2 * stream.Uniform()) - 1))).ToArray();
            var total = weights.Zip(factors, (weight, factor) => weight * factor).Sum() / weights.Sum();
            var ranks = MeanRanks.Of(Sum(contributions, [.. factors.Select(factor => factor / total)]));
            agreement += MeanRanks.OfRanks(ranks, policy) / draws;
            for (var unit = 0; unit < units; unit++)
            {
                places[unit][draw] = (ranks[unit] - 0.5) / units;
            }
        }

        Array.ForEach(places, Array.Sort);
        return new([.. places.Select(own => Quantiles.OfSorted(own, 0.05))], [.. places.Select(own => Quantiles.OfSorted(own, 0.95))], agreement);
    }

    /// <summary>Of each unit, the dimensions without which its rank would move by more than a fifth of the list: "depends on …".</summary>
    public static IReadOnlyList<IReadOnlyList<int>> DependsOn(IReadOnlyList<double[]> contributions)
    {
        var units = contributions[0].Length;
        var whole = MeanRanks.Of(Sum(contributions, [.. contributions.Select(_ => 1.0)]));
        var without = Enumerable.Range(0, contributions.Count)
            .Select(left => MeanRanks.Of(Sum(contributions, [.. contributions.Select((_, at) => at == left ? 0.0 : 1.0)]))).ToArray();
        return [.. Enumerable.Range(0, units)
            .Select(unit => (IReadOnlyList<int>)[.. Enumerable.Range(0, without.Length).Where(left => Math.Abs(without[left][unit] - whole[unit]) > Dependent * units)])];
    }

    private static double[] Sum(IReadOnlyList<double[]> contributions, double[] factors)
    {
        var sum = new double[contributions[0].Length];
        for (var dimension = 0; dimension < factors.Length; dimension++)
        {
            for (var unit = 0; unit < sum.Length; unit++)
            {
                sum[unit] += factors[dimension] * contributions[dimension][unit];
            }
        }

        return sum;
    }
}
