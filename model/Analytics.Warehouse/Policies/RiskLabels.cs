using Analytics.DuckDb;
using Analytics.Scoring.Risk;

namespace Analytics.Warehouse.Policies;

/// <summary>
/// Which villages declined in the year after a year-end list, as far as it is known: by the growth of the smoothed level (known two years later) or by reported growth
/// (a year later), among the lowest of their peers and below the policy's floor. Growth is nominal: one price index for all would move no village among its peers.
/// </summary>
/// <param name="Declined">By year of the list and village; villages in peer groups too small, or without an unbroken series, are not in it.</param>
/// <param name="Autocorrelation">Of reported growth from one year to the next; nothing where no series has three years.</param>
internal sealed record RiskLabels(IReadOnlyDictionary<int, IReadOnlyDictionary<string, bool>> Declined, double? Autocorrelation)
{
    public int Positives => Declined.Values.Sum(year => year.Values.Count(declined => declined));

    /// <summary>The mart of what is known today: year, village, whether it declined.</summary>
    public static IEnumerable<object?[]> Rows(Engine engine)
    {
        var policy = RiskTables.Policy(engine);
        return RiskTables.Quarters(engine).LastOrDefault(quarter => quarter.IsYearEnd) is not { } newest ? []
            : from year in Of(engine, policy, newest.ModelYear).Declined
              from village in year.Value
              orderby year.Key, village.Key
              select new object?[] { RiskQuarter.YearEnd(year.Key), village.Key, village.Value };
    }

    /// <summary>What was known when a year's books were closed.</summary>
    public static RiskLabels Of(Engine engine, RiskPolicy policy, int known)
    {
        var incomes = RiskTables.Incomes(engine, known);
        var smoother = incomes.Values.Any(own => own.Levels.Length >= 3) ? GrowthSmoother.Of([.. incomes.OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => own.Value.Levels)]) : null;
        var years = RiskTables.Quarters(engine).Where(quarter => quarter.IsYearEnd && quarter.ModelYear + policy.Horizon <= known).Select(quarter => quarter.ModelYear);
        var declined = years.Select(year => (Year: year, Villages: Year(engine, policy, year, incomes, smoother))).Where(year => year.Villages.Count > 0);
        return new(declined.ToDictionary(year => year.Year, IReadOnlyDictionary<string, bool> (year) => year.Villages), smoother?.Autocorrelation);
    }

    private static Dictionary<string, bool> Year(Engine engine, RiskPolicy policy, int year, IReadOnlyDictionary<string, (int FirstYear, double[] Levels)> incomes, GrowthSmoother? smoother)
    {
        var (villages, growth, peers) = (new List<string>(), new List<double>(), new List<int>());
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var village in RiskTables.Villages(engine, policy, RiskQuarter.YearEnd(year)))
        {
            if (incomes.TryGetValue(village.Code, out var own) && Growth(policy, own, year, smoother) is { } grown)
            {
                var peer = village.Peer(policy);
                groups.TryAdd(peer, groups.Count);
                villages.Add(village.Code);
                growth.Add(grown);
                peers.Add(groups[peer]);
            }
        }

        var labels = DeclineLabel.Of(growth, peers, policy.Floor, policy.Peers.FewestForLabel, policy.LowestShare);
        return villages.Zip(labels).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!.Value, StringComparer.Ordinal);
    }

    private static double? Growth(RiskPolicy policy, (int FirstYear, double[] Levels) own, int year, GrowthSmoother? smoother)
    {
        var at = year - own.FirstYear;
        if (at < 0 || at + policy.Horizon >= own.Levels.Length)
        {
            return null;
        }

        if (policy.Label == RiskLabel.ReportedGrowth)
        {
            return own.Levels[at + 1] - own.Levels[at];
        }

        return smoother?.Smooth(own.Levels.AsSpan(0, at + policy.Horizon + 1)) is { } levels ? levels[at + 1] - levels[at] : null;
    }
}
