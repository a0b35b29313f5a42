using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>
/// The ledger of service and disputes: a line a place and topic each month from the first case on, settled where it could be: small matters in the
/// village, larger ones in the township, hard ones above. Whose disputes are settled sooner follows from who serves there: within a county the courses that
/// disputes of one topic take are dealt among its villages, so that the county's months stay what they are.
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

    /// <summary>The first lines of a county are where some are wrong on purpose.</summary>
    private const int LinesThatStay = 4;

    public static IEnumerable<Edition> Editions(IReadOnlyList<Post> posts)
    {
        foreach (var county in posts.GroupBy(post => post.Place.County).OrderBy(own => own.Key, StringComparer.Ordinal))
        {
            var topics = county.ToDictionary(post => post, Topics);
            var courses = Courses(topics);
            var lines = county.SelectMany(post => topics[post].SelectMany(topic => OfTopic(post, topic, new SeededStream(courses[(post, topic)])))).ToList();
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

    private static string[] Topics(Post post)
    {
        var stream = new SeededStream("service:" + post.Place.Code);
        return post.Cohort == "enterprise" || !stream.Percent(62) ? [] : [stream.Of(Disputes), .. stream.Percent(35) ? [stream.Of(Matters)] : Array.Empty<string>()];
    }

    /// <summary>Of each post and topic the name of what is drawn for it: its own, but for the disputes of villages.</summary>
    private static Dictionary<(Post Post, string Topic), string> Courses(Dictionary<Post, string[]> topics)
    {
        var lines = topics.SelectMany(own => own.Value.Select(topic => (Post: own.Key, Topic: topic))).ToList();
        var courses = lines.ToDictionary(line => line, line => $"service:{line.Post.Place.Code}:{line.Topic}");
        foreach (var same in lines.Skip(LinesThatStay).Where(line => line.Post.Cohort == "village" && Disputes.Contains(line.Topic)).GroupBy(line => line.Topic))
        {
            var dealt = same.Select(line => courses[line]).OrderByDescending(course => SettledShare(same.First().Post, same.Key, course)).ToList();
            foreach (var (line, course) in same.OrderByDescending(line => Luck(line.Post)).Zip(dealt))
            {
                courses[line] = course;
            }
        }

        return courses;
    }

    /// <summary>Who served there first, and as much chance again.</summary>
    private static int Luck(Post post) => PlantedEffects.Of(post, post.Terms[0]) + new SeededStream("service:luck:" + post.Place.Code).Between(-170, 170);

    /// <summary>Of what was opened in a month, the share that was settled in it, on the mean of the months: in thousandths.</summary>
    private static int SettledShare(Post post, string topic, string course)
    {
        var months = OfTopic(post, topic, new SeededStream(course)).Select(line => (Opened: (int)line.Entry["cases_opened"].Number!.Value, Settled: (int)line.Entry["cases_settled"].Number!.Value)).Where(month => month.Opened > 0).ToList();
        return months.Count == 0 ? 0 : months.Sum(month => 1000 * Math.Min(month.Opened, month.Settled) / month.Opened) / months.Count;
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
