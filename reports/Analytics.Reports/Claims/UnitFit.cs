using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Claims;

/// <summary>Whether an amount can be one of an indicator's, by its unit. Measure words of counts differ from text to text (H-14); persons and person-times do not mix (H-15).</summary>
internal static class UnitFit
{
    private static readonly string[] Counts = ["item", "unit", "organisation", "event", "village", "community", "street", "district", "batch", "category", "check", "ballot"];

    private static readonly string[] Times = ["times_per_week", "times_per_year"];

    /// <returns><c>null</c> where it cannot; else how well the units agree, 0 or more.</returns>
    public static double? Of(ClaimedAmount amount, Indicator indicator)
    {
        var (written, unit) = (amount.Unit, indicator.Unit.Code);
        if (IsTold(amount, indicator) is false)
        {
            return null;
        }

        if (written is null)
        {
            return Counts.Contains(unit) || unit is "person" or "household" ? 0 : null;
        }

        var same = written.Word.Length > 0 && indicator.Unit.Label.Zh == written.Word ? 0.6 : 0;
        return IsPlace(written.Word, unit) ? 1.5
            : written.Base == unit ? (Counts.Contains(unit) ? 0.3 : 1) + same
            : Times.Contains(unit) && written.Base == "event" ? 2
            : unit == "day_per_month" && written.Base == "day" ? 2
            : unit.StartsWith("yuan_per", StringComparison.Ordinal) && written.Base == "yuan" ? 2
            : written.IsAnyCounter && (Counts.Contains(unit) || unit is "person" or "household") ? same + 0.3
            : Counts.Contains(written.Base) && Counts.Contains(unit) ? same
            : (written.Base, unit) is ("person", "person_time") or ("person_time", "person") ? 0.5 + same
            : (written.Base, unit) is ("household_time", "household") or ("kw", "kva") ? same
            : null;
    }

    private static bool IsPlace(string word, string unit) => unit switch
    {
        "village" => word is "村" or "个村" or "行政村",
        "community" => word is "社区",
        "street" => word is "街道",
        _ => false,
    };

    /// <summary>A rate belongs to a ratio or a parameter, a plain amount to neither, but for shares and terms of office.</summary>
    private static bool IsTold(ClaimedAmount amount, Indicator indicator)
    {
        var isShare = amount.Unit?.Base == "share";
        return indicator.Aggregation switch
        {
            Aggregation.Ratio => isShare == (indicator.Unit.Code == "share") && (isShare || amount.IsRate),
            Aggregation.Rule => isShare || indicator.Unit.Code is "year" || amount.IsRate,
            _ => !isShare && (!amount.IsRate || amount.Rate is ["year"] or ["mean"]),
        };
    }
}
