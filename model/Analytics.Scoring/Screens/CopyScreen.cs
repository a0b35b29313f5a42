namespace Analytics.Scoring.Screens;

/// <summary>A line of reported values: of one unit and period, one number an indicator, in the ledger's order.</summary>
public sealed record ReportedLine(int Unit, int Period, IReadOnlyList<double> Values);

/// <summary>Lines of several units in one period that are number for number the same.</summary>
public sealed record CopiedLines(IReadOnlyList<ReportedLine> Lines);

/// <summary>What comparing the lines of a county found.</summary>
/// <param name="Found">Lines of one period that are the same, with the chance of it under independent draws.</param>
/// <param name="Placebos">The same chance of every pair that is alike in different units and different periods.</param>
/// <param name="Lines">Lines that could tell: as many tests.</param>
/// <param name="PairsToPlacebos">Pairs compared within periods to pairs between them.</param>
public sealed record ComparedLines(IReadOnlyList<(CopiedLines Copies, double Chance)> Found, IReadOnlyList<double> Placebos, int Lines, double PairsToPlacebos)
{
    /// <summary>How many pairs within periods chance alone would make alike at a chance of so much or less.</summary>
    public double Expected(double chance) => PairsToPlacebos * Placebos.Count(placebo => placebo <= chance);
}

/// <summary>
/// Lines copied from one village to another: identical in all values, of which enough differ from zero and from each other to make
/// chance no answer (at least four values above 0, three of them different). Domain: lines of one ledger. Edge: short or all-zero lines say nothing. Source:
/// duplicate screening, J. Blasius, V. Thiessen, Soc. Sci. Res. 52 (2015) 479–493 (near-duplicates).
/// </summary>
public static class CopyScreen
{
    /// <summary>
    /// Lines of one period that are the same in several units, each with its chance: that any other line of the period had all of its values, were every value drawn
    /// for itself from those of that indicator in all lines, without the copies. Values resemble each other within a line, so chance makes more of them than that:
    /// how many is counted where nobody copies, in lines that are the same in different units and different periods.
    /// </summary>
    /// <param name="lines">Of one county, one a unit and period, all of one length.</param>
    public static ComparedLines Compare(IReadOnlyList<ReportedLine> lines)
    {
        var telling = lines.Where(Tells).ToList();
        var counts = Enumerable.Range(0, lines.Count == 0 ? 0 : lines[0].Values.Count).Select(at => lines.CountBy(line => line.Values[at]).ToDictionary()).ToArray();
        var periods = lines.CountBy(line => line.Period).ToDictionary();
        double Chance(ReportedLine line, int copies)
        {
            var same = line.Values.Select((value, at) => (counts[at][value] - copies + 1.0) / (lines.Count - copies + 1)).Aggregate(1.0, (product, share) => product * share);
            return -double.ExpM1((periods[line.Period] - 1) * double.LogP1(-Math.Min(same, 1 - 1e-12)));
        }

        var (found, placebos) = (new List<(CopiedLines, double)>(), new List<double>());
        foreach (var same in telling.GroupBy(Key).Select(group => group.OrderBy(line => line.Period).ThenBy(line => line.Unit).ToArray()).Where(group => group.Length > 1))
        {
            found.AddRange(same.GroupBy(line => line.Period).Select(period => period.ToArray()).Where(period => period.Length > 1).Select(period => (new CopiedLines(period), Chance(period[0], period.Length))));
            placebos.AddRange(same.SelectMany((one, at) => same.Skip(at + 1).Where(other => other.Unit != one.Unit && other.Period != one.Period).Select(_ => Chance(one, 2))));
        }

        var (all, sameUnit, samePeriod) = (Pairs(telling.Count), telling.CountBy(line => line.Unit).Sum(unit => Pairs(unit.Value)), telling.CountBy(line => line.Period).Sum(period => Pairs(period.Value)));
        var apart = all - sameUnit - samePeriod;
        return new(found, placebos, telling.Count, apart > 0 ? samePeriod / apart : 0);
    }

    private const int FewestValues = 4;
    private const int FewestDifferent = 3;

    private static double Pairs(int lines) => lines * (lines - 1.0) / 2;

    private static string Key(ReportedLine line) => string.Join('|', line.Values.Select(value => BitConverter.DoubleToInt64Bits(value + 0.0)));

    private static bool Tells(ReportedLine line)
    {
        var told = line.Values.Where(value => value != 0 && double.IsFinite(value)).ToArray();
        return told.Length >= FewestValues && told.Distinct().Count() >= FewestDifferent;
    }
}
