using System.Text.RegularExpressions;
using Analytics.Ingest.Typing;

namespace Analytics.Ingest.Contracts;

/// <summary>Units as they stand in headers and above tables.</summary>
internal static partial class UnitText
{
    private const int LongestUnit = 8;

    /// <summary>The base unit a written unit measures; <c>null</c> where the text is no unit.</summary>
    public static string? BaseOf(string text) =>
        text.Length is > 0 and <= LongestUnit && QuantityText.Parse("1" + text) is { Issue: null, Quantity: { } one } ? one.Unit : null;

    /// <summary>The units of a line such as <c>单位：万元、亩</c>; none where the line states no unit.</summary>
    public static IReadOnlyList<string> InLine(string line) =>
        [.. Stated().Matches(line)
            .SelectMany(match => match.Groups[1].Value.Split(['、', '，', ',', '/', '；', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(unit => BaseOf(unit) is not null)];

    // 填报单位：…组织部  单位：万元 says 单位 twice in one line: each statement ends where the next begins.
    [GeneratedRegex(@"(?:计量|計量|计算|計算|金额|金額|货币|貨幣)?(?:单|單)\s*位\s*[:：]\s*((?:(?!(?:单|單)\s*位)[^)）\]】])+)")]
    private static partial Regex Stated();
}
