using Analytics.Scoring.Numbers;

namespace Analytics.Scoring.Composites;

/// <summary>
/// Other ways to put a composite together, for comparison with the policy's, never in its place. Min–max: (x − min)/(max − min), turned where lower is better;
/// arithmetic: Σ w·v; geometric: Π vʷ, which lets no strength pay for a weakness. Domain: at least one value; geometric values above 0 (a floor of 0.01 of the scale
/// stands under them). Unit: share of the range. Edge: values all alike have ½. Source: OECD/JRC Handbook (2008), steps 5 and 6; the ASEM index of the JRC (COINr)
/// as reference.
/// </summary>
public static class MethodSensitivity
{
    private const double Floor = 0.01;

    public static double[] MinMax(IReadOnlyList<double> values, Direction direction)
    {
        var (low, high) = (values.Min(), values.Max());
        return [.. values.Select(value => high > low ? (direction == Direction.HigherIsBetter ? value - low : high - value) / (high - low) : 0.5)];
    }

    /// <summary>The weighted mean of what is there; weights need not sum to 1.</summary>
    public static double Arithmetic(IReadOnlyList<double> values, IReadOnlyList<double> weights) =>
        values.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();

    public static double Geometric(IReadOnlyList<double> values, IReadOnlyList<double> weights) =>
        Math.Exp(values.Zip(weights, (value, weight) => weight * Math.Log(Math.Max(value, Floor))).Sum() / weights.Sum());

    /// <summary>How far each unit's rank moves under another method, as a share of the list, and how well the two rankings agree.</summary>
    public static (IReadOnlyList<double> Moves, double Agreement) Between(IReadOnlyList<double> policy, IReadOnlyList<double> other)
    {
        var (own, others) = (MeanRanks.Of(policy), MeanRanks.Of(other));
        return ([.. own.Zip(others, (one, two) => (two - one) / own.Length)], MeanRanks.Spearman(policy, other));
    }
}
