using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Vocabulary.Texts;

namespace Analytics.Reports.Claims;

/// <summary>
/// The time a number is about, from words (H-18): <c>since-2015</c>, <c>2016-05</c>, <c>2016</c>, <c>past-year</c> (一年来), <c>last-year</c>, <c>this-year</c>,
/// <c>as-of</c> (截至目前), <c>rule</c> for a parameter. An undated text keeps relative words: its date is said by a person, never guessed.
/// </summary>
internal static partial class PeriodWords
{
    public const string AsOf = "as-of";
    public const string Rule = "rule";
    public const string ThisYear = "this-year";
    public const string LastYear = "last-year";
    public const string PastYear = "past-year";

    /// <summary>The periods that a sentence names, each with where it stands.</summary>
    public static IReadOnlyList<(int Position, string Period)> In(string sentence)
    {
        var digits = HanDates.InDigits(sentence);
        // Digits may be fewer than the numerals they stand for: then a place is near enough.
        return [.. Named().Matches(digits).Select(found => (found.Index, Token(found)))];
    }

    private static string Token(Match found)
    {
        if (found.Groups["relative"] is { Success: true } word)
        {
            return word.Value switch
            {
                ['今', ..] or ['本', ..] => ThisYear,
                ['去', ..] or ['上', ..] => LastYear,
                "一年来" or "一年多来" or "近一年" or "过去一年" or "近一年来" => PastYear,
                _ => AsOf,
            };
        }

        var year = found.Groups["year"].Value;
        var month = found.Groups["month"] is { Success: true } written ? "-" + int.Parse(written.ValueSpan, CultureInfo.InvariantCulture).ToString("00", CultureInfo.InvariantCulture) : "";
        return found.Groups["since"].Success ? "since-" + year + month
            : found.Groups["half"] is { Success: true } half ? year + (half.Value == "上半年" ? "-H1" : "-H2")
            : year + month;
    }

    [GeneratedRegex(
        @"(?<year>(?:19|20)\d{2})年(?:度|底|末|初)?(?:(?<month>\d{1,2})月(?:份|底|末)?(?:\d{1,2}[日号])?)?(?<half>[上下]半年)?(?=(?<since>[^，。；,;]{0,30}以来|起(?![^，,]{0,4}[止]))?)" +
        "|(?<relative>今年以来|今年来|今年|本年度|去年以来|去年|上年度?|一年多?来|近一年来?|过去一年|截至目前|截至|截止|目前|至此|迄今|现有|如今|近年来)")]
    private static partial Regex Named();
}
