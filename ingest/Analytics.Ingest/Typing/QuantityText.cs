using System.Globalization;
using Analytics.Ingest.Typing.Numbers;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Numbers;
using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing;

/// <summary>
/// Quantities as counties write them: digits or Chinese numerals, scale words, unit, and what qualifies them (余, 近, 约, 以上). 3亿多元 is
/// 300,000,000 yuan and less than 400,000,000. Stated absences (/, 保密, 未统计) are states; 无 in a count is a stated zero.
/// </summary>
internal static class QuantityText
{
    private const int LongestPlain = 15;

    /// <param name="expected">The base unit that the column asks for; <c>null</c> where any will do.</param>
    /// <param name="headerScale">What one of the column's numbers is worth in the base unit: 10000 under 万元. A unit in the cell overrides it.</param>
    public static QuantityReading Parse(string? text, string? expected = null, decimal headerScale = 1m)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        return Plain(text.AsSpan().Trim()) is { } number
            ? new(Quantity.Exactly(number * headerScale, expected), null, null, null)
            : OfPlainText(text, PlainText.Of(text), expected, headerScale);
    }

    // Nearly every cell of a ledger: digits, perhaps a sign and a point. Nothing is allocated for them.
    private static decimal? Plain(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestPlain || !char.IsAsciiDigit(text[^1]))
        {
            return null;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or '-'))
            {
                return null;
            }
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static QuantityReading OfPlainText(string text, string plain, string? expected, decimal headerScale)
    {
        if (plain.Length == 0)
        {
            return default;
        }

        if (MissingText.Of(plain) is { } missing)
        {
            return new(null, null, missing, null);
        }

        if (plain is "无" or "無" or "没有" or "沒有" or "暂无")
        {
            return new(Quantity.Exactly(0m, expected), null, null, null);
        }

        try
        {
            return QuantityPhrase.Find(NumberText.Of(plain)) is { } amount
                ? QuantityMeaning.Of(amount, text, expected, headerScale)
                : QuantityIssues.NotAQuantity(text, plain);
        }
        catch (NumberTextException trouble)
        {
            return QuantityIssues.Of(trouble.Trouble, text, plain);
        }
        catch (OverflowException)
        {
            return QuantityIssues.Of(NumberTrouble.TooLarge, text, plain);
        }
    }
}
