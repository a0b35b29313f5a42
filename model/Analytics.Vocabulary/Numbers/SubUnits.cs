namespace Analytics.Vocabulary.Numbers;

/// <summary>What follows a unit and adds to it: 三千元五角八分, 2块5, 三年半, 10公里500米.</summary>
public static class SubUnits
{
    /// <returns>The number with the smaller units added, in the first unit.</returns>
    public static Numeral Added(string text, Numeral number, UnitWord unit, int from, out int end)
    {
        end = from;
        if (end < text.Length && text[end] == '半')
        {
            end++;
            return AndHalf(number);
        }

        return unit is { IsMoney: true, Factor: >= 0.1m and <= 1m } ? Coins(text, number, unit, ref end) : Parts(text, number, unit, ref end);
    }

    // 10公里500米, 3斤2两, 15亩3分.
    private static Numeral Parts(string text, Numeral number, UnitWord unit, ref int end)
    {
        for (var factor = unit.Factor; NumeralReader.Read(text, end) is var (more, after) && !number.Is(NumeralTraits.Over);)
        {
            var part = UnitWord.At(text.AsSpan(after)) is { Word: "分" } tenth && unit.Base == "mu" ? tenth with { Base = "mu", Factor = 0.1m } : UnitWord.At(text.AsSpan(after));
            if (part is null || part.Base != unit.Base || part.Factor >= factor)
            {
                break;
            }

            factor = part.Factor;
            end = after + part.Word.Length;
            number = number with { Value = number.Value + (more.Value * factor / unit.Factor), Place = more.Place * factor / unit.Factor };
        }

        return number;
    }

    public static Numeral AndHalf(Numeral number) => number with { Value = number.Value + 0.5m, Place = 0.1m };

    private static Numeral Coins(string text, Numeral number, UnitWord unit, ref int end)
    {
        var factor = unit.Factor;
        while (NumeralReader.Read(text, end < text.Length && text[end] == '又' ? end + 1 : end) is var (more, after))
        {
            var coin = UnitWord.At(text.AsSpan(after));
            if (coin is not null && (coin.Base == unit.Base || coin.Base == "yuan") && coin.Factor < factor)
            {
                factor = coin.Factor;
                end = after + coin.Word.Length;
                number = number with { Value = number.Value + (more.Value * factor / unit.Factor), Place = factor / unit.Factor };
                continue;
            }

            // 2块5: tenths without the word.
            if (coin is null && after == text.Length && more.Value is > 0 and < 10 && more.Place == 1 && factor == unit.Factor && unit.Word is "块" or "元")
            {
                end = after;
                number = number with { Value = number.Value + (more.Value / 10), Place = 0.1m };
            }

            break;
        }

        return number;
    }
}
