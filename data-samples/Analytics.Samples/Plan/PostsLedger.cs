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
        var entries = held.Select(post => Of(post, post.HeldAt(period)!)).ToList();
        foreach (var wrong in WrongCells.Of(county, "posts", period))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        return entries;
    }

    private static Entry Of(Post post, Term term) => new(new Dictionary<string, Value>
    {
        ["township"] = post.Township is null ? Value.Blank : Value.Of(post.Township),
        ["unit_kind"] = Value.Of(post.Place.Kind),
        ["org_unit"] = Value.Of(post.Place.Name),
        ["secretary_code"] = Value.Of(term.SecretaryCode),
        ["secretary_name"] = Value.Of(term.Name),
        ["dispatch_level"] = Value.Of(post.IsCityDispatched ? "city" : "county"),
        ["dispatching_unit"] = Value.Of(post.DispatchingUnit),
        ["rank"] = Value.Of(term.Rank),
        ["batch"] = post.Batch.Length == 0 ? Value.Blank : Value.Of(post.Batch),
        ["start_date"] = Value.Of(term.Start),
    });
}
