using System.Globalization;

namespace Analytics.Ingest.Reading;

/// <summary>The text of a workbook's cell: numbers in the shortest form that reads back the same, dates as ISO 8601, errors as the workbook keeps them.</summary>
internal static class CellText
{
    /// <param name="full">A day alone is written with its midnight, as the workbook keeps it.</param>
    public static string Of(object? value, bool full) => value switch
    {
        null => "",
        string text => text,
        double number => OfNumber(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime moment => OfMoment(moment, full),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Plain digits where a person would write plain digits: an exponent only beyond 21 digits or below a millionth.</summary>
    public static string OfNumber(double number)
    {
        if (Math.Abs(number) < 1e15 && number == Math.Floor(number))
        {
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        }

        var shortest = Plain(number);
        return shortest.Contains('E') && Math.Abs(number) is >= 1e-6 and < 1e21 ? Exact(number)?.ToString(CultureInfo.InvariantCulture) ?? shortest : shortest;
    }

    /// <summary>A day counted as workbooks count days; the number itself where no calendar has it.</summary>
    public static string OfDay(double days, bool from1904, bool full)
    {
        var counted = days + (from1904 ? 1462 : 0);
        return counted is >= 0 and < 2_958_466 ? OfMoment(DateTime.FromOADate(counted < 61 && !from1904 ? counted + 1 : counted), full) : OfNumber(days);
    }

    private static string Plain(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The shortest decimal of the number, written out.</summary>
    private static decimal? Exact(double number) =>
        decimal.TryParse(Plain(number), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && (double)exact == number ? exact : null;

    private static string OfMoment(DateTime moment, bool full)
    {
        // A time of day alone is a moment of day zero.
        var form = moment.Year < 1900 ? "HH:mm:ss" : moment.TimeOfDay == TimeSpan.Zero && !full ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss";
        return moment.ToString(form, CultureInfo.InvariantCulture);
    }
}
