using System.Globalization;

namespace Analytics.Vocabulary.Numbers;

/// <summary>What stands in digits: 1234.5, 1,234,567, 1,2345,6789 (groups of four, as 万 counts), 1.2E+05, 1.2×10^5, 2^5.</summary>
/// <param name="IsSingle">One digit and nothing else.</param>
public readonly record struct ArabicDigits(decimal Value, int Length, bool LeadsWithZero, bool IsSingle)
{
    /// <exception cref="NumberTextException">Commas that stand in no known way, or too many digits.</exception>
    public static ArabicDigits Read(ReadOnlySpan<char> text)
    {
        var whole = WholeLength(text);
        var length = whole;
        if (length + 1 < text.Length && text[length] == '.' && char.IsAsciiDigit(text[length + 1]))
        {
            length += 1 + DigitsIn(text[(length + 1)..]);
        }

        var mantissa = Parsed(text[..length]);
        var value = Raised(mantissa, text[length..], out var tail);
        return new(value, length + tail, whole > 1 && text[0] == '0', length == 1 && tail == 0);
    }

    private static int WholeLength(ReadOnlySpan<char> text)
    {
        var first = DigitsIn(text);
        var (at, size) = (first, 0);
        while (at + 1 < text.Length && text[at] is ',' or '\'' && char.IsAsciiDigit(text[at + 1]))
        {
            var group = DigitsIn(text[(at + 1)..]);
            if (group is not (3 or 4) || (size > 0 && group != size))
            {
                throw new NumberTextException(NumberTrouble.WrongGroups);
            }

            (size, at) = (group, at + 1 + group);
        }

        return size == 0 || (first > 0 && first <= size) ? at : throw new NumberTextException(NumberTrouble.WrongGroups);
    }

    private static decimal Parsed(ReadOnlySpan<char> digits) =>
        decimal.TryParse(digits.ToString().Replace(",", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new NumberTextException(NumberTrouble.TooLarge);

    private static decimal Raised(decimal mantissa, ReadOnlySpan<char> rest, out int length)
    {
        var mark = rest switch
        {
            ['e' or 'E' or '^', ..] => 1,
            ['×' or '*' or 'x', '1', '0', '^', ..] => 4,
            _ => 0,
        };
        var from = mark > 0 && mark < rest.Length && rest[mark] is '+' or '-' ? mark + 1 : mark;
        var digits = mark > 0 ? DigitsIn(rest[from..]) : 0;
        length = digits is > 0 and <= 3 ? from + digits : 0;
        if (length == 0)
        {
            return mantissa;
        }

        var power = int.Parse(rest[from..length], CultureInfo.InvariantCulture) * (rest[from - 1] == '-' ? -1 : 1);
        return rest[0] == '^' ? Power(1m, mantissa, power) : Power(mantissa, 10m, power);
    }

    private static decimal Power(decimal value, decimal root, int power)
    {
        for (var step = 0; step < Math.Abs(power); step++)
        {
            value = power > 0 ? value * root : value / root;
        }

        return value;
    }

    private static int DigitsIn(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }
}
