using Analytics.Scoring;

namespace Analytics.Warehouse.Estimates;

/// <summary>The interval of a counted share, for readers of marts that hold counts.</summary>
public static class CountedShares
{
    private const double Confidence = 0.95;

    /// <summary>Wilson's 95% interval, to six places.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no whole, or the part is not of it.</exception>
    public static (decimal Share, decimal Low, decimal High) Of(long part, long whole)
    {
        var interval = WilsonInterval.Of(part, whole, Confidence);
        return (SixPlaces.Of(interval.Value), SixPlaces.Of(interval.Low), SixPlaces.Of(interval.High));
    }

    /// <summary>The mean of values with its 95% interval by the normal approximation, to six places; <c>null</c> for fewer than ten, which it does not bear.</summary>
    public static (decimal Mean, decimal Low, decimal High)? Mean(IReadOnlyList<decimal> values)
    {
        if (values.Count < 10)
        {
            return null;
        }

        var mean = (double)(values.Sum() / values.Count);
        var variance = values.Sum(value => ((double)value - mean) * ((double)value - mean)) / (values.Count - 1);
        var half = 1.959964 * Math.Sqrt(variance / values.Count);
        return (SixPlaces.Of(mean), SixPlaces.Of(mean - half), SixPlaces.Of(mean + half));
    }
}
