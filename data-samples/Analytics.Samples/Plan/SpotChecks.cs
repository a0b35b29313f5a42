using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>
/// The spot checks of a quarter: the city draws about one post in thirty, each county about one in three, townships a few. Those removed soon after were
/// mostly found wanting, though not all, and some found wanting were not removed.
/// </summary>
internal static class SpotChecks
{
    private const string Ledger = "spot_checks";

    /// <summary>How many of a hundred posts each level checks in a quarter, and how many of its checks are drawn at random.</summary>
    private static readonly (string Level, int Chance, int Random)[] Levels = [("city", 3, 100), ("county", 33, 85), ("township", 6, 20)];

    private static readonly string[] Ways = ["phone", "phone", "phone", "visit", "visit", "covert", "location"];
    private static readonly string[] Findings = ["leave_rules", "leave_rules", "shallow_work", "shallow_work", "loose_attendance", "two_jobs", "weak_unit_support"];

    private sealed record Found(string OnPost, string Finding, string Measure);

    public static IEnumerable<Edition> Editions(IReadOnlyList<Post> posts) =>
        from county in posts.GroupBy(post => post.Place.County).OrderBy(own => own.Key, StringComparer.Ordinal)
        from period in Spans.Of(Ledger)
        select new Edition(county.Key, Ledger, period, Entries(county.Key, period, [.. county]));

    private static List<Entry> Entries(string county, Period period, List<Post> posts)
    {
        var checks = posts.SelectMany(post => Levels.SelectMany(level => Of(post, period, level.Level, level.Chance, level.Random)));
        var entries = checks.OrderBy(check => check.Day).ThenBy(check => check.Entry["secretary_code"].Text, StringComparer.Ordinal).Select(check => check.Entry).ToList();
        foreach (var wrong in WrongCells.Of(county, Ledger, period))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        return entries;
    }

    private static IEnumerable<(DateOnly Day, Entry Entry)> Of(Post post, Period period, string level, int chance, int random)
    {
        var stream = new SeededStream($"spot_checks:{post.Place.Code}:{period}:{level}");
        var day = Spans.FirstDay(Ledger, period).AddDays(stream.Between(4, 88));
        var term = post.Terms.LastOrDefault(term => term.Start < day && (term.Adjusted is null || day < term.Adjusted));
        if (stream.Percent(chance) && term is not null && day <= period.LastDay)
        {
            yield return (day, Entry.Of(post, Cells(term, day, level, stream.Of(Ways), stream.Percent(random), Look(term, day, stream))));
        }
    }

    private static Found Look(Term term, DateOnly day, SeededStream stream)
    {
        var isLast = term.Adjusted is { } removed && removed.DayNumber - day.DayNumber < 120;
        var onPost = stream.Below(100) switch { var drawn when drawn < (isLast ? 28 : 3) => "absent", < 38 when isLast => "on_leave", > 91 => "on_leave", _ => "present" };
        var finding = onPost == "absent" ? "absent" : stream.Percent(isLast ? 55 : 6) ? stream.Of(Findings) : "none";
        var measure = (finding, stream.Below(100)) switch
        {
            ("none", _) => "none",
            (_, < 45) when isLast => "adjustment",
            (_, < 75) => "reminder",
            _ => "admonition",
        };
        return new(onPost, finding, measure);
    }

    private static Dictionary<string, Value> Cells(Term term, DateOnly day, string level, string way, bool isRandom, Found found) => new()
    {
        ["secretary_code"] = Value.Of(term.SecretaryCode),
        ["secretary_name"] = Value.Of(term.Name),
        ["check_date"] = Value.Of(day),
        ["level"] = Value.Of(level),
        ["way"] = Value.Of(way),
        ["is_random"] = Value.Of(isRandom ? "yes" : "no"),
        ["on_post"] = Value.Of(found.OnPost),
        ["finding"] = Value.Of(found.Finding),
        ["measure"] = Value.Of(found.Measure),
    };
}
