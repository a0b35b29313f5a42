using Analytics.DuckDb;
using Analytics.Scoring.Composites;

namespace Analytics.Warehouse.Appraisals;

/// <summary>One secretary's term in one org unit.</summary>
internal readonly record struct PostKey(string County, string OrgUnit, string Secretary);

/// <summary>One month of a post as the model takes it.</summary>
/// <param name="Month">Its number on a line without years.</param>
/// <param name="Counted">What it counts before anything is missing: settled in, without leave.</param>
/// <param name="Slots">In the order of the policy's indicators.</param>
/// <param name="Steadied">Of each indicator, where it has a value.</param>
/// <param name="CaseMix">In the order of the policy; nothing where the village's profile is not known.</param>
internal sealed record ScoredMonth(PostKey Post, string Period, int Month, double Counted, IReadOnlyList<Slot> Slots, IReadOnlyList<double?> Steadied, IReadOnlyList<double?> CaseMix);

/// <summary>All months of all posts that the policy scores, in the order of their keys, whatever the order of their rows.</summary>
internal static class ScoredMonths
{
    private const string Months = """
        select
            months.county_code, months.org_unit_code, months.secretary_code, months.period, months.month_in_post, months.exposure_share,
            villages.population, villages.land_area, villages.poor_household_share, villages.is_poor, villages.is_weak, villages.is_disorderly
        from core.int_score_months as months
        inner join source.score_policies as policy on list_contains(string_split(policy.cohorts, ' '), months.cohort)
        left join core.int_score_villages as villages using (org_unit_code, year)
        order by all
        """;

    private const string Inputs = """
        select county_code, org_unit_code, secretary_code, period, indicator_code, slot_state, steadied, distance
        from core.int_score_inputs
        order by all
        """;

    public static IReadOnlyList<ScoredMonth> Read(Engine engine, ScorePolicyRows policy)
    {
        var place = policy.Indicators.Select((indicator, at) => (indicator.Code, at)).ToDictionary(pair => pair.Code, pair => pair.at);
        var slots = new Dictionary<(PostKey, string), (Slot[] Slots, double?[] Steadied)>();
        foreach (var (post, period, code, slot, steadied) in engine.Query(Inputs, row => (
            new PostKey(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetString(3), row.GetString(4), ScoreInputs.SlotOf(row.GetString(5), Number(row, 7)), Number(row, 6))))
        {
            if (!slots.TryGetValue((post, period), out var month))
            {
                slots[(post, period)] = month = (new Slot[place.Count], new double?[place.Count]);
            }

            (month.Slots[place[code]], month.Steadied[place[code]]) = (slot, steadied);
        }

        return engine.Query(Months, row =>
        {
            var (post, period) = (new PostKey(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetString(3));
            var counted = policy.Settled(row.IsDBNull(4) ? null : row.GetInt32(4)) * (double)row.GetDecimal(5);
            var (ofMonth, steadied) = slots[(post, period)];
            return new ScoredMonth(post, period, ScorePolicyRows.Month(period), counted, ofMonth, steadied, [.. policy.CaseMix.Select(name => CaseMix(row, name))]);
        });
    }

    /// <summary>The least and the most that peers have of each indicator, but for a tenth on either side.</summary>
    public static IReadOnlyList<(double Low, double High)> Peers(IReadOnlyList<ScoredMonth> months, int indicators) =>
        [.. Enumerable.Range(0, indicators).Select(at => months.Where(month => month.Slots[at].State == SlotState.Value).Select(month => month.Slots[at].Z).ToArray() is { Length: > 0 } known
            ? MissingnessBounds.Peers(known) : (0d, 0d))];

    // Sizes by their logarithm: twice the residents is one step, wherever one starts.
    private static double? CaseMix(System.Data.IDataRecord row, string name) => name switch
    {
        "population" => Number(row, 6) is > 0 and var residents ? Math.Log(residents) : null,
        "land_area" => Number(row, 7) is > 0 and var area ? Math.Log(area) : null,
        "poor_household_share" => Number(row, 8),
        "is_poor" => Flag(row, 9),
        "is_weak" => Flag(row, 10),
        "is_disorderly" => Flag(row, 11),
        _ => throw new InvalidOperationException($"'{name}' is no column of core.int_score_villages."),
    };

    private static double? Number(System.Data.IDataRecord row, int column) => row.IsDBNull(column) ? null : (double)row.GetDecimal(column);

    private static double? Flag(System.Data.IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetBoolean(column) ? 1 : 0;
}
