using Analytics.DuckDb;
using Analytics.Scoring.Numbers;
using Analytics.Vocabulary;
using Analytics.Warehouse.Estimates;

namespace Analytics.Warehouse.Policies;

/// <summary>Of each quarter the villages in the order of their risk, those that can be visited, and those that cannot be judged and why.</summary>
internal static class RiskLists
{
    public static IEnumerable<object?[]> Rows(Engine engine)
    {
        var policy = RiskTables.Policy(engine);
        return RiskTables.Quarters(engine).SelectMany(quarter => List(policy, quarter, RiskModels.Of(engine, quarter.List), RiskTables.Villages(engine, policy, quarter.List)));
    }

    private static IEnumerable<object?[]> List(RiskPolicy policy, RiskQuarter quarter, RiskModel? model, IReadOnlyList<RiskVillage> villages)
    {
        var known = villages.ToLookup(village => village.CanBeJudged(policy));
        var judge = new RiskJudge(policy, model, Middles(policy, [.. known[true]]));
        var judged = known[true].Select(village => (Village: village, Judgement: judge.Of(village))).OrderByDescending(one => one.Judgement.Order).ThenBy(one => one.Village.Code, StringComparer.Ordinal).ToList();
        var (place, counted) = (0, 0);
        foreach (var alike in judged.GroupBy(one => one.Judgement.Order))
        {
            place = counted + 1;
            var size = alike.Count();
            // A tie at the end of the list is said, not broken by the order of codes.
            var toVisit = model is null && alike.Key < policy.VisitFrom ? "no" : counted + size <= policy.Capacity ? "yes" : counted < policy.Capacity ? "tie" : "no";
            counted += size;
            foreach (var (village, judgement) in alike)
            {
                yield return Row(policy, quarter, village, model is null ? "rule" : "model", toVisit, place, judgement, null);
            }
        }

        foreach (var village in known[false])
        {
            yield return Row(policy, quarter, village, "none", "no", null, null, WhyNot(policy, village));
        }
    }

    private static Bilingual WhyNot(RiskPolicy policy, RiskVillage village) => village switch
    {
        { HasPost: false } => new("近12个月花名册没有列过该村的第一书记，没有可比的情况。", "No register of the twelve months lists a secretary there: there is nothing to compare."),
        { MonthsKnown: var months } when months < policy.FewestMonths => new($"所在县（区）的花名册只有{months}个月，不足{policy.FewestMonths}个月。", $"The county's register tells of {months} months, fewer than {policy.FewestMonths}."),
        _ => RiskWords.NotJudged(policy, village),
    };

    private static object?[] Row(RiskPolicy policy, RiskQuarter quarter, RiskVillage village, string decidedBy, string toVisit, int? place, RiskJudgement? judgement, Bilingual? notJudged) =>
    [
        quarter.List, village.Code, village.County, decidedBy, judgement?.Band?.ToString().ToLowerInvariant(), toVisit,
        judgement?.Up?.Zh, judgement?.Up?.En, judgement?.Down?.Zh, judgement?.Down?.En, judgement?.Change?.Zh, judgement?.Change?.En, notJudged?.Zh, notJudged?.En,
        quarter.ListedAt, policy.Version, place, judgement?.Points, SixPlaces.Of(judgement?.Chance), SixPlaces.Of(village.KnownShare),
        quarter.IsProvisional, string.CompareOrdinal(quarter.ListedAt[..10], policy.InForceFrom.ToString("O", System.Globalization.CultureInfo.InvariantCulture)) < 0,
    ];

    private static Dictionary<string, double?[]> Middles(RiskPolicy policy, IReadOnlyList<RiskVillage> villages) =>
        villages.GroupBy(village => village.Peer(policy)).ToDictionary(peers => peers.Key, peers => policy.Features.Select((feature, at) => Middle(policy, feature, [.. peers.Select(village => village.Value(at)).OfType<float>()])).ToArray(), StringComparer.Ordinal);

    /// <summary>The median; of a flag the share that has it.</summary>
    private static double? Middle(RiskPolicy policy, RiskFeature feature, IReadOnlyList<float> values) => values.Count < policy.Peers.Fewest ? null
        : RiskColumns.Flags.Contains(feature.Column) ? values.Average(value => (double)value)
        : Quantiles.Of(values.Select(value => (double)value), 0.5);
}
