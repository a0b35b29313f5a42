using Analytics.DuckDb;
using Analytics.Scoring;
using Analytics.Scoring.Risk;
using Analytics.Warehouse.Estimates;

namespace Analytics.Warehouse.Policies;

/// <summary>
/// Of every list what became of it: how many of its villages declined, as far as that is known by now (expected, best and worst over ties), how many of its places went
/// to villages of the list before, and what the visits found: precision at capacity, a visit counting as much as its village has of a place, and false alarms, visits that
/// found nothing, both with Wilson's 90 % interval.
/// </summary>
internal static class RiskBacktest
{
    private const double Confidence = 0.9;

    private const string Villages = """
        select
            list.list_period, list.org_unit_code, list.decided_by, list.to_visit, coalesce(list.chance, list.points)::double, labels.is_declined, visits.outcome
        from marts.risk_list as list
        inner join core.dim_risk_lists as lists on list.list_period = lists.list_period
        left join core.int_risk_labels as labels on labels.list_period = lists.model_year || '-Q4' and labels.org_unit_code = list.org_unit_code
        left join core.fct_risk_visits as visits on visits.list_period = list.list_period and visits.org_unit_code = list.org_unit_code
        order by list.list_period, list.org_unit_code
        """;

    public static IEnumerable<object?[]> Rows(Engine engine)
    {
        var policy = RiskTables.Policy(engine);
        var listed = engine.Query(Villages, row => new Listed(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetDouble(4), row.IsDBNull(5) ? null : row.GetBoolean(5), row.IsDBNull(6) ? null : row.GetString(6)));
        IReadOnlyDictionary<string, double>? before = null;
        foreach (var list in listed.GroupBy(village => village.List))
        {
            var judged = list.Where(village => village.DecidedBy != "none").ToList();
            var places = Places(judged, policy.Capacity);
            yield return
            [
                list.Key, judged.Count == 0 ? "none" : judged[0].DecidedBy, policy.Capacity, judged.Count, list.Count() - judged.Count, judged.Count(village => village.IsListed),
                .. Declines([.. judged.Where(village => village.Declined is not null)], policy.Capacity), SixPlaces.Of(Kept(before, places)), .. Visits([.. judged.Where(village => village.IsListed)], places),
            ];
            before = places;
        }
    }

    /// <summary>The share of a place that each village has: those that tie for the last places share them.</summary>
    private static Dictionary<string, double> Places(List<Listed> judged, int capacity)
    {
        var (sure, tied) = (judged.Count(village => village.ToVisit == "yes"), judged.Count(village => village.ToVisit == "tie"));
        return judged.Where(village => village.IsListed).ToDictionary(village => village.Village, village => village.ToVisit == "yes" ? 1 : (double)(capacity - sure) / tied, StringComparer.Ordinal);
    }

    private static double? Kept(IReadOnlyDictionary<string, double>? before, Dictionary<string, double> now) =>
        before is null or { Count: 0 } || now.Count == 0 ? null : now.OrderBy(place => place.Key, StringComparer.Ordinal).Sum(place => place.Value * before.GetValueOrDefault(place.Key)) / now.Values.Sum();

    private static object?[] Declines(List<Listed> known, int capacity)
    {
        var declined = known.Count(village => village.Declined == true);
        if (declined == 0)
        {
            return [known.Count, known.Count == 0 ? null : declined, null, null, null, null];
        }

        var places = Math.Min(capacity, known.Count);
        var precision = RiskMeasures.Precision([.. known.Select(village => village.Order!.Value)], [.. known.Select(village => village.Declined!.Value)], places);
        return [known.Count, declined, SixPlaces.Of(precision.Expected), SixPlaces.Of(precision.Best), SixPlaces.Of(precision.Worst), SixPlaces.Of(precision.Expected * places / declined)];
    }

    private static object?[] Visits(List<Listed> listed, Dictionary<string, double> places)
    {
        int Count(string outcome) => listed.Count(village => village.Outcome == outcome);
        var (confirmed, partly, nothing) = (Count("confirmed"), Count("partly"), Count("not_confirmed"));
        var visited = confirmed + partly + nothing;
        if (visited == 0)
        {
            return [0, Count("not_visited"), .. new object?[13]];
        }

        var (real, none) = (WilsonInterval.Of(confirmed + partly, visited, Confidence), WilsonInterval.Of(nothing, visited, Confidence));
        var known = listed.Where(village => village.Outcome is not (null or "not_visited")).Select(village => (Place: places[village.Village], IsReal: village.Outcome is not "not_confirmed")).ToList();
        var (held, squares) = (known.Sum(village => village.Place), known.Sum(village => village.Place * village.Place));

        // Shares of places are weights: the visits are worth as many of one place each as would leave the same doubt.
        var worth = held * held / squares;
        var atCapacity = WilsonInterval.Of(Math.Min(worth, worth * known.Where(village => village.IsReal).Sum(village => village.Place) / held), worth, Confidence);
        return
        [
            visited, Count("not_visited"), confirmed, partly, nothing, SixPlaces.Of(real.Value), SixPlaces.Of(real.Low), SixPlaces.Of(real.High), SixPlaces.Of(held), SixPlaces.Of(atCapacity.Value), SixPlaces.Of(atCapacity.Low),
            SixPlaces.Of(atCapacity.High), SixPlaces.Of(none.Value), SixPlaces.Of(none.Low), SixPlaces.Of(none.High),
        ];
    }

    /// <param name="Order">Chance or points; <c>null</c> where it is not judged.</param>
    private sealed record Listed(string List, string Village, string DecidedBy, string ToVisit, double? Order, bool? Declined, string? Outcome)
    {
        public bool IsListed => ToVisit != "no";
    }
}
