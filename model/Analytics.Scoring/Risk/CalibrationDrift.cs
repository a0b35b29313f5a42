namespace Analytics.Scoring.Risk;

/// <summary>One quarter whose outcomes have come: what was foretold and what happened.</summary>
public readonly record struct Foretold(double Expected, double Variance, int Observed)
{
    public static Foretold Of(IReadOnlyList<double> chances, IReadOnlyList<bool> labels) =>
        new(chances.Sum(), chances.Sum(chance => chance * (1 - chance)), labels.Count(label => label));
}

/// <summary>
/// Whether chances still come true in the large: each quarter's z = (observed − expected)/√(Σ p(1 − p)), gathered by two cumulated sums, upward max(0, S + z − ½)
/// and downward max(0, S − z − ½); either above 4 is an alarm. Domain: quarters in their order, Σ p(1 − p) &gt; 0. Edge: a quarter without expectation is passed
/// over. Source: E. S. Page, Biometrika 41 (1954) 100–115; D. C. Montgomery, Introduction to Statistical Quality Control, §9.1 (½ and 4; reference values).
/// </summary>
/// <param name="High">Of each quarter, the upward sum.</param>
/// <param name="Low">Of each quarter, the downward sum.</param>
public sealed record CalibrationDrift(IReadOnlyList<double> High, IReadOnlyList<double> Low)
{
    public const double Allowance = 0.5;
    public const double Limit = 4;

    /// <summary>The first quarter of alarm, or nothing.</summary>
    public int? Alarm => Enumerable.Range(0, High.Count).Where(at => High[at] > Limit || Low[at] > Limit).Select(at => (int?)at).FirstOrDefault();

    public static CalibrationDrift Of(IEnumerable<Foretold> quarters) =>
        OfDistances([.. quarters.Select(quarter => quarter.Variance > 0 ? (quarter.Observed - quarter.Expected) / Math.Sqrt(quarter.Variance) : 0)], Allowance);

    internal static CalibrationDrift OfDistances(IReadOnlyList<double> distances, double allowance)
    {
        var (high, low) = (new double[distances.Count], new double[distances.Count]);
        for (var at = 0; at < distances.Count; at++)
        {
            high[at] = Math.Max(0, (at == 0 ? 0 : high[at - 1]) + distances[at] - allowance);
            low[at] = Math.Max(0, (at == 0 ? 0 : low[at - 1]) - distances[at] - allowance);
        }

        return new(high, low);
    }
}
