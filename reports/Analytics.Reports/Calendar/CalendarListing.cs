using Analytics.Reports.Releases;
using Analytics.Vocabulary;

namespace Analytics.Reports.Calendar;

/// <summary>What is announced, beside what was published of it.</summary>
public sealed class CalendarListing(Home home, TimeProvider clock)
{
    /// <summary>The announcements from a day on, for a number of months, in order of their moments.</summary>
    /// <param name="from">The first day, in China; <c>null</c> takes the first day of the month that it is now.</param>
    /// <param name="months"><c>null</c> takes all that is announced, also what is past.</param>
    /// <exception cref="CalendarException">The calendar is written wrongly.</exception>
    public IReadOnlyList<CalendarRow> List(DateOnly? from, int? months)
    {
        var now = new Vintage(clock.GetUtcNow());
        var today = ChinaTime.Day(now);
        var first = from ?? new DateOnly(today.Year, today.Month, 1);
        var releases = new ReleaseRegister(home).Published();
        return [.. ReleaseCalendar.Of(home).Releases
            .Where(planned => months is not { } count || (ChinaTime.Day(planned.ReleaseAt) is var day && day >= first && day < first.AddMonths(count)))
            .Select(planned => Row(planned, [.. releases.Where(release => planned.IsOf(ReleaseKind.Parse(release.Kind)) && ReleasePeriod.OfRelease(release.ReleaseId, release.Kind) == planned.Period && ReleaseStamp.Revision(release.ReleaseId) == planned.Revision)], now))];
    }

    private static CalendarRow Row(PlannedRelease planned, IReadOnlyList<PublishedRow> releases, Vintage now)
    {
        var isWaiting = releases.Any(release => release.PublishedAt is null);
        var published = releases.Count == 0 || isWaiting ? null : releases.Max(release => release.PublishedAt);
        var state = published is not null ? IsOnTime(planned.ReleaseAt, Vintage.Parse(published)) ? "on_time" : "late"
            : isWaiting ? "embargoed"
            : now < planned.ReleaseAt ? "planned" : "overdue";
        return new(
            planned.Kind, planned.Period.Text, planned.Revision, planned.ReleaseAt.ToString(), planned.CutOff?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), state,
            [.. releases.Select(release => release.ReleaseId)], published, releases.Select(release => release.CutOff).Max(), [.. planned.EarlyAccess.Select(reader => new EarlyAccess(reader.Name, reader.Office, reader.Reason, reader.From.ToString()))]);
    }

    /// <summary>Published on the day announced, or before it.</summary>
    private static bool IsOnTime(Vintage planned, Vintage published) => ChinaTime.Day(published) <= ChinaTime.Day(planned);
}

/// <summary>One announcement and what became of it. Moments are in UTC.</summary>
/// <param name="State"><c>planned</c>, <c>overdue</c>, <c>embargoed</c> (made, waiting for its moment), <c>on_time</c> or <c>late</c>.</param>
/// <param name="Releases">The releases made of it: of briefings one a county.</param>
/// <param name="PublishedAt">The last of them; <c>null</c> while one is not published.</param>
/// <param name="CutOff">Until when ledgers counted; <c>null</c> before there is a release.</param>
public sealed record CalendarRow(
    string Kind, string Period, int Revision, string PlannedAt, string? PlannedCutOff, string State, IReadOnlyList<string> Releases, string? PublishedAt, string? CutOff, IReadOnlyList<EarlyAccess> EarlyAccess);

/// <param name="From">In UTC.</param>
public sealed record EarlyAccess(string Name, string Office, string Reason, string From);
