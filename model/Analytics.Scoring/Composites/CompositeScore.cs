namespace Analytics.Scoring.Composites;

/// <summary>What stands in the place of an indicator's value.</summary>
public enum SlotState
{
    Value,
    NotReported,
    NotApplicable,
    Suppressed,
    Rejected,
}

/// <summary>One indicator of one village and quarter: its z where it has a value; never zero for a missing one.</summary>
public readonly record struct Slot(SlotState State, double Z)
{
    public static Slot Of(double z) => new(SlotState.Value, z);

    public static Slot Missing(SlotState state) => new(state, double.NaN);
}

/// <summary>Where an indicator belongs, with its weight in the whole: weight of the dimension times weight within it.</summary>
public readonly record struct Weighted(int Dimension, double Weight);

/// <summary>
/// The composite of one village and quarter: y = Σ weight · z with weights fixed by policy. What is missing adds nothing (the peers' expectation) and takes its
/// weight from the precision: ω is the share of the applicable weight that was reported. A row enters when ω ≥ 2/3. Weights are not spread anew over what was
/// reported: that would ask each village another question. Not applicable leaves both sides of ω. Domain: weights &gt; 0 that sum to 1, one slot each. Unit:
/// weighted robust SDs. Edge: nothing reported gives ω = 0 and does not enter. Source: OECD/JRC Handbook (2008), steps 4 to 6.
/// </summary>
/// <param name="Value">y.</param>
/// <param name="Parts">Of each dimension; they sum to y.</param>
/// <param name="ReportedShare">ω.</param>
/// <param name="Lower">y with the peers' 10th percentile in the place of what was not reported.</param>
/// <param name="Upper">y with their 90th percentile.</param>
public sealed record CompositeScore(double Value, IReadOnlyList<double> Parts, double ReportedShare, double Lower, double Upper)
{
    public const double Enough = 2.0 / 3;
    private const double Rounding = 1e-9;

    public bool Enters => ReportedShare >= Enough - Rounding;

    /// <param name="peers">Of each indicator, the peers' 10th and 90th percentiles of z in the same period.</param>
    /// <exception cref="ArgumentException">Weights that do not sum to 1, or lists of two lengths.</exception>
    public static CompositeScore Of(IReadOnlyList<Slot> slots, IReadOnlyList<Weighted> policy, IReadOnlyList<(double Low, double High)> peers)
    {
        CheckPolicy(policy);
        if (slots.Count != policy.Count || peers.Count != policy.Count)
        {
            throw new ArgumentException($"{slots.Count} slots and {peers.Count} peers for {policy.Count} indicators: expected one of each.", nameof(slots));
        }

        var parts = new double[policy.Max(weighted => weighted.Dimension) + 1];
        var (reported, applicable, lower, upper) = (0d, 0d, 0d, 0d);
        for (var at = 0; at < slots.Count; at++)
        {
            var (weight, state) = (policy[at].Weight, slots[at].State);
            applicable += state == SlotState.NotApplicable ? 0 : weight;
            reported += state == SlotState.Value ? weight : 0;
            parts[policy[at].Dimension] += state == SlotState.Value ? weight * slots[at].Z : 0;
            lower += state is SlotState.Value or SlotState.NotApplicable ? 0 : weight * peers[at].Low;
            upper += state is SlotState.Value or SlotState.NotApplicable ? 0 : weight * peers[at].High;
        }

        var value = parts.Sum();
        return new(value, parts, applicable > 0 ? reported / applicable : 0, value + lower, value + upper);
    }

    private static void CheckPolicy(IReadOnlyList<Weighted> policy)
    {
        if (policy.Any(weighted => !(weighted.Weight > 0)) || Math.Abs(policy.Sum(weighted => weighted.Weight) - 1) > Rounding)
        {
            throw new ArgumentException($"Weights that sum to {policy.Sum(weighted => weighted.Weight)}: expected weights above 0 that sum to 1.", nameof(policy));
        }
    }
}
