using Analytics.Vocabulary.Numbers;

namespace Analytics.Ingest.Typing.Numbers;

/// <summary>From the amount as written to the quantity meant: base unit, header scale, and the interval that its qualifier stands for.</summary>
internal static class QuantityMeaning
{
    public static QuantityReading Of(Amount amount, string text, string? expected, decimal headerScale)
    {
        // 分 is a hundredth of a yuan, and of an appraisal a point.
        var (number, unit) = (amount.Number, amount.Unit is { Word: "分" } && expected == "point" ? UnitWord.Point : amount.Unit);
        if (unit is not null && expected is not null && unit.Fits(expected) == UnitFit.Mismatch)
        {
            return QuantityIssues.UnitMismatch(text, unit.Word, expected);
        }

        if (unit is null && number.Is(NumeralTraits.Fraction) && expected is not (null or "share"))
        {
            return QuantityIssues.Fraction(text);
        }

        var ownScale = unit is null && number.Is(NumeralTraits.BigScale) && headerScale != 1m;
        var factor = unit?.Factor ?? (ownScale ? 1m : headerScale);
        var baseUnit = unit is null || (expected is not null && unit.Fits(expected) != UnitFit.Mismatch) ? expected ?? unit?.Base : unit.Base;
        var upper = amount.Upper is { } second ? second.Times(factor).Value : (decimal?)null;
        var issue = ownScale ? QuantityIssues.OwnScale(text)
            : unit is not null && expected is not null && unit.Fits(expected) == UnitFit.OtherCounter ? QuantityIssues.OtherCounter(text, unit.Word)
            : amount.Around == Surroundings.Rate ? QuantityIssues.Rate(text)
            : amount.Around == Surroundings.Prose ? QuantityIssues.InProse(text)
            : amount.Around == Surroundings.Words ? QuantityIssues.WordsAround(text)
            : null;
        return new(QualifierInterval.Of(number.Times(factor), upper, amount.Words, baseUnit), unit?.Word, null, issue);
    }
}
