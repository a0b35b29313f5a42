namespace Analytics.Reports.Disclosure;

/// <summary>What a reader can reckon of a number that is held back, from everything that is printed.</summary>
/// <param name="High"><see cref="decimal.MaxValue"/> where nothing bounds it.</param>
/// <param name="LowProof">The printed numbers that the lower bound follows from: without one of them this proof falls.</param>
internal sealed record Reckoning(decimal Low, decimal High, IReadOnlyList<PrintedSum> LowProof, IReadOnlyList<PrintedSum> HighProof)
{
    /// <summary>Smaller than the last digit of any printed count or amount.</summary>
    public const decimal Tolerance = 0.00001m;
}
