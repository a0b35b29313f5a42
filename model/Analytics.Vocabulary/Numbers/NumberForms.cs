namespace Analytics.Vocabulary.Numbers;

/// <summary>A number in any of its forms: plain, 百分之五, 五分之一, 三又二分之一, 16/5, 六点五折, 一半.</summary>
public static class NumberForms
{
    private static readonly (string Words, decimal Share)[] Shares = [("百分百", 1m), ("一半", 0.5m), ("半数", 0.5m), ("打对折", 0.5m), ("半折", 0.5m)];

    /// <summary>The number and where it ends; <c>null</c> where none begins there.</summary>
    public static (Numeral Numeral, int End)? Read(string text, int from)
    {
        foreach (var (words, share) in Shares)
        {
            if (Follows(text, from, words))
            {
                return (new(share, 0.1m, 0m, NumeralTraits.Share | NumeralTraits.Han), from + words.Length);
            }
        }

        if (NumeralReader.Read(text, from) is not var (first, end))
        {
            return null;
        }

        if (Follows(text, end, "又") && Read(text, end + 1) is { } part && part.Numeral.Is(NumeralTraits.Fraction))
        {
            return (part.Numeral with { Value = first.Value + part.Numeral.Value }, part.End);
        }

        return Follows(text, end, "分之") ? Portion(text, first, end + 2)
            : Follows(text, end, "/") ? Quotient(text, first, end)
            : Follows(text, end, "折") && first.Value is (> 0 and < 10) or (> 10 and < 100) ? (Discount(first), end + 1)
            : (first, end);
    }

    // 百分之三, 五分之一: what is divided stands behind.
    private static (Numeral Numeral, int End)? Portion(string text, Numeral whole, int from)
    {
        var sign = Follows(text, from, "负") || Follows(text, from, "-") ? -1m : 1m;
        var start = sign < 0 ? from + 1 : from;
        var part = Follows(text, start, "点") ? NumeralReader.Read("零" + text[start..], 0) is var (digits, length) ? (digits, start + length - 1) : null
            : NumeralReader.Read(text, start);
        if (part is not var (numeral, end) || whole.Value == 0)
        {
            return null;
        }

        // 百分之, 千分之 and 万分之 are shares; of 五分之一 the place of a digit says nothing.
        return (numeral.Times(sign / whole.Value) with { Traits = (numeral.Traits & ~NumeralTraits.Bare & ~NumeralTraits.BigScale) | NumeralTraits.Fraction | NumeralTraits.Share }, end);
    }

    private static (Numeral Numeral, int End)? Quotient(string text, Numeral dividend, int slash) =>
        slash + 1 < text.Length && char.IsAsciiDigit(text[slash + 1]) && NumeralReader.Read(text, slash + 1) is var (divisor, end) && divisor.Value != 0 && !Follows(text, end, "/")
            ? (dividend with { Value = dividend.Value / divisor.Value, Place = 0.01m, Traits = dividend.Traits | NumeralTraits.Fraction }, end)
            : (dividend, slash);

    // 九折 is 0.9 of the price, 七五折 and 75折 are 0.75.
    private static Numeral Discount(Numeral written) =>
        written.Times(written.Value > 10 ? 0.01m : 0.1m) with { Traits = written.Traits | NumeralTraits.Share };

    private static bool Follows(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
