using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Ranks;

/// <summary>A score with its doubt, as the model gives it: mean and standard deviation.</summary>
public readonly record struct Scored(double Mean, double Deviation);

/// <summary>Where a score lies among all others, 0 the lowest and 1 the highest. Sort by <paramref name="Expected"/>; print the interval, never a place.</summary>
/// <param name="Expected">Posterior mean of the percentile.</param>
public readonly record struct Percentile(double Expected, double Low, double High, double Confidence);

/// <summary>
/// Expected percentiles and intervals of ranks. The population of true scores is the mixture F(x) = meanⱼ Φ((x − mⱼ)/sⱼ). Interval of a score: F(m − z·s) to F(m +
/// z·s); expected percentile: the mean over the others of P(own ≥ other), Φ((m − mⱼ)/√(s² + sⱼ²)), with its own half. Lists of up to 200: 4,000 draws of all scores,
/// ranked each time. Domain: finite means, deviations ≥ 0. Unit: share of the list. Edge: one alone has percentile ½ from 0 to 1. Source: R. Lin, T. A. Louis, S. M.
/// Paddock, G. Ridgeway, Bayesian Anal. 1 (2006) 915–946.
/// </summary>
public static class Percentiles
{
    /// <summary>Lists longer than this go by the closed form.</summary>
    public const int ShortList = 200;

    private const int Draws = 4000;

    public static IReadOnlyList<Percentile> Of(IReadOnlyList<Scored> scores, double confidence, ulong seed)
    {
        var half = NormalCurve.HalfWidth(confidence);
        return scores.Count switch
        {
            0 => [],
            1 => [new(0.5, 0, 1, confidence)],
            <= ShortList => Drawn(scores, confidence, seed),
            _ => Closed(scores, half, confidence),
        };
    }

    private static Percentile[] Closed(IReadOnlyList<Scored> scores, double half, double confidence)
    {
        var population = ScorePopulation.Of(scores);
        return [.. scores.Select(score => new Percentile(
            population.Expected(score), population.Below(score.Mean - (half * score.Deviation)), population.Below(score.Mean + (half * score.Deviation)), confidence))];
    }

    private static Percentile[] Drawn(IReadOnlyList<Scored> scores, double confidence, ulong seed)
    {
        var draws = new SeededDraws(seed);
        var places = scores.Select(_ => new double[Draws]).ToArray();
        var (drawn, order) = (new double[scores.Count], new int[scores.Count]);
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var unit = 0; unit < drawn.Length; unit++)
            {
                (drawn[unit], order[unit]) = (scores[unit].Mean + (scores[unit].Deviation * draws.Normal()), unit);
            }

            Array.Sort(drawn, order);
            for (var place = 0; place < order.Length; place++)
            {
                places[order[place]][draw] = (place + 0.5) / order.Length;
            }
        }

        Array.ForEach(places, Array.Sort);
        return [.. places.Select(own => new Percentile(own.Average(), Quantiles.OfSorted(own, (1 - confidence) / 2), Quantiles.OfSorted(own, (1 + confidence) / 2), confidence))];
    }
}
