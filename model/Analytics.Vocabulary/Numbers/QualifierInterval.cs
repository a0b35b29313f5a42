
namespace Analytics.Vocabulary.Numbers;

/// <summary>
/// The interval that a qualifier stands for, with v the number written and p the place of its last digit that is not zero:
/// over (余, 多) [v, v + p) · nearly (近) [0.9 v, v) · about (约) the range named, else v ± p/2 · at least [v, ∞) · at most [0, v] (below zero:
/// unbounded) · exact v. Two that pull apart (近百余) are about, from the lower end of one to the upper end of the other. The value of a range is its middle.
/// </summary>
public static class QualifierInterval
{
    public static Quantity Of(Numeral number, decimal? upper, Qualifying words, string? unit)
    {
        var range = upper ?? (number.Spread > 0 ? Math.Abs(number.Value) + number.Spread : null);
        if (range is { } top)
        {
            return Range(number.Value, upper is null && number.Value < 0 ? -top : top, number.Is(NumeralTraits.Over) ? number.Place : 0m, unit);
        }

        var over = number.Is(NumeralTraits.Over) || words.HasFlag(Qualifying.Over);
        var rough = number.Is(NumeralTraits.Rough) || words.HasFlag(Qualifying.About);
        var (value, place) = (Math.Abs(number.Value), number.Place < 0 ? -number.Place : number.Place);
        var (low, high, qualifier) = (over, words) switch
        {
            (true, var w) when w.HasFlag(Qualifying.Nearly) => (0.9m * value, value + place, Qualifier.About),
            (true, _) => (value, (decimal?)(value + place), Qualifier.Over),
            (_, var w) when w.HasFlag(Qualifying.AtLeast) => (value, null, Qualifier.AtLeast),
            (_, var w) when w.HasFlag(Qualifying.AtMost) => (0m, value, Qualifier.AtMost),
            (_, var w) when w.HasFlag(Qualifying.Nearly) => (0.9m * value, value, Qualifier.Nearly),
            _ when rough => (value - (place / 2), value + (place / 2), Qualifier.About),
            _ => (value, value, Qualifier.Exact),
        };
        return number.Value < 0 ? Mirrored(value, low, high, unit, qualifier) : New(value, low, high, unit, qualifier);
    }

    private static Quantity Range(decimal first, decimal second, decimal beyond, string? unit)
    {
        var (low, high) = (Math.Min(first, second), Math.Max(first, second) + beyond);
        return New((low + high) / 2, low, high, unit, Qualifier.About);
    }

    // What lies above a sum of money owed lies below its negative: -800余 is between -900 and -800.
    private static Quantity Mirrored(decimal value, decimal low, decimal? high, string? unit, Qualifier qualifier) => qualifier switch
    {
        Qualifier.AtLeast => New(-value, -value, null, unit, qualifier),
        Qualifier.AtMost => New(-value, null, -value, unit, qualifier),
        _ => New(-value, -high, -low, unit, qualifier),
    };

    private static Quantity New(decimal value, decimal? low, decimal? high, string? unit, Qualifier qualifier) =>
        new(TrailingZeros.Trimmed(value), TrailingZeros.Trimmed(low), TrailingZeros.Trimmed(high), unit, qualifier);
}
