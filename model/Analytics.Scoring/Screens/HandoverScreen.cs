using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Screens;

/// <summary>
/// Whether a series breaks just where a post is handed over: the mean of the four quarters from the handover on, less the mean of the four before, held against the
/// same difference at every quarter where nobody changed (placebos, of this village and its peers). Larger in size than 99 % of them opens a question: a new broom,
/// or a book cleaned up. Domain: at least 100 placebos; unit: that of the series. Edge: fewer placebos, or fewer than two quarters on a side, say nothing. Source:
/// placebo tests in time, A. Abadie, A. Diamond, J. Hainmueller, Am. J. Polit. Sci. 59 (2015) 495–510.
/// </summary>
public static class HandoverScreen
{
    public const double Usual = 0.99;
    private const int Side = 4;
    private const int FewestPlacebos = 100;

    /// <returns>The shift at a quarter, or nothing at the ends of a series.</returns>
    public static double? Shift(IReadOnlyList<double> series, int quarter)
    {
        var (before, after) = (Math.Min(Side, quarter), Math.Min(Side, series.Count - quarter));
        return before < 2 || after < 2 ? null : series.Skip(quarter).Take(after).Average() - series.Skip(quarter - before).Take(before).Average();
    }

    /// <returns>Whether the shift is larger than the placebos', or nothing where these are too few.</returns>
    public static bool? Asks(double shift, IReadOnlyList<double> placebos) =>
        placebos.Count < FewestPlacebos ? null : Math.Abs(shift) > Quantiles.Of(placebos.Select(Math.Abs), Usual);
}
