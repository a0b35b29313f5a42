namespace Analytics.Vocabulary.Numbers;

/// <summary>
/// The grammar: qualifiers, currency sign, number, unit, qualifiers, and perhaps a second number (a range). Works on a simplified text without
/// spaces; what it cannot explain it leaves, and <see cref="End"/> says where.
/// </summary>
public sealed class AmountParser(string text, int from)
{
    public int End { get; private set; } = from;

    private ReadOnlySpan<char> Rest => text.AsSpan(End);

    /// <summary><c>null</c> where no amount begins there.</summary>
    /// <exception cref="NumberTextException">One begins and cannot be understood.</exception>
    public Amount? Parse()
    {
        var words = Qualifiers(behind: false);
        if (Single() is not var (number, unit, behind))
        {
            return null;
        }

        words |= behind;
        return Second(number, unit, words) ?? new Amount(number, null, unit, words);
    }

    private Qualifying Qualifiers(bool behind)
    {
        var words = Qualifying.None;
        while (End < text.Length)
        {
            var (meaning, length) = behind ? QualifierWords.AfterNumber(Rest) : QualifierWords.AtStart(Rest);
            if (length == 0)
            {
                break;
            }

            words |= meaning;
            End += length;
        }

        return words;
    }

    private (Numeral Number, UnitWord? Unit, Qualifying Words)? Single()
    {
        var sign = Sign(out var currency);
        if (HalfUnit() is { } half)
        {
            return (half.Number.Times(sign), half.Unit, Qualifiers(behind: true));
        }

        if (NumberForms.Read(text, End) is not var (number, end))
        {
            return null;
        }

        End = end;
        // 10起 counts cases, 100元起 is at least that much.
        var words = Rest is ['起', ..] ? Qualifying.None : Qualifiers(behind: true);
        var unit = currency ?? (number.Is(NumeralTraits.Share) ? UnitWord.Share : null);
        unit = currency is null ? unit ?? TakeUnit() : TakeUnit() is { } again && again.Base == currency.Base ? again : currency;
        return unit is null ? (number.Times(sign), null, words) : WithUnit(number, unit, sign, words);
    }

    private (Numeral Number, UnitWord? Unit, Qualifying Words) WithUnit(Numeral number, UnitWord unit, decimal sign, Qualifying words)
    {
        // 一个半月 counts months, not things.
        if (unit.IsAnyCounter && Rest is ['半', ..] && UnitWord.At(Rest[1..]) is { } whole)
        {
            End += 1 + whole.Word.Length;
            return (SubUnits.AndHalf(number).Times(sign), whole, words | Qualifiers(behind: true));
        }

        number = SubUnits.Added(text, number, unit, End, out var end);
        End = end;
        return (number.Times(sign), unit, words | Qualifiers(behind: true));
    }

    private decimal Sign(out UnitWord? currency)
    {
        currency = Currency();
        var sign = Take("负") || Take("零下") || Take("-") || Take("−") ? -1m : 1m;
        _ = sign > 0 && Take("+");
        currency ??= Currency();
        return sign;
    }

    private UnitWord? Currency()
    {
        var (unit, length) = CurrencySign.At(Rest);
        End += length;
        return unit;
    }

    // 半斤, 半年: half of one.
    private (Numeral Number, UnitWord Unit)? HalfUnit()
    {
        if (Rest is not ['半', ..] || UnitWord.At(Rest[1..]) is not { } unit)
        {
            return null;
        }

        End += 1 + unit.Word.Length;
        return (new Numeral(0.5m, 0.1m, 0m, NumeralTraits.Han), unit);
    }

    private UnitWord? TakeUnit()
    {
        var bracketed = Rest is ['(', ..] && Rest.IndexOf(')') is var close and > 1 && UnitWord.At(Rest[1..]) is { } inside && inside.Word.Length == close - 1 ? inside : null;
        var unit = bracketed ?? UnitWord.At(Rest);
        End += bracketed is not null ? unit!.Word.Length + 2 : unit?.Word.Length ?? 0;
        return unit;
    }

    private Amount? Second(Numeral first, UnitWord? unit, Qualifying words)
    {
        var start = End;
        var between = Take("与") || Take("和");
        var joined = between || Take("至") || Take("到") || Take("~") || Take("--") || Take("-") || Take("——") || Take("—");
        _ = !joined && (Take("并") || Take(",") || Take("且"));
        var bound = Qualifiers(behind: false);
        var opposite = ((words | bound) & (Qualifying.AtLeast | Qualifying.AtMost)) == (Qualifying.AtLeast | Qualifying.AtMost) && words != bound;
        // 50人以上100人以下: the second bound is named behind its number.
        var closes = !joined && !opposite && bound == Qualifying.None && (words & Qualifying.AtLeast) != 0;
        if ((!joined && !opposite && !closes) || (joined && bound != Qualifying.None && !opposite) || Single() is not var (second, secondUnit, behind)
            || (between && (behind & Qualifying.About) == 0) || (closes && (behind & Qualifying.AtMost) == 0))
        {
            End = start;
            return null;
        }

        if (unit is not null && secondUnit is not null && unit.Base != secondUnit.Base)
        {
            throw new NumberTextException(NumberTrouble.NotANumber);
        }

        var lower = unit is null ? AmountRange.Scaled(first, second) : first;
        return opposite && lower.Value > second.Value ? AmountRange.Of(second, secondUnit, lower, unit) : AmountRange.Of(lower, unit, second, secondUnit);
    }

    private bool Take(string word)
    {
        if (!Rest.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        End += word.Length;
        return true;
    }
}
