using Analytics.Vocabulary;

namespace Analytics.Warehouse.Indicators;

/// <summary>Whether indicators may be added to one another, and if not, why (H-15, H-20, H-21, H-22).</summary>
public sealed class IndicatorSums
{
    private readonly Dictionary<string, Indicator> _byCode;
    private readonly IReadOnlyList<IndicatorEdge> _edges;

    public IndicatorSums(IReadOnlyList<Indicator> indicators)
    {
        _byCode = indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        _edges = IndicatorEdge.Of(indicators);
    }

    internal IReadOnlySet<string> Codes => _byCode.Keys.ToHashSet();

    /// <summary>The first reason against adding these indicators; <c>null</c> where nothing speaks against it.</summary>
    public Bilingual? WhyNot(IReadOnlyList<string> codes)
    {
        if (codes.FirstOrDefault(code => !_byCode.ContainsKey(code)) is { } unknown)
        {
            return new($"指标目录中没有“{unknown}”。", $"The catalogue has no indicator '{unknown}'.");
        }

        if (codes.GroupBy(code => code).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return new($"“{twice.Key}”写了两次。", $"'{twice.Key}' stands there twice.");
        }

        var parts = codes.Select(code => _byCode[code]).ToList();
        return parts.Select(Alone).FirstOrDefault(reason => reason is not null) ?? Overlapping(codes) ?? Unlike(parts);
    }

    /// <summary>Why two of these indicators count the same; <c>null</c> where none do. A part of a part is a part.</summary>
    internal Bilingual? Overlapping(IReadOnlyList<string> codes)
    {
        foreach (var code in codes)
        {
            foreach (var other in codes.Where(other => other != code))
            {
                if (Between(code, other) is { } edge)
                {
                    return new($"{code} 与 {other} 不能相加：{edge.Reason.Zh}", $"{code} and {other} are not added: {edge.Reason.En}");
                }
            }
        }

        return null;
    }

    private IndicatorEdge? Between(string code, string other) =>
        _edges.FirstOrDefault(edge => edge.Kind == IndicatorEdge.Overlap && (edge.Code, edge.Other) == (code, other))
        ?? Above(code).FirstOrDefault(edge => edge.Other == other)
        // What overlaps the whole may overlap its part.
        ?? Above(code).SelectMany(edge => _edges.Where(beside => beside.Kind == IndicatorEdge.Overlap && ((beside.Code, beside.Other) == (edge.Other, other) || (beside.Other, beside.Code) == (edge.Other, other)))).FirstOrDefault();

    /// <summary>The edges from an indicator to the totals it is a part of, nearest first.</summary>
    private IEnumerable<IndicatorEdge> Above(string code)
    {
        var seen = new HashSet<string>();
        while (seen.Add(code) && _edges.FirstOrDefault(edge => edge.Kind == IndicatorEdge.Part && edge.Code == code) is { } up)
        {
            yield return up;
            code = up.Other;
        }
    }

    private static Bilingual? Alone(Indicator indicator) => indicator switch
    {
        { IsInProgramme: false } => new(
            $"{indicator.Code} 不计入任何合计：{indicator.NotCollected!.Zh}", $"{indicator.Code} enters no total: {indicator.NotCollected.En}"),
        { Aggregation: Aggregation.Ratio } => new($"{indicator.Code} 是比例，比例不能相加。", $"{indicator.Code} is a ratio, and ratios are never added."),
        { Aggregation: Aggregation.Rule } => new($"{indicator.Code} 是管理参数，不是数量。", $"{indicator.Code} is a parameter of a rule, no quantity."),
        { Source: null } => new($"{indicator.Code} 没有台账：{indicator.NotCollected?.Zh}", $"{indicator.Code} has no ledger: {indicator.NotCollected?.En}"),
        _ => null,
    };

    private static Bilingual? Unlike(List<Indicator> parts)
    {
        var first = parts[0];
        foreach (var other in parts.Skip(1))
        {
            if (other.Unit.Code != first.Unit.Code)
            {
                return new(
                    $"{first.Code} 与 {other.Code} 计量单位不同（{first.Unit.Label.Zh}、{other.Unit.Label.Zh}），不能相加。",
                    $"{first.Code} and {other.Code} have different units ({first.Unit.Code}, {other.Unit.Code}) and are not added.");
            }

            if (other.Aggregation != first.Aggregation)
            {
                return new(
                    $"{first.Code} 与 {other.Code} 汇总方法不同（期间数、期末数、去重数），不能相加。",
                    $"{first.Code} and {other.Code} are put together differently ({Word(first)}, {Word(other)}) and are not added.");
            }

            if (other.Population != first.Population || first.Aggregation == Aggregation.Distinct)
            {
                return new(
                    $"{first.Code} 与 {other.Code} 统计对象不同或可能有同一对象在两项中各计一次（{first.Population}、{other.Population}），不能相加。",
                    $"{first.Code} and {other.Code} count different things, or the same thing in both ({first.Population}, {other.Population}), and are not added.");
            }
        }

        return null;
    }

    private static string Word(Indicator indicator) => indicator.Aggregation.ToString().ToLowerInvariant();
}
