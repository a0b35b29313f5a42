namespace Analytics.Ingest.Staging;

/// <summary>Cell texts as UTF-8: what of them is blank, and which are numbers that have one reading.</summary>
internal static class Utf8Text
{
    private const int Decimals = 4;

    /// <summary>The text without the blanks around it: spaces, tabs, line ends, U+00A0 and the full-width U+3000.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text)
    {
        // Of nearly all texts one look at both ends is enough.
        if (text.IsEmpty || (text[0] is > (byte)' ' and not (0xC2 or 0xE3) && text[^1] is > (byte)' ' and not (0x80 or 0xA0)))
        {
            return text;
        }

        while (BlankAtStart(text) is var length and > 0)
        {
            text = text[length..];
        }

        while (BlankAtEnd(text) is var length and > 0)
        {
            text = text[..^length];
        }

        return text;
    }

    /// <summary>
    /// Digits, at most so many before the point and four behind it, with a minus or none, and no nought in front that says nothing: such a text has one reading, and is
    /// found again from its value and the digits behind its point.
    /// </summary>
    /// <param name="wholeDigits">14 at most.</param>
    /// <param name="tenThousandths">The number times 10,000.</param>
    /// <param name="decimals">Digits behind the point; 0 where there is none.</param>
    public static bool TryPlainNumber(ReadOnlySpan<byte> text, int wholeDigits, out long tenThousandths, out int decimals)
    {
        (tenThousandths, decimals) = (0, 0);
        var isNegative = text.Length > 0 && text[0] == (byte)'-';
        var digits = isNegative ? text[1..] : text;
        var whole = LeadingDigits(digits);
        if (whole == 0 || whole > wholeDigits || (whole > 1 && digits[0] == (byte)'0'))
        {
            return false;
        }

        if (whole < digits.Length)
        {
            decimals = digits.Length - whole - 1;
            if (digits[whole] != (byte)'.' || decimals is < 1 or > Decimals || LeadingDigits(digits[(whole + 1)..]) != decimals)
            {
                return false;
            }
        }

        for (var at = 0; at < whole + 1 + Decimals; at++)
        {
            tenThousandths = at == whole ? tenThousandths : (tenThousandths * 10) + (at < digits.Length ? digits[at] - '0' : 0);
        }

        tenThousandths = isNegative ? -tenThousandths : tenThousandths;
        return !isNegative || tenThousandths != 0;
    }

    private static int LeadingDigits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private static int BlankAtStart(ReadOnlySpan<byte> text) => text.IsEmpty ? 0
        : text[0] <= (byte)' ' ? 1
        : text.StartsWith("\u3000"u8) ? 3
        : text.StartsWith("\u00A0"u8) ? 2
        : 0;

    private static int BlankAtEnd(ReadOnlySpan<byte> text) => text.IsEmpty ? 0
        : text[^1] <= (byte)' ' ? 1
        : text.EndsWith("\u3000"u8) ? 3
        : text.EndsWith("\u00A0"u8) ? 2
        : 0;
}
