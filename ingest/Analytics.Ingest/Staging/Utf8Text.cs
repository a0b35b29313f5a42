namespace Analytics.Ingest.Staging;

/// <summary>Cell texts as UTF-8: what of them is blank, and which are numbers that the engine's own cast reads as they stand.</summary>
internal static class Utf8Text
{
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

    /// <summary>Digits, at most so many before the point and four behind it, with a minus or none: such a text has one reading.</summary>
    public static bool IsPlainNumber(ReadOnlySpan<byte> text, int wholeDigits)
    {
        var digits = text.Length > 0 && text[0] == (byte)'-' ? text[1..] : text;
        var whole = LeadingDigits(digits);
        return whole > 0 && whole <= wholeDigits
            && (whole == digits.Length
                || (digits[whole] == (byte)'.' && digits.Length - whole - 1 is >= 1 and <= 4 && LeadingDigits(digits[(whole + 1)..]) == digits.Length - whole - 1));
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
