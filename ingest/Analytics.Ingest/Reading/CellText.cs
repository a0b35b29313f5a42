using System.Globalization;

namespace Analytics.Ingest.Reading;

/// <summary>The text of a workbook's cell: numbers in the shortest form that reads back the same, dates as ISO 8601, errors as the workbook keeps them.</summary>
internal static class CellText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => OfNumber(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime moment => OfMoment(moment),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Plain digits where a person would write plain digits: an exponent only beyond 21 digits or below a millionth.</summary>
    public static string OfNumber(double number)
    {
        var size = Math.Abs(number);
        return size is 0 or (>= 1e-6 and < 1e21) ? ((decimal?)Exact(number))?.ToString(CultureInfo.InvariantCulture) ?? Plain(number) : Plain(number);
    }

    private static string Plain(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The shortest decimal of the number, written out.</summary>
    private static decimal? Exact(double number) =>
        decimal.TryParse(Plain(number), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && (double)exact == number ? exact : null;

    private static string OfMoment(DateTime moment)
    {
        // A time of day alone is a moment of day zero.
        var form = moment.Year < 1900 ? "HH:mm:ss" : moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss";
        return moment.ToString(form, CultureInfo.InvariantCulture);
    }
}
