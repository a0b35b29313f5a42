using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Disclosure;

/// <summary>
/// The smallest piece that printed numbers are sums of: one indicator of one county, cohort and month. Counts of different things and stocks do not
/// add up over months: their time is the span, or its last month.
/// </summary>
internal readonly record struct Atom(string Indicator, string County, string Cohort, string Time);

/// <summary>How far a reader's best reckoning of a number that is held back has to stay from it.</summary>
/// <param name="Low">The least value that still has to look possible.</param>
/// <param name="High">The greatest one.</param>
internal readonly record struct Protection(decimal Low, decimal High)
{
    /// <summary>A count below its indicator's threshold: one less must look possible, and so must a count that would have been printed.</summary>
    public static Protection OfCount(decimal value, decimal threshold) => new(value - 1, threshold);

    /// <summary>An amount that one contributor nearly makes alone: a tenth less and a tenth more must look possible (p-percent rule; Hundepool et al. 2012, 4.2).</summary>
    public static Protection OfAmount(decimal value) => new(value * 0.9m, value * 1.1m);

    public bool IsLowEnough(Reckoning reckoning) => reckoning.Low <= Low + Reckoning.Tolerance;

    public bool IsHighEnough(Reckoning reckoning) => reckoning.High >= High - Reckoning.Tolerance;
}

/// <summary>A printed number as a sum of atoms. A share is two: its numerator and, where that is under control too, its denominator.</summary>
/// <param name="Need"><c>null</c> where the number itself may be printed.</param>
internal sealed record PrintedSum(FigureId Figure, IReadOnlyList<Atom> Atoms, decimal Value, Protection? Need)
{
    /// <summary>Held back first when another number needs company: counties before the city, one cohort before all, many before few.</summary>
    public (bool IsCity, bool IsAll, bool IsZero, decimal Value) Cost => (Figure.OrgUnit.EndsWith("00", StringComparison.Ordinal), Figure.Cohort == "all", Value == 0, Value);
}
