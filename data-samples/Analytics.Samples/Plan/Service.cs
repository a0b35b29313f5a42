using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>
/// The ledger of service and disputes: a line a place and topic each month from the first case on, settled where it could be: small matters in the
/// village, larger ones in the township, hard ones above.
/// </summary>
internal static class Service
{
    private const string Ledger = "service";

    private static readonly string[] Disputes = ["land", "land", "homestead", "homestead", "family", "demolition", "labour", "petition"];
    private static readonly string[] Matters = ["works", "finance", "welfare", "environment", "election", "agency", "agency"];

    /// <summary>Of a hundred cases, how many the village settles and how many it and the township together; the rest goes to county and city.</summary>
    private const int InVillage = 72;
    private const int InTownship = 93;
    private const int InCounty = 99;

    public static IEnumerable<Edition> Editions(IReadOnlyList<Post> posts)
    {
        foreach (var county in posts.GroupBy(post => post.Place.County).OrderBy(own => own.Key, StringComparer.Ordinal))
        {
            var lines = county.SelectMany(Lines).ToList();
            foreach (var period in Spans.Of(Ledger).Where(period => !Calendar.IsMissing(county.Key, Ledger, period)))
            {
                yield return new(county.Key, Ledger, period, Entries(county.Key, period, [.. lines.Where(line => line.Period == period).Select(line => line.Entry)]));
            }
        }
    }

    private static List<Entry> Entries(string county, Period period, List<Entry> entries)
    {
        foreach (var wrong in WrongCells.Of(county, Ledger, period))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        return entries;
    }

    private static IEnumerable<(Period Period, Entry Entry)> Lines(Post post)
    {
        var stream = new SeededStream("service:" + post.Place.Code);
        if (post.Cohort == "enterprise" || !stream.Percent(62))
        {
            return [];
        }

        string[] topics = [stream.Of(Disputes), .. stream.Percent(35) ? [stream.Of(Matters)] : Array.Empty<string>()];
        return topics.SelectMany(topic => OfTopic(post, topic, new SeededStream($"service:{post.Place.Code}:{topic}")));
    }

    private static IEnumerable<(Period Period, Entry Entry)> OfTopic(Post post, string topic, SeededStream stream)
    {
        var (open, beneficiaries) = (0, 0);
        foreach (var period in Period.Range(post.From, Posts.Last))
        {
            var opened = stream.Of([0, 0, 0, 1, 1, 2, 3]);
            open += opened;
            var settled = stream.Below(open + 1);
            open -= settled;
            var levels = new int[4];
            for (var at = 0; at < settled; at++)
            {
                levels[stream.Below(100) switch { < InVillage => 0, < InTownship => 1, < InCounty => 2, _ => 3 }]++;
            }

            var days = Enumerable.Range(0, settled).Sum(_ => stream.Between(1, 24)) + (11 * levels[2]) + (35 * levels[3]);
            var deliberated = Disputes.Contains(topic) ? 0 : stream.Of([0, 0, 1, 1, 2]);
            beneficiaries += settled == 0 && deliberated == 0 ? 0 : stream.Between(1, topic is "works" or "environment" ? 30 : 6);
            yield return (period, Entry.Of(post, Cells(topic, opened, settled, levels, days, deliberated, deliberated == 0 ? 0 : stream.Below(deliberated + 1), beneficiaries, opened + settled + stream.Below(9))));
        }
    }

    private static Dictionary<string, Value> Cells(string topic, int opened, int settled, int[] levels, int days, int deliberated, int resolved, int beneficiaries, int served) => new()
    {
        ["topic"] = Value.Of(topic),
        ["cases_opened"] = Value.Of(opened),
        ["cases_settled"] = Value.Of(settled),
        ["settled_village"] = Value.Of(levels[0]),
        ["settled_township"] = Value.Of(levels[1]),
        ["settled_county"] = Value.Of(levels[2]),
        ["settled_city"] = Value.Of(levels[3]),
        ["settling_days"] = Value.Of(days),
        ["matters_deliberated"] = Value.Of(deliberated),
        ["matters_resolved"] = Value.Of(resolved),
        ["beneficiaries"] = Value.Of(beneficiaries),
        ["person_times"] = Value.Of(served),
    };
}
