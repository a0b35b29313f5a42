using Analytics.Vocabulary;

namespace Analytics.Warehouse.Indicators;

/// <summary>Two indicators that are never added, because one holds the other or both count some of the same (H-20, H-21).</summary>
/// <param name="Kind"><c>of_which</c>: <paramref name="Code"/> is a part of <paramref name="Other"/>; <c>overlaps</c> is said of both alike.</param>
public sealed record IndicatorEdge(string Code, string Kind, string Other, Bilingual Reason)
{
    internal const string Part = "of_which";
    internal const string Overlap = "overlaps";

    internal static IReadOnlyList<IndicatorEdge> Of(IReadOnlyList<Indicator> indicators)
    {
        var byCode = indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        return [.. indicators.SelectMany(indicator => Of(indicator, byCode)).DistinctBy(edge => (edge.Kind, Pair(edge)))];
    }

    private static IEnumerable<IndicatorEdge> Of(Indicator indicator, Dictionary<string, Indicator> byCode)
    {
        if (indicator.OfWhich is { } whole)
        {
            yield return new(indicator.Code, Part, whole, new(
                $"“{indicator.Name.Zh}”是“{byCode[whole].Name.Zh}”的其中项，后者已经包含前者，相加会重复计算。",
                $"'{indicator.Name.En}' is a part of '{byCode[whole].Name.En}', which holds it already: adding counts it twice."));
        }

        if (indicator.Replaces is { } replaces)
        {
            yield return new(indicator.Code, Overlap, replaces.Code, new(
                $"“{indicator.Name.Zh}”自{replaces.From}起替代“{byCode[replaces.Code].Name.Zh}”，两者是同一件事的新旧口径，不能相加。",
                $"'{indicator.Name.En}' takes the place of '{byCode[replaces.Code].Name.En}' from {replaces.From}: two definitions of one thing are not added."));
        }

        foreach (var other in indicator.Overlaps)
        {
            var general = new Bilingual(
                $"“{indicator.Name.Zh}”与“{byCode[other].Name.Zh}”有一部分是同一回事，相加会重复计算。",
                $"'{indicator.Name.En}' and '{byCode[other].Name.En}' partly count the same: adding counts it twice.");
            var (first, second) = string.CompareOrdinal(indicator.Code, other) < 0 ? (indicator.Code, other) : (other, indicator.Code);
            yield return new(first, Overlap, second, indicator.OverlapReason ?? byCode[other].OverlapReason ?? general);
        }
    }

    private static (string, string) Pair(IndicatorEdge edge) => string.CompareOrdinal(edge.Code, edge.Other) < 0 ? (edge.Code, edge.Other) : (edge.Other, edge.Code);
}
