namespace Analytics.Ingest.Typing.Numbers;

/// <summary>
/// The grammar: qualifiers, currency sign, number, unit, qualifiers, and perhaps a second number (a range). Works on a simplified text without
/// spaces; what it cannot explain it leaves, and <see cref="End"/> says where.
/// </summary>
internal sealed class AmountParser(string text, int from)
{
    private static readonly (string Sign, string Unit)[] Signs =
        [("人民币", "元"), ("RMB", "元"), ("CNY", "元"), ("¥", "元"), ("US$", "美元"), ("HK$", "港元"), ("$", "美元"), ("€", "欧元"), ("£", "英镑"), ("₩", "韩元"), ("₹", "卢比"), ("₽", "卢布")];

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
        return Second(number, unit, words) ?? new Amount(number, null, unit, words, Remark: false);
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
        var words = Qualifiers(behind: true);
        var unit = currency ?? (number.Is(NumeralTraits.Share) ? UnitWord.Share : null);
        unit = currency is null ? unit ?? TakeUnit() : TakeUnit() is { } again && again.Base == currency.Base ? again : currency;
        if (unit is not null)
        {
            number = SubUnits.Added(text, number, unit, End, out end);
            End = end;
            words |= Qualifiers(behind: true);
        }

        return (number.Times(sign), unit, words);
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
        foreach (var (sign, unit) in Signs)
        {
            if (Take(sign))
            {
                return UnitWord.At(unit);
            }
        }

        return null;
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
        if ((!joined && !opposite) || (joined && bound != Qualifying.None && !opposite) || Single() is not var (second, secondUnit, behind) || (between && (behind & Qualifying.About) == 0))
        {
            End = start;
            return null;
        }

        if (unit is not null && secondUnit is not null && unit.Base != secondUnit.Base)
        {
            throw new NumberTextException(NumberTrouble.NotANumber);
        }

        var lower = unit is null ? Scaled(first, second) : first;
        return opposite && lower.Value > second.Value ? Ordered(second, secondUnit, lower, unit) : Ordered(lower, unit, second, secondUnit);
    }

    // In the unit of the second, or in that of the first where the second names none.
    private static Amount Ordered(Numeral lower, UnitWord? unit, Numeral upper, UnitWord? upperUnit)
    {
        var common = upperUnit ?? unit;
        var low = unit is null || common is null ? lower : lower.Times(unit.Factor / common.Factor);
        return low.Value < upper.Value
            ? new Amount(low, upper, common, Qualifying.About, Remark: false)
            : throw new NumberTextException(NumberTrouble.NotANumber);
    }

    // 3-5万: the scale of the second is meant for both. 500-1万 means what it says; 17-8万 nobody can tell.
    private static Numeral Scaled(Numeral first, Numeral second)
    {
        if (!second.Is(NumeralTraits.BigScale) || first.Is(NumeralTraits.BigScale))
        {
            return first;
        }

        var scale = second.Value >= 100_000_000m ? 100_000_000m : 10_000m;
        return first.Value * scale <= second.Value ? first.Times(scale)
            : first.Value >= 100 ? first
            : throw new NumberTextException(NumberTrouble.Ambiguous);
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
