using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>The register of first secretaries: one entry a post held at the month's end.</summary>
internal static class PostsLedger
{
    public static IEnumerable<Edition> Editions(IReadOnlyList<Post> posts) =>
        from county in posts.GroupBy(post => post.Place.County).OrderBy(own => own.Key, StringComparer.Ordinal)
        from period in Period.Range(Posts.First, Posts.Last)
        where !Calendar.IsMissing(county.Key, "posts", period)
        select new Edition(county.Key, "posts", period, Entries(county.Key, period, [.. county.Where(post => post.IsHeld(period))]));

    private static List<Entry> Entries(string county, Period period, List<Post> held)
    {
        var entries = held.SelectMany(post => Leaving(post, period).Append(Of(post, post.HeldAt(period)!))).ToList();
        foreach (var wrong in WrongCells.Of(county, "posts", period))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        return entries;
    }

    /// <summary>In August 2016 Jixian lists whoever hands over beside whoever takes over: two entries for one place, worth a note.</summary>
    private static IEnumerable<Entry> Leaving(Post post, Period period) =>
        (post.Place.County, period) == ("230521", new Period(2016, 8))
            ? post.Terms.Where(term => term.Adjusted >= period.FirstDay && term.Adjusted <= period.LastDay).Select(term => Of(post, term) with { Remark = "交接中" })
            : [];

    private static Entry Of(Post post, Term term) => Entry.Of(post, new Dictionary<string, Value>
    {
        ["secretary_code"] = Value.Of(term.SecretaryCode),
        ["secretary_name"] = Value.Of(term.Name),
        ["dispatch_level"] = Value.Of(post.IsCityDispatched ? "city" : "county"),
        ["dispatching_unit"] = Value.Of(post.DispatchingUnit),
        ["rank"] = Value.Of(term.Rank),
        ["batch"] = post.Batch.Length == 0 ? Value.Blank : Value.Of(post.Batch),
        ["start_date"] = Value.Of(term.Start),
    });
}
