using System.Globalization;
using Analytics.Vocabulary;
using Analytics.Warehouse.Configuration;

namespace Analytics.Reports.Calendar;

/// <summary>
/// What a home announces: <c>calendar.yml</c>, which the statistician edits. One time of day for all releases; for each its day, its cut-off and who may read it before. Times are China's.
/// </summary>
public sealed record ReleaseCalendar(IReadOnlyList<PlannedRelease> Releases)
{
    /// <summary>The calendar's name in a home's folder.</summary>
    public const string FileName = "calendar.yml";

    private const string DayForm = "yyyy-MM-dd";
    private const string TimeForm = "HH:mm";

    /// <summary>The home's calendar; an empty one where it has none.</summary>
    /// <exception cref="CalendarException">The file is written wrongly.</exception>
    public static ReleaseCalendar Of(Home home)
    {
        var file = Path.Combine(home.Root, FileName);
        return File.Exists(file) ? Parse(File.ReadAllText(file)) : new([]);
    }

    /// <exception cref="CalendarException">The text is no calendar: the fault names its line.</exception>
    public static ReleaseCalendar Parse(string yaml)
    {
        try
        {
            var top = YamlMap.Read(FileName, yaml);
            top.AllowOnly("time", "releases");
            var time = TimeOnly.TryParseExact(top.Text("time"), TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var fixedTime) ? fixedTime
                : throw top.Wrong("time", $"'{top.Text("time")}' is not a time of day, as in 09:00.");
            var releases = new List<PlannedRelease>();
            foreach (var entry in top.Maps("releases"))
            {
                var planned = Read(entry, time);
                releases.Add(releases.Exists(other => (other.Kind, other.Period, other.Revision) == (planned.Kind, planned.Period, planned.Revision))
                    ? throw entry.Wrong("kind", $"{planned.Kind} {planned.Period} is announced twice.") : planned);
            }

            return new([.. releases.OrderBy(release => release.ReleaseAt)]);
        }
        catch (ConfigurationException fault)
        {
            throw new CalendarException(fault);
        }
    }

    /// <summary>The announcement of one release; that of a county's own briefing goes before that of all briefings.</summary>
    internal PlannedRelease? Find(ReleaseKind kind, ReleasePeriod period, int revision) => Releases
        .Where(release => release.IsOf(kind) && release.Period == period && release.Revision == revision).OrderBy(release => release.Kind != kind.Name).FirstOrDefault();

    private static PlannedRelease Read(YamlMap entry, TimeOnly time)
    {
        entry.AllowOnly("kind", "period", "revision", "date", "cut_off", "early_access");
        var at = ChinaTime.At(Day(entry, "date"), time);
        var kind = Kind(entry);
        return new(
            kind.Name,
            Period(entry, kind),
            entry.Has("revision") ? Whole(entry, "revision", 1) : 1,
            at,
            entry.Has("cut_off") ? Day(entry, "cut_off") : null,
            [.. entry.Maps("early_access").Select(reader => Reader(reader, time, at))]);
    }

    private static EarlyReader Reader(YamlMap reader, TimeOnly time, Vintage releaseAt)
    {
        reader.AllowOnly("name", "office", "reason", "from");
        var from = DateTime.TryParseExact(reader.Text("from"), $"{DayForm} {TimeForm}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? ChinaTime.At(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment)) : ChinaTime.At(Day(reader, "from"), time);
        return from < releaseAt ? new(reader.Text("name"), reader.Text("office"), reader.Text("reason"), from)
            : throw reader.Wrong("from", "early access begins before the release.");
    }

    private static ReleaseKind Kind(YamlMap entry)
    {
        var kind = entry.Text("kind");
        try
        {
            return ReleaseKind.ParseAnnounced(kind);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw entry.Wrong("kind", $"'{kind}' is no kind of publication.");
        }
    }

    private static ReleasePeriod Period(YamlMap entry, ReleaseKind kind) => ReleasePeriod.TryParse(entry.Text("period")) is { } period && kind.Takes(period.Form) ? period
        : throw entry.Wrong("period", $"'{entry.Text("period")}' is no period of {kind.Name}: expected as in {Example(kind.Form)}.");

    private static string Example(PeriodForm form) => form switch
    {
        PeriodForm.Month => "2016-06",
        PeriodForm.HalfYear => "2016H1",
        PeriodForm.Season => "2016-spring",
        _ => "2016",
    };

    private static DateOnly Day(YamlMap map, string key) => DateOnly.TryParseExact(map.Text(key), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw map.Wrong(key, $"'{map.Text(key)}' is not a day, as in 2017-02-28.");

    private static int Whole(YamlMap map, string key, int least) => map.Number(key) is var number && number == decimal.Truncate(number) && number >= least && number < 10000 ? (int)number
        : throw map.Wrong(key, $"'{map.Text(key)}' is not a whole number from {least} on.");
}

/// <summary>The calendar of a home is written wrongly; nothing was done.</summary>
public sealed class CalendarException(Exception cause) : ExplainedException(
    new($"发布日历有误，请改正后再次运行：{cause.Message}", $"The release calendar is wrong, mend it and run again. {cause.Message}"), cause);
