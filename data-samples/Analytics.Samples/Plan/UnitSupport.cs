using Analytics.Samples.Register;
using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>What a dispatching unit did for one post in the quarter that ends with the month.</summary>
internal sealed record SupportLine(Post Post, Period Quarter, int Promised, int Landed);

/// <summary>The support ledger of dispatching units: one entry a post held at the quarter's end.</summary>
internal static class UnitSupport
{
    private static readonly string[] Pairs = [.. MakeEnterprises.All().Where(unit => unit.Kind == "enterprise").Select(unit => unit.Name)];

    public static IReadOnlyList<SupportLine> Lines(IReadOnlyList<Post> posts) =>
    [
        .. from quarter in Period.Range(Posts.First, Posts.Last)
           where quarter.Month % 3 == 0
           from post in posts
           where post.IsHeld(quarter)
           select Line(post, quarter),
    ];

    public static IEnumerable<Edition> Editions(IReadOnlyList<SupportLine> lines) =>
        from quarter in lines.GroupBy(line => (line.Post.Place.County, line.Quarter))
        where !Calendar.IsMissing(quarter.Key.County, "unit_support", quarter.Key.Quarter)
        select new Edition(quarter.Key.County, "unit_support", quarter.Key.Quarter, Entries(quarter.Key.County, quarter.Key.Quarter, [.. quarter]));

    private static SupportLine Line(Post post, Period quarter)
    {
        var stream = new SeededStream($"support:funds:{post.Place.Code}:{quarter}");
        var promised = post.Cohort == "village" && quarter.Year == 2016 && stream.Percent(26) ? stream.Between(10, 160) * 500 : 0;
        return new(post, quarter, promised, promised * stream.Of([100, 100, 100, 90, 80, 60, 40, 0]) / 100);
    }

    private static List<Entry> Entries(string county, Period quarter, List<SupportLine> lines)
    {
        var entries = lines.Select(Of).ToList();
        foreach (var wrong in WrongCells.Of(county, "unit_support", quarter))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        return entries;
    }

    private static Entry Of(SupportLine line)
    {
        var stream = new SeededStream($"support:{line.Post.Place.Code}:{line.Quarter}");
        var leaders = stream.Of([0, 1, 1, 1, 2, 2, 3]);
        var raised = stream.Of([0, 0, 0, 1, 1, 2, 3]);
        var pair = new SeededStream("support:pair:" + line.Post.Place.Code);
        var isPaired = line.Post.Cohort == "village" && pair.Percent(7);
        return Entry.Of(line.Post, new Dictionary<string, Value>
        {
            ["dispatching_unit"] = Value.Of(line.Post.DispatchingUnit),
            ["leader_visits"] = Value.Of(leaders),
            ["unit_visits"] = Value.Of((leaders * stream.Between(1, 3)) + stream.Between(0, 4)),
            ["party_group_meetings"] = Value.Of(stream.Of([0, 0, 1, 1, 2])),
            ["aid_projects_studied"] = Value.Of(stream.Of([0, 0, 0, 1, 1, 2])),
            ["care_given"] = Value.Of(stream.Of([0, 0, 0, 1])),
            ["problems_raised"] = Value.Of(raised),
            ["problems_solved"] = Value.Of(raised - (raised > 0 && stream.Percent(28) ? 1 : 0)),
            ["funds_promised"] = Value.Of(line.Promised),
            ["funds_landed"] = Value.Of(line.Landed),
            ["paired_enterprise"] = isPaired ? Value.Of(pair.Of(Pairs)) : Value.Blank,
            ["pair_state"] = isPaired ? Value.Of(line.Quarter.Month == 12 && pair.Percent(15) ? "lapsed" : "live") : Value.Blank,
        });
    }
}
