using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing;

/// <summary>
/// The closing month of the quarter, half or year that a title names: 2016年第一季度 is 2016-03, 2016年上半年 is 2016-06, 2016年度 is 2016-12. Only for
/// ledgers that are not monthly; several of them in one text, or one without its year, give none.
/// </summary>
internal static partial class ClosingMonthText
{
    public static Period? Find(string? text, string frequency)
    {
        var plain = HanDates.InDigits(SimplifiedText.Of(PlainText.Of(text)));
        var found = frequency switch
        {
            "quarterly" or "on_request" => Quarter().Matches(plain).Select(match => Of(match, 3 * QuarterOf(match.Groups["part"].Value))),
            "half_yearly" => Half().Matches(plain).Select(match => Of(match, match.Groups["part"].Value is "上" ? 6 : 12)),
            "yearly" => Year().Matches(plain).Select(match => Of(match, 12)),
            _ => [],
        };
        var periods = found.ToHashSet();
        return periods.Count == 1 ? periods.Single() : null;
    }

    private static Period Of(Match found, int month) => new(int.Parse(found.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), month);

    private static int QuarterOf(string part) => part switch { "1" or "一" => 1, "2" or "二" => 2, "3" or "三" => 3, _ => 4 };

    private const string YearOf = @"(?<!\d)(?<year>(?:19|20)\d{2}) ?(?:年度?|[-_/.])? ?";

    [GeneratedRegex(YearOf + @"(?:第 ?)?(?<part>[1-4一二三四]) ?季度?|" + YearOf + @"[Qq](?<part>[1-4])(?!\d)")]
    private static partial Regex Quarter();

    [GeneratedRegex(YearOf + "(?<part>[上下]) ?半年")]
    private static partial Regex Half();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d{2}) ?(?:年度|年(?! ?(?:\d|第|[上下]半|[一二三四]季)))")]
    private static partial Regex Year();
}
