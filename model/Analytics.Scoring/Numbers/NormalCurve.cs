using MathNet.Numerics;

namespace Analytics.Scoring.Numbers;

/// <summary>The standard normal curve: share below a point, and the point below which a share lies.</summary>
public static class NormalCurve
{
    public static double Below(double point) => 0.5 * SpecialFunctions.Erfc(-point / Constants.Sqrt2);

    public static double Quantile(double share) => -Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * share);

    /// <summary>Half the width, in standard deviations, of the interval that holds this share of the curve.</summary>
    public static double HalfWidth(double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1d);
        return Quantile(0.5 + (confidence / 2));
    }
}
