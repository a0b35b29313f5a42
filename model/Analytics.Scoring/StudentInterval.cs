using Analytics.Vocabulary;
using MathNet.Numerics.Distributions;

namespace Analytics.Scoring;

/// <summary>
/// The mean of n values with Student's t interval: x̄ ± t(n − 1, (1 + c)/2)·s/√n, s² = Σ(x − x̄)²/(n − 1). Of differences between two times of the same units it is the
/// paired comparison. Domain: n ≥ 2, finite values. Unit: that of the values. Values all alike give an interval of one point. Of m intervals at once all hold with
/// confidence c where each is asked for at 1 − (1 − c)/m (Bonferroni). Source: Student, Biometrika 6 (1908) 1–25, whose sleep data are the reference values.
/// </summary>
public static class StudentInterval
{
    private const string Method = "Student 1908";

    /// <param name="confidence">Coverage of the interval, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two values, or the confidence outside of its domain.</exception>
    public static Estimate Of(IReadOnlyList<double> values, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Count, 2, nameof(values));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1d);

        var mean = values.Sum() / values.Count;
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
        var half = deviation == 0 ? 0 : StudentT.InvCDF(0, 1, values.Count - 1, 0.5 + (confidence / 2)) * deviation / Math.Sqrt(values.Count);
        return new(mean, mean - half, mean + half, confidence, Method);
    }
}
