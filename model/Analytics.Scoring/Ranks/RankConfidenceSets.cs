using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Ranks;

/// <summary>The ranks that a unit may truly have, 1 being the highest: no more units are surely above it than Best − 1, none fewer surely below than n − Worst.</summary>
public readonly record struct RankSet(int Best, int Worst, double Confidence);

/// <summary>
/// Confidence sets for ranks without a model of the population: all differences tⱼₖ = (xⱼ − xₖ)/√(s²ⱼ + s²ₖ) of a family are held at once against the quantile of
/// their maximum (drawn from independent normal errors), those beyond it are set aside, and the rest is held again until none is left (step-down). Marginal: the
/// family of one unit's pairs, its own set holds with the confidence. Simultaneous: all pairs, all sets hold together. Domain: finite values, standard errors &gt;
/// 0; simultaneous sets for up to 500 units. Unit: ranks. Edge: ties are never told apart. Source: M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm, Rev. Econ.
/// Stud. 91 (2024) 476–518.
/// </summary>
public static class RankConfidenceSets
{
    private const int Most = 500;

    /// <param name="unit">Whose rank is asked.</param>
    public static RankSet Marginal(IReadOnlyList<Scored> scores, int unit, double confidence, ulong seed, int draws = 5000)
    {
        var pairs = Enumerable.Range(0, scores.Count).Where(other => other != unit).SelectMany(other => new[] { (other, unit), (unit, other) }).ToArray();
        var sure = SurelyAbove(scores, pairs, confidence, seed, draws);
        return Set(sure, unit, scores.Count, confidence);
    }

    /// <exception cref="ArgumentOutOfRangeException">More units than all pairs can be drawn for.</exception>
    public static IReadOnlyList<RankSet> Simultaneous(IReadOnlyList<Scored> scores, double confidence, ulong seed, int draws = 2000)
    {
        var sure = SurelyAbove(scores, AllPairs(scores), confidence, seed, draws);
        return [.. scores.Select((_, unit) => Set(sure, unit, scores.Count, confidence))];
    }

    /// <summary>The units that may be among the highest <paramref name="places"/>: with the confidence, all that truly are.</summary>
    public static IReadOnlyList<int> MayBeAmongTheFirst(IReadOnlyList<Scored> scores, int places, double confidence, ulong seed, int draws = 2000)
    {
        var sure = SurelyAbove(scores, AllPairs(scores), confidence, seed, draws);
        return [.. Enumerable.Range(0, scores.Count).Where(unit => Set(sure, unit, scores.Count, confidence).Best <= places)];
    }

    private static (int Higher, int Lower)[] AllPairs(IReadOnlyList<Scored> scores)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scores.Count, Most);
        return [.. Enumerable.Range(0, scores.Count).SelectMany(one => Enumerable.Range(0, scores.Count).Where(other => other != one).Select(other => (one, other)))];
    }

    private static RankSet Set(HashSet<(int Higher, int Lower)> sure, int unit, int count, double confidence) =>
        new(1 + sure.Count(pair => pair.Lower == unit), count - sure.Count(pair => pair.Higher == unit), confidence);

    // The pairs (higher, lower) of the family whose order is beyond doubt.
    private static HashSet<(int Higher, int Lower)> SurelyAbove(IReadOnlyList<Scored> scores, (int Higher, int Lower)[] pairs, double confidence, ulong seed, int draws)
    {
        if (scores.Any(score => !double.IsFinite(score.Mean) || !(score.Deviation > 0)))
        {
            throw new ArgumentException("Ranks of scores: expected finite values and standard errors above 0.", nameof(scores));
        }

        var errors = Errors(scores, seed, draws);
        var sure = new HashSet<(int Higher, int Lower)>();
        var open = pairs;
        while (open.Length > 0)
        {
            var limit = Limit(scores, open, errors, confidence);
            var beyond = open.Where(pair => (scores[pair.Higher].Mean - scores[pair.Lower].Mean) / Spread(scores, pair) > limit).ToArray();
            if (beyond.Length == 0)
            {
                break;
            }

            sure.UnionWith(beyond);
            open = [.. open.Except(beyond)];
        }

        return sure;
    }

    private static double[][] Errors(IReadOnlyList<Scored> scores, ulong seed, int draws)
    {
        var stream = new SeededDraws(seed);
        return [.. Enumerable.Range(0, draws).Select(_ => scores.Select(score => score.Deviation * stream.Normal()).ToArray())];
    }

    private static double Spread(IReadOnlyList<Scored> scores, (int Higher, int Lower) pair) =>
        Math.Sqrt((scores[pair.Higher].Deviation * scores[pair.Higher].Deviation) + (scores[pair.Lower].Deviation * scores[pair.Lower].Deviation));

    private static double Limit(IReadOnlyList<Scored> scores, (int Higher, int Lower)[] pairs, double[][] errors, double confidence)
    {
        var spreads = pairs.Select(pair => Spread(scores, pair)).ToArray();
        var highest = new double[errors.Length];
        Numbers.FixedBlocks.Each(Numbers.FixedBlocks.Bounds(errors.Length, 100), (_, first, end) =>
        {
            for (var draw = first; draw < end; draw++)
            {
                var most = double.NegativeInfinity;
                for (var pair = 0; pair < pairs.Length; pair++)
                {
                    most = Math.Max(most, (errors[draw][pairs[pair].Higher] - errors[draw][pairs[pair].Lower]) / spreads[pair]);
                }

                highest[draw] = most;
            }
        });
        Array.Sort(highest);
        return highest[Math.Min((int)Math.Ceiling(confidence * highest.Length), highest.Length) - 1];
    }
}
