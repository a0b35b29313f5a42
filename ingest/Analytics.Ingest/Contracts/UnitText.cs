using System.Text.RegularExpressions;

namespace Analytics.Ingest.Contracts;

/// <summary>Units as they stand in headers and above tables: which base unit each measures. Scales are typing's matter.</summary>
internal static partial class UnitText
{
    /// <summary>The base unit a written unit measures; <c>null</c> where the text is no unit that is known here.</summary>
    public static string? BaseOf(string text) => Measure().Match(text.Replace(" ", "", StringComparison.Ordinal)) is { Success: true } match ? match.Groups[1].Value switch
    {
        "元" or "人民币" or "块" => "yuan",
        "公里" or "千米" or "米" or "里" or "km" => "km",
        "亩" or "公顷" or "平方公里" or "平方米" => "mu",
        "公斤" or "千克" or "斤" or "吨" => "kg",
        "人次" => "person_time",
        "人" or "名" => "person",
        "户" => "household",
        "次" or "场" or "场次" => "event",
        "项" or "件" or "条" or "份" or "篇" => "item",
        "个" or "家" => "organisation",
        _ => "unit",
    } : null;

    /// <summary>The units of a line such as <c>单位：万元、亩</c>; none where the line states no unit.</summary>
    public static IReadOnlyList<string> InLine(string line) =>
        Stated().Match(line) is { Success: true } match
            ? [.. match.Groups[1].Value.Split(['、', '，', ',', '/', '；', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(unit => BaseOf(unit) is not null)]
            : [];

    [GeneratedRegex(@"^(?:亿|千万|百万|十万|万|千|百|十)?(元|人民币|块|平方公里|平方米|公里|千米|米|里|km|亩|公顷|公斤|千克|斤|吨|人次|人|名|户|场次|次|场|项|件|条|份|篇|个|家|盏|处|眼|座|台|套)(?:人民币)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Measure();

    [GeneratedRegex(@"(?:计量|计算|金额|货币)?单\s*位\s*[:：]\s*([^)）\]】]+)")]
    private static partial Regex Stated();
}
