using Analytics.Vocabulary;
using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Rates;

/// <summary>
/// A count of events with its exact interval (Garwood): low = χ²((1−c)/2; 2x)/2, high = χ²((1+c)/2; 2x+2)/2; divided by the exposure it is a rate. Domain: whole x ≥
/// 0, exposure &gt; 0. Unit: events, or events per unit of exposure. Edge: no event gives low = 0 and a high of −ln((1−c)/2); no exposure has no rate: do not ask.
/// Source: F. Garwood, Biometrika 28 (1936) 437–442; reference values from the tables of PHEindicatormethods.
/// </summary>
public static class PoissonCount
{
    /// <exception cref="ArgumentOutOfRangeException">A count, exposure or confidence outside of its domain.</exception>
    public static Estimate Of(int events, double exposure, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exposure);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1d);
        var low = events == 0 ? 0 : Gamma.InvCDF(events, 1, (1 - confidence) / 2);
        var high = Gamma.InvCDF(events + 1, 1, (1 + confidence) / 2);
        return new(events / exposure, low / exposure, high / exposure, confidence, "Garwood 1936");
    }
}
