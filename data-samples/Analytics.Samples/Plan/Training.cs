using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>
/// The training ledger: before a wave leaves, most of it is trained; in May and November all rotate through a class; 50 sit in on the city's plenum of 2016.
/// </summary>
internal static class Training
{
    public const int AtPlenum = 50;

    private static readonly string[] Topics = ["policy", "party_building", "governance", "industry", "mediation", "discipline"];
    private static readonly DateOnly Plenum = new(2016, 7, 21);
    private static readonly Period[] HalfYears = [new(2015, 12), new(2016, 6), new(2016, 12)];

    private sealed record Attended(Post Post, Term Term, string Form, string Topic, string Level, DateOnly Day, int? Hours, bool IsBefore);

    public static IEnumerable<Edition> Editions(IReadOnlyList<Post> posts)
    {
        var attended = BeforePosting(posts).Concat(Rotation(posts)).Concat(SatIn(posts)).ToList();
        return
            from county in posts.Select(post => post.Place.County).Distinct().Order(StringComparer.Ordinal)
            from half in HalfYears
            where !Calendar.IsMissing(county, "training", half)
            select new Edition(county, "training", half, Entries(county, half, attended));
    }

    private static IEnumerable<Attended> BeforePosting(IReadOnlyList<Post> posts) =>
        from post in posts
        from term in post.Terms
        let stream = new SeededStream("training:before:" + term.SecretaryCode)
        // Whoever replaces somebody leaves in a hurry.
        where stream.Percent(term == post.Terms[0] ? 94 : 58)
        let day = term == post.Terms[0] ? new DateOnly(post.From.Year, post.From.Month, 1).AddDays(-stream.Between(3, 9)) : term.Start.AddDays(-stream.Between(1, 3))
        select new Attended(post, term, "class", stream.Of(Topics), post.IsCityDispatched ? "city" : "county", day, stream.Of([16, 24, 24, 32]), true);

    private static IEnumerable<Attended> Rotation(IReadOnlyList<Post> posts) =>
        from post in posts
        from month in (Period[])[new(2016, 5), new(2016, 11)]
        let term = post.HeldAt(month)
        where term is not null && post.IsHeld(month) && term.Start <= month.FirstDay
        let stream = new SeededStream($"training:rotation:{term.SecretaryCode}:{month}")
        where stream.Percent(post.Cohort == "village" ? 62 : 48)
        select new Attended(post, term, stream.Percent(80) ? "class" : "field_visit", stream.Of(Topics), stream.Percent(25) ? "city" : "county", new(month.Year, month.Month, stream.Of([10, 17, 24])), stream.Of([8, 16, 24]), false);

    private static IEnumerable<Attended> SatIn(IReadOnlyList<Post> posts) =>
        from post in new SeededStream("training:plenum").Shuffled(posts.Where(post => post.IsHeld(new(2016, 6)) && post.Terms.Count == 1)).Take(AtPlenum)
        select new Attended(post, post.Terms[0], "plenum", "other", "city", Plenum, null, false);

    private static List<Entry> Entries(string county, Period half, List<Attended> attended)
    {
        var from = new DateOnly(half.Year, half.Month - 5, 1);
        var entries = attended.Where(each => each.Post.Place.County == county && each.Day >= from && each.Day <= half.LastDay)
            .OrderBy(each => each.Day).ThenBy(each => each.Term.SecretaryCode, StringComparer.Ordinal).Select(Of).ToList();
        foreach (var wrong in WrongCells.Of(county, "training", half))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        return entries;
    }

    private static Entry Of(Attended each) => Entry.Of(each.Post, new Dictionary<string, Value>
    {
        ["secretary_code"] = Value.Of(each.Term.SecretaryCode),
        ["secretary_name"] = Value.Of(each.Term.Name),
        ["training_form"] = Value.Of(each.Form),
        ["topic"] = Value.Of(each.Topic),
        ["organiser_level"] = Value.Of(each.Level),
        ["training_date"] = Value.Of(each.Day),
        ["hours"] = each.Hours is { } hours ? Value.Of(hours) : Value.NotApplicable,
        ["before_posting"] = Value.Of(each.IsBefore ? "yes" : "no"),
    });
}
