using System.Globalization;
using Analytics.Vocabulary;

namespace Analytics.Reports.Calendar;

/// <summary>Moments as offices in China write them: one zone, no summer time.</summary>
internal static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static Vintage At(DateOnly day, TimeOnly time) => new(new DateTimeOffset(day, time, Offset));

    public static DateOnly Day(Vintage moment) => DateOnly.FromDateTime(moment.Time.ToOffset(Offset).DateTime);

    /// <summary>As in 2017年2月28日9:00.</summary>
    public static string InWords(Vintage moment) => moment.Time.ToOffset(Offset).ToString("yyyy年M月d日H:mm", CultureInfo.InvariantCulture);
}
