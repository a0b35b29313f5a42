namespace Analytics.Scoring.Screens;

/// <summary>A line of reported values: of one unit and period, one number an indicator, in the ledger's order.</summary>
public sealed record ReportedLine(int Unit, int Period, IReadOnlyList<double> Values);

/// <summary>Lines that are number for number the same.</summary>
/// <param name="IsAcrossUnits">Two villages, else one village in two periods.</param>
public sealed record CopiedLines(IReadOnlyList<ReportedLine> Lines, bool IsAcrossUnits);

/// <summary>
/// Lines copied from one village to another, or from one quarter to the next: identical in all values, of which enough differ from zero and from each other to make
/// chance no answer (at least four values above 0, three of them different). Domain: lines of one ledger. Edge: short or all-zero lines say nothing. Source:
/// duplicate screening, J. Blasius, V. Thiessen, Soc. Sci. Res. 52 (2015) 479–493 (near-duplicates).
/// </summary>
public static class CopyScreen
{
    private const int FewestValues = 4;
    private const int FewestDifferent = 3;

    public static IReadOnlyList<CopiedLines> Of(IEnumerable<ReportedLine> lines) =>
        [.. lines.Where(Tells)
            .GroupBy(line => string.Join('|', line.Values.Select(value => BitConverter.DoubleToInt64Bits(value + 0.0))))
            .Where(copies => copies.Count() > 1)
            .Select(copies => copies.OrderBy(line => line.Unit).ThenBy(line => line.Period).ToArray())
            .OrderBy(copies => copies[0].Unit).ThenBy(copies => copies[0].Period)
            .Select(copies => new CopiedLines(copies, copies.Select(line => line.Unit).Distinct().Count() > 1))];

    private static bool Tells(ReportedLine line)
    {
        var told = line.Values.Where(value => value != 0 && double.IsFinite(value)).ToArray();
        return told.Length >= FewestValues && told.Distinct().Count() >= FewestDifferent;
    }
}
