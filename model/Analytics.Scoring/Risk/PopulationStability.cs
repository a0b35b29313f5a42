using Analytics.Scoring.Numbers;
using MathNet.Numerics.Distributions;

namespace Analytics.Scoring.Risk;

/// <summary>What a drift asks for.</summary>
public enum Drift
{
    None,
    Watch,
    Retrain,
}

/// <summary>
/// How far a feature or a score has moved from where a model learned it: ten bins cut once at the reference's deciles and frozen, missing values a bin of their own,
/// PSI = Σ (q − p)·ln(q/p), half a case added to each bin. Above 0.1 watch, above 0.25 retrain or fall back to the rule. Domain: NaN is missing; at least one value.
/// Edge: a feature that never varied has one bin. Source: H. Jeffreys' divergence; S. Siddiqi, Credit Risk Scorecards (2006).
/// </summary>
public sealed record PopulationStability(IReadOnlyList<double> Cuts, IReadOnlyList<double> Shares)
{
    public const double WatchFrom = 0.1;
    public const double RetrainFrom = 0.25;
    private const int Bins = 10;

    public static PopulationStability Of(IReadOnlyList<double> reference)
    {
        double[] known = [.. reference.Where(value => !double.IsNaN(value))];
        double[] cuts = known.Length == 0 ? [] : [.. Enumerable.Range(1, Bins - 1).Select(bin => Quantiles.Of(known, (double)bin / Bins)).Distinct()];
        return new(cuts, Counted(reference, cuts));
    }

    public double Index(IReadOnlyList<double> values) =>
        Shares.Zip(Counted(values, Cuts), (then, now) => (now - then) * Math.Log(now / then)).Sum();

    /// <summary>
    /// What chance alone stays below 95 times in 100 where nothing moved: χ²₀.₉₅ with one degree less than bins, times 1/n + 1/m. A feature of eight counties is eight values,
    /// whatever the number of villages. Source: B. Yurdakul, Statistical Properties of Population Stability Index (2018).
    /// </summary>
    /// <param name="reference">Independent values that the shares were cut from.</param>
    /// <param name="now">Independent values compared with them.</param>
    public double ByChance(int reference, int now) => ChiSquared.InvCDF(Math.Max(1, Cuts.Count + 1), 0.95) * ((1.0 / Math.Max(1, reference)) + (1.0 / Math.Max(1, now)));

    public static Drift Asks(double index) => index > RetrainFrom ? Drift.Retrain : index > WatchFrom ? Drift.Watch : Drift.None;

    // The last share is that of the missing.
    private static double[] Counted(IReadOnlyList<double> values, IReadOnlyList<double> cuts)
    {
        var counts = new double[cuts.Count + 2];
        Array.Fill(counts, 0.5);
        foreach (var value in values)
        {
            counts[double.IsNaN(value) ? cuts.Count + 1 : cuts.Count(cut => cut < value)]++;
        }

        var total = counts.Sum();
        return [.. counts.Select(count => count / total)];
    }
}
