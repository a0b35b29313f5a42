using System.Globalization;
using Analytics.Vocabulary;

namespace Analytics.Warehouse.Policies;

/// <summary>What a list says of a village, in words that a county office can act on: the village's own figure, and its peers' median.</summary>
internal static class RiskWords
{
    private const int Most = 3;

    public static string Percent(double? share) => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0.#}%") : "–";

    public static string Plain(double? number) => number is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0.##}") : "–";

    public static Bilingual Value(RiskFeature feature, double value) =>
        RiskColumns.Flags.Contains(feature.Column) ? value >= 0.5 ? new("是", "yes") : new("否", "no")
        : RiskColumns.Shares.Contains(feature.Column) ? new(Percent(value), Percent(value))
        : new(Plain(value), Plain(value));

    /// <param name="median">Of the peers, of a flag their share; <c>null</c> where they are too few to compare with.</param>
    public static Bilingual Reason(RiskFeature feature, double value, double? median)
    {
        var own = Value(feature, value);
        if (median is not { } known)
        {
            return new($"{feature.Name.Zh}：{own.Zh}", $"{feature.Name.En}: {own.En}");
        }

        if (RiskColumns.Flags.Contains(feature.Column))
        {
            return new($"{feature.Name.Zh}：{own.Zh}（同类村有{Percent(known)}）", $"{feature.Name.En}: {own.En} ({Percent(known)} of its peers)");
        }

        var peers = Value(feature, known);
        return new($"{feature.Name.Zh}：{own.Zh}（同类村中位数{peers.Zh}）", $"{feature.Name.En}: {own.En} (median of its peers {peers.En})");
    }

    public static Bilingual ByRule(RiskFeature feature, RiskPoint point)
    {
        var limit = Value(feature, (point.AtLeast ?? point.Below)!.Value);
        return RiskColumns.Flags.Contains(feature.Column) ? feature.Name
            : point.AtLeast is null ? new($"{feature.Name.Zh}低于{limit.Zh}", $"{feature.Name.En} below {limit.En}")
            : new($"{feature.Name.Zh}达到{limit.Zh}", $"{feature.Name.En} of {limit.En} or more");
    }

    public static Bilingual NotJudged(RiskPolicy policy, RiskVillage village)
    {
        var missing = policy.Features.Where((_, at) => village.Value(at) is null).Select(feature => feature.Name).ToList();
        return new(
            $"已知情况只有{Percent(village.KnownShare)}，不足{Percent(policy.FewestKnownShare)}，不作判断。缺：{string.Join("、", missing.Select(name => name.Zh))}",
            $"Only {Percent(village.KnownShare)} of what is asked is known, less than {Percent(policy.FewestKnownShare)}: not judged. Missing: {string.Join(", ", missing.Select(name => name.En))}");
    }

    public static Bilingual PeersBy(string column) => column switch
    {
        "county_code" => new("同县的村", "villages of its county"),
        "county_kind" => new("县的村与县的村比，区的村与区的村比", "villages of counties, and of districts"),
        "village_type" => new("同一村类型的村", "villages of its type"),
        _ => new("所有的村", "all villages"),
    };

    /// <summary>The first three, joined; nothing where there are none.</summary>
    public static Bilingual? Joined(IEnumerable<Bilingual> reasons)
    {
        var few = reasons.Take(Most).ToList();
        return few.Count == 0 ? null : new(string.Join("；", few.Select(reason => reason.Zh)), string.Join("; ", few.Select(reason => reason.En)));
    }
}
