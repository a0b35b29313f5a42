using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing;

/// <summary>
/// Dates as counties write them: 2016年5月12日, 2016-05-12, 2016.5.12, 2016/5/12, 20160512, 二〇一六年五月十二日, ISO with a time, Excel's day
/// number (42491 is 2016-05-01). A month alone is its first day and says so. A date that no calendar has is refused.
/// </summary>
internal static partial class DateText
{
    // Excel's day numbers for 1950-01-01 to 2099-12-31: below and above they are counts, not dates.
    private const int FirstSerial = 18264;
    private const int LastSerial = 73050;

    public static DateReading Parse(string? text)
    {
        var plain = PlainText.Of(text);
        if (plain.Length == 0)
        {
            return default;
        }

        if (MissingText.Of(plain) is { } missing)
        {
            return new(null, false, missing, null);
        }

        var digits = Weekday().Replace(HanDates.InDigits(SimplifiedText.Of(plain)), "").TrimEnd('。', '.', ' ');
        return Serial(digits) is { } serial ? new(serial, false, null, null)
            : WrittenDay().Match(digits) is { Success: true } day ? OfDay(day, text!)
            : WrittenMonth().Match(digits) is { Success: true } month ? OfMonth(month, text!)
            : new(null, false, null, NotADate(text!, digits));
    }

    private static DateReading OfDay(Match found, string text)
    {
        var (year, month, day) = (YearOf(found), Number(found, "month"), Number(found, "day"));
        return month is >= 1 and <= 12 && year is >= 1900 and <= 2099 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(new DateOnly(year, month, day), false, null, null)
            : new(null, false, null, Impossible(text));
    }

    private static DateReading OfMonth(Match found, string text)
    {
        var (year, month) = (YearOf(found), Number(found, "month"));
        return month is >= 1 and <= 12 && year is >= 1900 and <= 2099
            ? new(new DateOnly(year, month, 1), true, null, TypingIssue.Note(
                "date.month_only",
                $"“{text}”只写到月份，按该月1日理解；如有具体日期请补填。",
                $"“{text}” names a month only and is read as its first day: add the day if it is known."))
            : new(null, false, null, Impossible(text));
    }

    private static DateOnly? Serial(string digits) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)
        && !digits.StartsWith('0') && digits.IndexOf('.') is -1 or 5 && serial is >= FirstSerial and < LastSerial + 1
            ? new DateOnly(1899, 12, 30).AddDays((int)serial)
            : null;

    private static int YearOf(Match found) => Number(found, "year") is var year and < 100 ? 2000 + year : Number(found, "year");

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static TypingIssue Impossible(string text) => TypingIssue.Refuse(
        "date.impossible",
        $"“{text}”不是日历上的日期，请核对年月日。",
        $"“{text}” is a date that no calendar has: check year, month and day.");

    private static TypingIssue NotADate(string text, string digits) => Ambiguous().IsMatch(digits)
        ? TypingIssue.Refuse(
            "date.ambiguous",
            $"“{text}”分不清年、月、日的先后，请写成2016-05-12的形式。",
            $"“{text}” does not say which is year, month and day: write it as 2016-05-12.")
        : TypingIssue.Refuse(
            "date.not_a_date",
            $"“{text}”不是日期，请写成2016-05-12或2016年5月12日的形式。",
            $"“{text}” is not a date: write it as 2016-05-12.");

    private const string Time = @"(?:[T ] ?\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?秒?|分)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?";

    [GeneratedRegex(@"^(?:(?<year>\d{4})(?: ?年 ?|(?<sep> ?[-/.,·_、。] ?| ))(?<month>\d{1,2})(?: ?月 ?|\k<sep>)(?<day>\d{1,2}) ?[日号]?|(?<year>\d{2}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号]|(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})|(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2}))" + Time + "$")]
    private static partial Regex WrittenDay();

    [GeneratedRegex(@"^(?:(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?(?:月份?)?|(?<year>\d{2}) ?年 ?(?<month>\d{1,2}) ?月份?|(?<year>(?:19|20)\d{2}) ?[-/.·_] ?(?<month>\d{1,2})(?: ?月份?)?|(?<year>(?:19|20)\d{2})(?<month>\d{2}))(?:[上中下]旬|初|底|末)?$")]
    private static partial Regex WrittenMonth();

    [GeneratedRegex(@"^\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?:\d{2}|\d{4})$")]
    private static partial Regex Ambiguous();

    [GeneratedRegex(@"[ (（]*(?:星期|周|礼拜)[一二三四五六日天][)）]?$")]
    private static partial Regex Weekday();
}
