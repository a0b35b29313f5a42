namespace Analytics.Scoring.Ranks;

/// <summary>
/// What may be said of a score in bands: the smallest run of neighbouring bands that holds enough of its chance. One member is a grade; two or more are all that can
/// be said.
/// </summary>
/// <param name="Lowest">First band of the run, 0 the lowest.</param>
/// <param name="Highest">Last band of the run.</param>
/// <param name="Chance">That the true band is one of them.</param>
/// <param name="AtLeast">The chance of each band or a higher one.</param>
public sealed record GradeSet(int Lowest, int Highest, double Chance, IReadOnlyList<double> AtLeast)
{
    public bool IsOneGrade => Lowest == Highest;
}

/// <summary>
/// Grades as sets, never forced: the bands are cut at shares of the population set by policy (10 %, 30 % and 80 % from below by default), and each score gets the
/// smallest set of adjacent bands of chance ≥ <see cref="Enough"/>. No quota. Besides it the one-sided statements "at least band b" from <see cref="Surely"/> on and
/// "below band b" from <see cref="Enough"/> on. Domain: cuts rising between 0 and 1. Edge: with no information the set is all bands. Source: smallest credible sets;
/// H. Goldstein, D. J. Spiegelhalter, J. R. Stat. Soc. A 159 (1996) 385–443, on why one grade says too much.
/// </summary>
public static class GradeSets
{
    public const double Enough = 0.8;
    public const double Surely = 0.9;

    public static IReadOnlyList<double> DefaultCuts { get; } = [0.1, 0.3, 0.8];

    /// <param name="points">The scores at the cuts, from <see cref="ScorePopulation.Quantile"/>, rising.</param>
    public static GradeSet Of(Scored score, IReadOnlyList<double> points)
    {
        if (points.Zip(points.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            throw new ArgumentException("The cuts between bands rise from the lowest to the highest.", nameof(points));
        }

        double[] atLeast = [1, .. points.Select(point => 1 - ScorePopulation.Step(point - score.Mean, score.Deviation))];
        var chances = atLeast.Select((chance, band) => chance - (band + 1 < atLeast.Length ? atLeast[band + 1] : 0)).ToArray();
        for (var width = 1; width < chances.Length; width++)
        {
            var best = Enumerable.Range(0, chances.Length - width + 1).Select(low => (Low: low, Chance: chances.Skip(low).Take(width).Sum())).MaxBy(run => run.Chance);
            if (best.Chance >= Enough)
            {
                return new(best.Low, best.Low + width - 1, best.Chance, atLeast);
            }
        }

        return new(0, chances.Length - 1, 1, atLeast);
    }

    /// <summary>Whether "at least this band" may be said.</summary>
    public static bool IsAtLeast(GradeSet set, int band) => set.AtLeast[band] >= Surely;

    /// <summary>Whether "below this band" may be said; it needs two reviewers before it is.</summary>
    public static bool IsBelow(GradeSet set, int band) => 1 - set.AtLeast[band] >= Enough;
}
