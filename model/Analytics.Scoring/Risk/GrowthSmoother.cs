namespace Analytics.Scoring.Risk;

/// <summary>
/// The level of a village's income behind what is reported: level + drift with noise, the noise's variance r = −cov(Δyₜ, Δyₜ₋₁) and the growth's q = var(Δy) − 2r
/// over all villages, then Kalman's filter and the smoother back (Rauch, Tung, Striebel). Growth of the smoothed level is what a risk is learned on; reported growth
/// itself teaches reporting noise. Domain: ln values, one a year, no gaps; at least three years. Unit: log. Edge: r or q that come out below 10⁻⁶ stand at it.
/// Source: A. C. Harvey, Forecasting, Structural Time Series Models (1989), §3.6.
/// </summary>
/// <param name="Noise">r.</param>
/// <param name="Growth">q.</param>
/// <param name="Drift">Mean yearly growth.</param>
/// <param name="Autocorrelation">Of reported growth from one year to the next.</param>
public sealed record GrowthSmoother(double Noise, double Growth, double Drift, double Autocorrelation)
{
    /// <summary>Below this, next year's reported growth is refused as a label: it would come true by noise alone.</summary>
    public const double Gate = -0.2;

    private const double Least = 1e-6;

    public bool RefusesReportedGrowth => Autocorrelation < Gate;

    /// <exception cref="ArgumentException">No series of three years.</exception>
    public static GrowthSmoother Of(IReadOnlyList<double[]> series)
    {
        var growths = series.Where(own => own.Length >= 3).Select(own => own.Skip(1).Zip(own, (now, before) => now - before).ToArray()).ToArray();
        if (growths.Length == 0)
        {
            throw new ArgumentException("Growth of series shorter than three years.", nameof(series));
        }

        var drift = growths.Average(own => own.Average());
        var variance = growths.SelectMany(own => own).Average(growth => (growth - drift) * (growth - drift));
        var covariance = growths.SelectMany(own => own.Skip(1).Zip(own, (now, before) => (now - drift) * (before - drift))).Average();
        var noise = Math.Max(Least, -covariance);
        return new(noise, Math.Max(Least, variance - (2 * noise)), drift, variance > 0 ? covariance / variance : 0);
    }

    public double[] Smooth(ReadOnlySpan<double> values)
    {
        var (levels, variances, ahead) = (new double[values.Length], new double[values.Length], new double[values.Length]);
        for (var year = 0; year < values.Length; year++)
        {
            if (year == 0)
            {
                (levels[0], variances[0]) = (values[0], Noise);
                continue;
            }

            ahead[year] = variances[year - 1] + Growth;
            var gain = ahead[year] / (ahead[year] + Noise);
            levels[year] = levels[year - 1] + Drift + (gain * (values[year] - levels[year - 1] - Drift));
            variances[year] = (1 - gain) * ahead[year];
        }

        for (var year = values.Length - 2; year >= 0; year--)
        {
            levels[year] += variances[year] / ahead[year + 1] * (levels[year + 1] - levels[year] - Drift);
        }

        return levels;
    }
}
