using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Numbers;

namespace Analytics.Reports.Claims;

/// <summary>What a number in a text says, in a base unit: the value written, the interval in which the truth must lie for it to be right, and of what it is a rate.</summary>
/// <param name="Place">The place of the last digit that is not zero, in the base unit: how coarsely it is stated.</param>
/// <param name="Rate"><c>week</c>, <c>person</c> and <c>day</c> …: 每人每天; empty where it is a plain amount.</param>
internal sealed partial record ClaimedAmount(Quantity Quantity, UnitWord? Unit, decimal Place, IReadOnlyList<string> Rate)
{
    private static readonly (string Word, string Of, decimal TimesAYear)[] Rates =
    [
        ("每半年", "half_year", 2), ("每季度", "quarter", 4), ("每季", "quarter", 4), ("每个月", "month", 12), ("每月", "month", 12), ("每周", "week", 0), ("每星期", "week", 0), ("每年", "year", 1),
        ("每天", "day", 0), ("每日", "day", 0), ("每人", "person", 0), ("每名", "person", 0), ("每户", "household", 0), ("每亩", "mu", 0), ("每村", "village", 0), ("每个村", "village", 0), ("人均", "person", 0), ("户均", "household", 0),
        ("亩均", "mu", 0), ("村均", "village", 0), ("日均", "day", 0), ("月均", "month", 12), ("年均", "year", 1), ("日营业", "day", 0), ("日销售", "day", 0), ("平均", "mean", 0),
    ];

    public bool IsRate => Rate.Count > 0;

    /// <summary>A background figure of one or two digits before 万 or 亿 (10万个家庭, 2.2万平方公里) is told roughly, without a word that says so.</summary>
    public ClaimedAmount AsContext(string written) =>
        Quantity.Qualifier == Qualifier.Exact && Place > 0 && written.AsSpan().IndexOfAny('万', '亿', '萬') > 0 && Quantity.Value / Place < 100
            ? this with { Quantity = Quantity with { Qualifier = Qualifier.About } }
            : this;

    /// <param name="written">The number as it stands in the plain text, with its unit.</param>
    /// <param name="clause">The words before it in the same clause.</param>
    public static ClaimedAmount Of(Amount amount, string written, string clause)
    {
        var (number, unit) = (amount.Number, amount.Unit);
        var factor = unit?.Factor ?? 1m;
        var upper = amount.Upper is { } second ? second.Times(factor).Value : (decimal?)null;
        // 一公里, 三亩: measures in Chinese numerals are told roughly.
        var rough = number.Is(NumeralTraits.Han) && !written.AsSpan().ContainsAnyInRange('0', '9') && unit is { Base: "km" or "mu" or "kg" } && (amount.Words & ~Qualifying.Plain) == 0 ? Qualifying.About : Qualifying.None;
        var quantity = QualifierInterval.Of(number.Times(factor), upper, amount.Words | rough, unit?.Base);
        var rates = Rates.Where(rate => clause.Contains(rate.Word, StringComparison.Ordinal)).ToList();
        if (unit is { Base: "event" } && rates.Find(rate => rate.TimesAYear > 0 && rate.Of != "month") is { TimesAYear: > 1 } often)
        {
            quantity = quantity with { Value = quantity.Value * often.TimesAYear, Low = quantity.Low * often.TimesAYear, High = quantity.High * often.TimesAYear };
        }

        return new(AsPrinted(quantity, written, unit), unit, Math.Abs(number.Place * factor), [.. rates.Select(rate => rate.Of).Distinct()]);
    }

    /// <summary>The unit in which the claim is told: the indicator's where one is bound, else the base unit of what is written.</summary>
    public string? UnitUnder(string? indicatorUnit) => Quantity.Unit is "person" or "person_time" && indicatorUnit is "person" or "person_time" ? Quantity.Unit
        : indicatorUnit
        ?? (Quantity.Unit is null || !IsRate ? Quantity.Unit : Quantity.Unit + "_per_" + string.Join('_', Rate));

    /// <summary>An exact number is right for whatever rounds to its printed digits: 22.8万 for 227,500 to 228,500. A plain count is right for itself only.</summary>
    private static Quantity AsPrinted(Quantity quantity, string written, UnitWord? unit)
    {
        if (quantity.Qualifier != Qualifier.Exact || quantity.Value == 0 || Digits().Match(written) is not { Success: true } digits
            || !decimal.TryParse(digits.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mantissa) || mantissa == 0)
        {
            return quantity;
        }

        var decimals = digits.Value.IndexOf('.') is var point and >= 0 ? digits.Value.Length - point - 1 : 0;
        var place = quantity.Value / mantissa;
        if (decimals == 0 && place == 1m && unit is not { IsMeasure: true })
        {
            return quantity;
        }

        for (var at = 0; at < decimals; at++)
        {
            place /= 10;
        }

        return quantity with { Low = quantity.Value - (place / 2), High = quantity.Value + (place / 2) };
    }

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Digits();
}
