using System.Globalization;

namespace Analytics.Samples.Habits;

/// <summary>Numbers in the ways that people write them.</summary>
internal static class NumberText
{
    private const string HanDigits = "〇一二三四五六七八九";

    public static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>1,234.5 from a thousand on.</summary>
    public static string Grouped(decimal number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture);

    /// <summary>１２ for 12.</summary>
    public static string FullWidth(string text) => string.Concat(text.Select(character => character is >= '0' and <= '9' ? (char)(character + 0xFEE0) : character));

    /// <summary>十二 for 12; 1 to 99.</summary>
    public static string Han(int number)
    {
        var (tens, ones) = (number / 10, number % 10);
        return (tens == 0 ? "" : tens == 1 ? "十" : HanDigits[tens] + "十") + (ones == 0 ? "" : HanDigits[ones].ToString());
    }

    /// <summary>30余, 60余万, 约50, 近百.</summary>
    /// <param name="over">余 or 多.</param>
    /// <param name="scale">万 where the cell carries the unit 万元.</param>
    public static string Qualified(string qualifier, decimal number, string over, string scale) => (qualifier, number) switch
    {
        ("近", 100) => "近百",
        ("近" or "约", _) => qualifier + Plain(number),
        (_, >= 10_000) => Plain(number / 10_000) + over + "万",
        _ => Plain(number) + over + scale,
    };
}
