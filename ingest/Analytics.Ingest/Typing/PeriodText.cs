using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing;

/// <summary>
/// The month that a title, a sheet name or a file name says its entries are about: 2016年5月, 2016-05, 201605, 二〇一六年五月份, 2016年度5月. Full dates
/// (when the form was filled in) do not count; several months, a span of months or a month without a year give none.
/// </summary>
internal static partial class PeriodText
{
    public static Period? Find(string? text)
    {
        var plain = HanDates.InDigits(SimplifiedText.Of(PlainText.Of(text)));
        var undated = FullDate().Replace(plain, "#");
        if (MonthSpan().IsMatch(undated))
        {
            return null;
        }

        var together = YearAndMonth().Matches(undated).Select(Of).ToHashSet();
        if (together.Count > 0)
        {
            return together.Count == 1 ? together.Single() : null;
        }

        var years = YearAlone().Matches(undated).Select(found => Number(found, "year")).ToHashSet();
        var months = MonthAlone().Matches(undated).Select(found => Number(found, "month")).ToHashSet();
        return years.Count == 1 && months.Count == 1 ? Of(years.Single(), months.Single()) : null;
    }

    private static Period? Of(Match found) => Of(Number(found, "year"), Number(found, "month"));

    private static Period? Of(int year, int month) => year >= 1949 && month is >= 1 and <= 12 ? new Period(year, month) : null;

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private const string Year = @"(?<!\d)(?<year>(?:19|20)\d{2})";

    [GeneratedRegex(Year + @"(?: ?年度? ?| ?[-_/.] ?)(?<month>1[0-2]|0?[1-9])(?:月|(?![\d月]))|" + Year + @"(?<month>0[1-9]|1[0-2])(?!\d)")]
    private static partial Regex YearAndMonth();

    [GeneratedRegex(Year + " ?年")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"(?<!\d)(?<month>1[0-2]|0?[1-9]) ?月(?!\d)")]
    private static partial Regex MonthAlone();

    [GeneratedRegex(Year + @"(?:年 ?\d{1,2} ?月 ?\d{1,2}(?: ?[日号]|(?! ?[\d月]))|([-/._])\d{1,2}\1\d{1,2}(?!\d)|(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d))|(?<!\d)\d{1,2} ?月 ?\d{1,2} ?[日号]")]
    private static partial Regex FullDate();

    [GeneratedRegex(@"(?<!\d)(?:1[0-2]|0?[1-9]) ?月?份? ?[-~～—至到、] ?(?:\d{4}年)?(?:1[0-2]|0?[1-9]) ?月|\d{4}[-.]?\d{2} ?[-~～—至到] ?\d{4}[-.]?\d{2}")]
    private static partial Regex MonthSpan();
}
