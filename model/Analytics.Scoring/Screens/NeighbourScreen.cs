using Analytics.Scoring.Numbers;
using Analytics.Scoring.Rates;

namespace Analytics.Scoring.Screens;

/// <summary>
/// A village beside the k villages most like it in what was fixed before the post (each covariate in robust SDs): ln(own / median of the neighbours; their mean
/// would let one odd village accuse all that lie near it), held against the others' with an over-dispersed funnel. A village of few events is let lie farther off by
/// what its own count leaves in doubt, Var ln(O) ≈ 1/O, beyond the usual village's. How far is too far is for all villages and indicators together to say
/// (<see cref="FalseDiscoveries"/>): a limit for each asks as many questions as there are villages. Domain: values above 0, at least k + 2 villages. Unit: log ratio.
/// Edge: a covariate that never varies does not count; values of 0 or below have no ratio. Source: D. J. Spiegelhalter, Stat. Med. 24 (2005) 1185–1202.
/// </summary>
public static class NeighbourScreen
{
    private const int Neighbours = 10;

    /// <param name="covariates">Of each village, what was fixed beforehand.</param>
    /// <returns>The villages nearest to one, the nearest first: also the "comparable villages" of a sheet.</returns>
    public static IReadOnlyList<int> Nearest(IReadOnlyList<double[]> covariates, int village, int count = Neighbours) => Nearest(covariates, Spreads(covariates), village, count);

    /// <param name="events">Of each village, how many events its value counts; 0 where it counts none, as of amounts.</param>
    /// <returns>Of each village, its log ratio and the two-sided chance of one so far off or farther; nothing where it has no ratio, a chance of 1 where too few have.</returns>
    public static IReadOnlyList<(double LogRatio, double Chance)?> Of(IReadOnlyList<double> values, IReadOnlyList<double[]> covariates, IReadOnlyList<double>? events = null)
    {
        var spreads = Spreads(covariates);
        var ratios = values.Select((value, village) => value > 0 ? Ratio(values, Nearest(covariates, spreads, village, Neighbours), value) : null).ToArray();
        var known = ratios.OfType<double>().ToArray();
        if (known.Length < Neighbours + 2 || Spread(known) is not (> 0 and var spread))
        {
            return [.. ratios.Select(ratio => ratio is { } own ? (own, 1d) : ((double, double)?)null)];
        }

        var centre = Quantiles.Of(known, 0.5);
        var dispersion = OverDispersion.Of([.. known.Select(ratio => new Beside(ratio, spread))], centre);
        var doubts = events?.Select(count => count > 0 ? 1 / count : 0).ToArray() ?? new double[values.Count];
        var usual = Quantiles.Of(doubts, 0.5);
        return [.. ratios.Select((ratio, village) => ratio is { } own
            ? (own, 2 * NormalCurve.Below(-Math.Abs(own - centre) / Math.Sqrt((spread * spread) + dispersion.Variance + Math.Max(0, doubts[village] - usual)))) : ((double, double)?)null)];
    }

    private static IReadOnlyList<int> Nearest(IReadOnlyList<double[]> covariates, double[] spreads, int village, int count)
    {
        var distances = new double[covariates.Count];
        for (var other = 0; other < distances.Length; other++)
        {
            for (var at = 0; at < spreads.Length; at++)
            {
                distances[other] += spreads[at] > 0 ? Math.Pow((covariates[other][at] - covariates[village][at]) / spreads[at], 2) : 0;
            }
        }

        return [.. Enumerable.Range(0, covariates.Count).Where(other => other != village).OrderBy(other => distances[other]).ThenBy(other => other).Take(count)];
    }

    private static double[] Spreads(IReadOnlyList<double[]> covariates) => [.. Enumerable.Range(0, covariates[0].Length).Select(at => Spread([.. covariates.Select(own => own[at])]))];

    private static double? Ratio(IReadOnlyList<double> values, IReadOnlyList<int> neighbours, double own)
    {
        var known = neighbours.Select(neighbour => values[neighbour]).Where(value => value > 0).ToArray();
        return known.Length == 0 ? null : Math.Log(own / Quantiles.Of(known, 0.5));
    }

    private static double Spread(double[] values)
    {
        var median = Quantiles.Of(values, 0.5);
        var robust = 1.4826 * Quantiles.Of(values.Select(value => Math.Abs(value - median)), 0.5);
        return robust > 0 ? robust : (Quantiles.Of(values, 0.95) - Quantiles.Of(values, 0.05)) / 2;
    }
}
