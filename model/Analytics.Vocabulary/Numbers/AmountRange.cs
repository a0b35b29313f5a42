namespace Analytics.Vocabulary.Numbers;

/// <summary>Two numbers that name a range: 3-5万, 3万至5万元, 20%~30%.</summary>
public static class AmountRange
{
    /// <summary>In the unit of the second, or in that of the first where the second names none.</summary>
    /// <exception cref="NumberTextException">The second is not the larger.</exception>
    public static Amount Of(Numeral lower, UnitWord? unit, Numeral upper, UnitWord? upperUnit)
    {
        var common = upperUnit ?? unit;
        var low = unit is null || common is null ? lower : lower.Times(unit.Factor / common.Factor);
        return low.Value < upper.Value
            ? new Amount(low, upper, common, Qualifying.About)
            : throw new NumberTextException(NumberTrouble.NotANumber);
    }

    /// <summary>3-5万: the scale of the second is meant for both. 500-1万 means what it says; 17-8万 nobody can tell.</summary>
    public static Numeral Scaled(Numeral first, Numeral second)
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
}
