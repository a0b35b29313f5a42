using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Vocabulary.Texts;

/// <summary>Dates and months written with Chinese numerals, put into digits: 二〇一六年五月十二日 becomes 2016年5月12日.</summary>
public static partial class HanDates
{
    public static string InDigits(string plain)
    {
        if (plain.All(c => HanDigits.Of(c) < 0 && HanDigits.SmallScaleOf(c) == 0 && c is not ('元' or '廿' or '卅')))
        {
            return plain;
        }

        var years = Year().Replace(plain, found => string.Concat(found.Value.Select(c => HanDigits.Of(c))));
        return MonthOrDay().Replace(years, found =>
            HanDigits.BelowHundred(found.ValueSpan) is { } number ? number.ToString(CultureInfo.InvariantCulture) : found.Value);
    }

    [GeneratedRegex("[〇零○◯一二三四五六七八九]{4}(?= ?年)")]
    private static partial Regex Year();

    [GeneratedRegex("(?<=[年月] ?)(?:[元〇零○◯一二两三四五六七八九十廿卅]{1,3})(?= ?[月日号])|(?<![\\d〇零一二三四五六七八九十])[元一二三四五六七八九十]{1,2}(?=月)")]
    private static partial Regex MonthOrDay();
}
