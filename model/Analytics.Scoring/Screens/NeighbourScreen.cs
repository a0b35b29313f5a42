using Analytics.Scoring.Numbers;
using Analytics.Scoring.Rates;

namespace Analytics.Scoring.Screens;

/// <summary>
/// A village beside the k villages most like it in what was fixed before the post (each covariate in robust SDs): ln(own / median of the neighbours; their mean
/// would let one odd village accuse all that lie near it), held against the others' with an over-dispersed funnel at 99.8 %. Domain: values above 0, at least k + 2
/// villages. Unit: log ratio. Edge: a covariate that never varies does not count; values of 0 or below have no ratio. Source: D. J. Spiegelhalter, Stat. Med. 24
/// (2005) 1185–1202.
/// </summary>
public static class NeighbourScreen
{
    private const int Neighbours = 10;

    /// <param name="covariates">Of each village, what was fixed beforehand.</param>
    /// <returns>The villages nearest to one, the nearest first: also the "comparable villages" of a sheet.</returns>
    public static IReadOnlyList<int> Nearest(IReadOnlyList<double[]> covariates, int village, int count = Neighbours)
    {
        var spreads = Enumerable.Range(0, covariates[0].Length).Select(at => Spread([.. covariates.Select(own => own[at])])).ToArray();
        return [.. Enumerable.Range(0, covariates.Count).Where(other => other != village)
            .OrderBy(other => spreads.Select((spread, at) => spread > 0 ? Math.Pow((covariates[other][at] - covariates[village][at]) / spread, 2) : 0).Sum()).ThenBy(other => other).Take(count)];
    }

    /// <returns>Of each village, its log ratio and whether it lies outside of the funnel; nothing where it has none.</returns>
    public static IReadOnlyList<(double LogRatio, bool Asks)?> Of(IReadOnlyList<double> values, IReadOnlyList<double[]> covariates)
    {
        var ratios = values.Select((value, village) => value > 0 ? Ratio(values, Nearest(covariates, village), value) : null).ToArray();
        var known = ratios.OfType<double>().ToArray();
        if (known.Length < Neighbours + 2 || Spread(known) is not (> 0 and var spread))
        {
            return [.. ratios.Select(ratio => ratio is { } own ? (own, false) : ((double, bool)?)null)];
        }

        var centre = Quantiles.Of(known, 0.5);
        var dispersion = OverDispersion.Of([.. known.Select(ratio => new Beside(ratio, spread))], centre);
        return [.. ratios.Select(ratio => ratio is { } own ? (own, dispersion.Limits(new(own, spread), centre, FunnelLimits.Alarm).Side != 0) : ((double, bool)?)null)];
    }

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
