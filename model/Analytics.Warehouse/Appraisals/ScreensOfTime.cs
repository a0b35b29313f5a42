using System.Globalization;
using Analytics.DuckDb;
using Analytics.Scoring.Composites;
using Analytics.Scoring.Screens;

namespace Analytics.Warehouse.Appraisals;

/// <summary>Questions that change raises: a quarter unlike the one before as nobody else's, a break just where a post was handed over, a county that mends its figures one way.</summary>
internal static class ScreensOfTime
{
    private const int MonthsOfQuarter = 3;

    /// <summary>How near to a handover no placebo lies.</summary>
    private const int Side = 4;

    private const string Corrections = """
        select org_unit_code, count(*) filter ((size > 0) = indicators.is_higher_better)::integer, count(*)::integer
        from marts.revisions as revisions
        inner join source.score_indicators as indicators using (indicator_code)
        where cohort = 'all' and size <> 0 and (contains(reason, 'corrected') or contains(reason, 'explained') or contains(reason, 'reopened'))
            and org_unit_code in (select county_code from core.int_score_months)
        group by org_unit_code
        order by org_unit_code
        """;

    public static IEnumerable<object?[]> Jumps(IReadOnlyList<ScreenedSlot> slots) =>
        from own in slots.Where(slot => slot.Value is not null && slot.Unit != "day").GroupBy(slot => (slot.Post.County, slot.Indicator))
        let quarters = own.GroupBy(slot => (slot.Post.OrgUnit, Quarter: Quarter(slot.Period))).Where(quarter => quarter.Select(slot => slot.Period).Distinct().Count() == MonthsOfQuarter)
            .ToDictionary(quarter => quarter.Key, quarter => (double)quarter.Sum(slot => slot.Value!.Value))
        from now in quarters.Keys.Select(key => key.Quarter).Distinct().Order(StringComparer.Ordinal)
        let before = Before(now)
        let villages = quarters.Keys.Where(key => key.Quarter == now && quarters.ContainsKey((key.OrgUnit, before))).Select(key => key.OrgUnit).Order(StringComparer.Ordinal).ToList()
        let distances = JumpScreen.Distances(villages.ConvertAll(village => quarters[(village, before)]), villages.ConvertAll(village => quarters[(village, now)]))
        from at in Enumerable.Range(0, villages.Count)
        where JumpScreen.Asks(distances[at])
        select ScoreScreens.Row("jumps", new(own.Key.County, villages[at], ""), now, own.Key.Indicator, distances[at]!.Value, string.Create(CultureInfo.InvariantCulture, $"{quarters[(villages[at], before)]:0.####}/{quarters[(villages[at], now)]:0.####}"));

    public static IEnumerable<object?[]> Handovers(IReadOnlyList<(ScoredMonth Month, CompositeScore Score)> months)
    {
        var means = months.GroupBy(row => row.Month.Month).ToDictionary(month => month.Key, month => month.Average(row => row.Score.Value));
        var (placebos, handovers) = (new List<double>(), new List<(ScoredMonth Month, string Before, double Shift)>());
        foreach (var village in months.GroupBy(row => (row.Month.Post.County, row.Month.Post.OrgUnit)))
        {
            var own = village.OrderBy(row => row.Month.Month).DistinctBy(row => row.Month.Month).ToList();
            var series = own.ConvertAll(row => row.Score.Value - means[row.Month.Month]);
            var changes = Enumerable.Range(1, Math.Max(0, own.Count - 1)).Where(at => own[at].Month.Post != own[at - 1].Month.Post).ToList();
            for (var at = 1; at < own.Count; at++)
            {
                if (HandoverScreen.Shift(series, at) is not { } shift)
                {
                    continue;
                }

                if (changes.Contains(at))
                {
                    handovers.Add((own[at].Month, own[at - 1].Month.Post.Secretary, shift));
                }
                else if (changes.TrueForAll(change => Math.Abs(change - at) >= Side))
                {
                    placebos.Add(shift);
                }
            }
        }

        var tested = handovers.Count(change => HandoverScreen.Asks(change.Shift, placebos) is not null);
        return handovers.Where(change => HandoverScreen.Asks(change.Shift, placebos) == true)
            .Select(change => ScoreScreens.Row("handover", change.Month.Post, change.Month.Period, "", change.Shift, change.Before, (1 - HandoverScreen.Usual) * tested));
    }

    public static IEnumerable<object?[]> OneWay(Engine engine)
    {
        var counties = engine.Query(Corrections, row => (County: row.GetString(0), Better: row.GetInt32(1), All: row.GetInt32(2)));
        var (better, all) = (counties.Sum(county => county.Better), counties.Sum(county => county.All));
        return counties.Where(county => CorrectionScreen.Asks(county.Better, county.All, better - county.Better, all - county.All))
            .Select(county => ScoreScreens.Row("corrections", new(county.County, "", ""), "", "", (double)county.Better / county.All, county.All.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Quarter(string period) => $"{period[..4]}-Q{(int.Parse(period.AsSpan(5, 2), CultureInfo.InvariantCulture) + 2) / 3}";

    private static string Before(string quarter) => quarter[^1] == '1' ? $"{int.Parse(quarter.AsSpan(0, 4), CultureInfo.InvariantCulture) - 1}-Q4" : $"{quarter[..6]}{(char)(quarter[^1] - 1)}";
}
