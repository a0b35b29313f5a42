using System.Globalization;
using Analytics.Samples.Writing;

namespace Analytics.Samples.Habits;

/// <summary>Dates in the ways that people write them.</summary>
internal static class DateCell
{
    private static readonly DateOnly SerialStart = new(1899, 12, 30);
    private static readonly DateForm[] Mixed = [DateForm.Chinese, DateForm.Iso, DateForm.Dotted, DateForm.Serial];

    public static Cell Write(DateForm form, DateOnly day, int row) => form switch
    {
        DateForm.Mixed => Write(Mixed[row % Mixed.Length], day, row),
        DateForm.Serial => new(Text(day, "yyyy-MM-dd"), Look.BodyDate) { Date = day },
        DateForm.BareSerial => new((day.DayNumber - SerialStart.DayNumber).ToString(CultureInfo.InvariantCulture), Look.Body) { Number = day.DayNumber - SerialStart.DayNumber },
        DateForm.Dotted => new(Text(day, "yyyy.M.d"), Look.Body),
        // Now and then somebody writes the month alone.
        DateForm.Chinese => new(Text(day, row % 25 == 4 ? "yyyy'年'M'月'" : "yyyy'年'M'月'd'日'"), Look.Body),
        _ => new(Text(day, "yyyy-MM-dd"), Look.Body),
    };

    private static string Text(DateOnly day, string form) => day.ToString(form, CultureInfo.InvariantCulture);
}
