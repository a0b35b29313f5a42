using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>What one post owed and gave in one month.</summary>
/// <param name="Due">Days due; visits due of a post that is called on each week.</param>
/// <param name="Tier">Tier of the subsidy; <c>null</c> where the post has none.</param>
internal sealed record AttendanceLine(Post Post, Term Term, Period Period, int Due, int Days, int Nights, int Leave, int Made, int Passed, string? Tier)
{
    /// <summary>100 yuan a day, by tier; 0 where the post has none.</summary>
    public decimal Subsidy => Days * 100m * Tier switch { "full" => 1m, "four_fifths" => 0.8m, "half" => 0.5m, _ => 0m };
}

/// <summary>
/// The attendance ledger: one entry a post held at the month's end. Villages are lived in, streets and communities keep office hours, enterprises are
/// called on each week; only villages have a subsidy.
/// </summary>
internal static class Attendance
{
    /// <summary>All months, sent or not: what was paid does not depend on it.</summary>
    public static IReadOnlyList<AttendanceLine> Lines(IReadOnlyList<Post> posts) =>
    [
        .. from period in Period.Range(Posts.First, Posts.Last)
           from post in posts
           where post.IsHeld(period)
           select Line(post, post.HeldAt(period)!, period),
    ];

    public static IEnumerable<Edition> Editions(IReadOnlyList<AttendanceLine> lines) =>
        from month in lines.GroupBy(line => (line.Post.Place.County, line.Period))
        where !Calendar.IsMissing(month.Key.County, "attendance", month.Key.Period)
        select new Edition(month.Key.County, "attendance", month.Key.Period, Entries(month.Key.County, month.Key.Period, [.. month]));

    private static AttendanceLine Line(Post post, Term term, Period period)
    {
        var stream = new SeededStream($"attendance:{term.SecretaryCode}:{period}");
        var first = term.Start > period.FirstDay ? term.Start : period.FirstDay;
        var held = period.LastDay.DayNumber - first.DayNumber + 1;
        var due = post.Cohort switch
        {
            "village" => Math.Max(1, held - (held / 7)),
            "community" => Enumerable.Range(0, held).Count(day => first.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)),
            _ => Math.Max(1, held / 7),
        };
        var leave = stream.Percent(14) ? Math.Min(due, stream.Between(1, 4)) : 0;
        var absent = stream.Percent(8) ? Math.Min(due - leave, stream.Between(1, 5)) : 0;
        var extra = post.Cohort == "village" && leave + absent == 0 ? stream.Between(0, held - due) : 0;
        // Two counties leave zero blank, and a post with no day at all would be a blank cell.
        var days = Math.Max(1, due - leave - absent + extra);
        var made = stream.Percent(55) ? stream.Between(1, 2) : 0;
        return new(post, term, period, due, days, Math.Max(0, days - stream.Between(0, 4)), leave, made, made > 0 && stream.Percent(9) ? made - 1 : made, Tier(post, term, period));
    }

    /// <summary>One tier a half-year, as the appraisal before gave it; the first half-year is paid in full.</summary>
    private static string? Tier(Post post, Term term, Period period)
    {
        var half = $"{period.Year}H{(period.Month + 5) / 6}";
        var drawn = new SeededStream($"tier:{term.SecretaryCode}:{half}").Below(100);
        return post.Cohort != "village" ? null : period.Year == 2015 ? "full" : drawn switch { < 64 => "full", < 87 => "four_fifths", < 96 => "half", _ => "none" };
    }

    private static List<Entry> Entries(string county, Period period, List<AttendanceLine> lines)
    {
        var entries = lines.Select(Of).ToList();
        foreach (var wrong in WrongCells.Of(county, "attendance", period))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        return entries;
    }

    private static Entry Of(AttendanceLine line)
    {
        var cohort = line.Post.Cohort;
        return Entry.Of(line.Post, new Dictionary<string, Value>
        {
            ["secretary_code"] = Value.Of(line.Term.SecretaryCode),
            ["secretary_name"] = Value.Of(line.Term.Name),
            ["duty_basis"] = Value.Of(cohort switch { "village" => "resident", "community" => "office_hours", _ => "weekly" }),
            ["days_due"] = Value.Of(line.Due),
            ["days_on_post"] = Value.Of(line.Days),
            ["nights_stayed"] = cohort == "village" ? Value.Of(line.Nights) : Value.NotApplicable,
            ["leave_days"] = Value.Of(line.Leave),
            ["visits"] = cohort == "enterprise" ? Value.Of(line.Days) : Value.NotApplicable,
            ["checks_made"] = Value.Of(line.Made),
            ["checks_passed"] = Value.Of(line.Passed),
            ["subsidy_tier"] = line.Tier is null ? Value.NotApplicable : Value.Of(line.Tier),
        });
    }
}
