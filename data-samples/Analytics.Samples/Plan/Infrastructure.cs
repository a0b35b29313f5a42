using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>The infrastructure ledger: one entry a facility completed in the month.</summary>
internal static class Infrastructure
{
    /// <summary>A kind of facility: how much of it in 2016, in how many entries, and how much in December 2015. Roads in steps of 10 m.</summary>
    private sealed record Work(string Facility, string Action, string Unit, long Total, int Entries, long December, int DecemberEntries, int CostLow, int CostHigh, bool IsLength = false, bool IsVillage = false);

    private static readonly Work[] Works =
    [
        new("village_road", "rebuilt", "km", 13_640, 148, 0, 0, 2_200, 3_800, IsLength: true, IsVillage: true),
        new("field_road", "repaired", "km", 133_426, 402, 0, 0, 80, 260, IsLength: true, IsVillage: true),
        new("bridge", "built", "km", 83, 27, 0, 0, 60_000, 120_000, IsLength: true, IsVillage: true),
        new("lamp", "installed", "盏", 639, 58, 24, 3, 2_200, 3_100),
        new("venue", "rebuilt", "处", 266, 266, 7, 7, 20_000, 160_000),
        new("well", "built", "眼", 212, 88, 0, 0, 18_000, 45_000, IsVillage: true),
        new("culture_venue", "built", "处", 74, 74, 2, 2, 50_000, 240_000),
        new("garbage_point", "built", "个", 318, 76, 0, 0, 800, 2_600),
        new("transformer", "built", "台", 23, 19, 1, 1, 40_000, 90_000, IsVillage: true),
    ];

    private sealed record Facility(Work Work, Post Post, Period Period, DateOnly Done, long Steps, long Cost);

    public static IEnumerable<Edition> Editions(IReadOnlyList<Post> posts)
    {
        var facilities = Works.SelectMany(work => Build(work, posts)).ToList();
        foreach (var county in posts.Select(post => post.Place.County).Distinct().Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var period in Period.Range(Posts.First, Posts.Last).Where(period => !Calendar.IsMissing(county, "infrastructure", period)))
            {
                var entries = facilities.Where(facility => facility.Post.Place.County == county && facility.Period == period)
                    .OrderBy(facility => facility.Post.Place.Code, StringComparer.Ordinal).ThenBy(facility => facility.Done).Select(facility => Of(facility, ++number)).ToList();
                yield return new(county, "infrastructure", period, WithWrong(entries, posts, county, period));
            }
        }
    }

    private static IEnumerable<Facility> Build(Work work, IReadOnlyList<Post> posts)
    {
        var stream = new SeededStream("infrastructure:" + work.Facility);
        // The ground is frozen from November to March.
        var months = Period.Range(new(2016, work.IsVillage ? 5 : 3), new(2016, work.IsVillage ? 10 : 12)).ToList();
        return Parts(work, stream, posts, months, work.Total, work.Entries).Concat(Parts(work, stream, posts, [Posts.First], work.December, work.DecemberEntries));
    }

    private static List<Facility> Parts(Work work, SeededStream stream, IReadOnlyList<Post> posts, List<Period> months, long total, int entries)
    {
        if (entries == 0)
        {
            return [];
        }

        // One each to begin with, so that no facility has an amount of zero; lengths have at least 60 m.
        var least = work.IsLength && work.Facility != "bridge" ? 6 : 1;
        var parts = Apportion.Whole(total - ((long)entries * least), [.. Enumerable.Range(0, entries).Select(_ => total == entries ? 1L : stream.Between(1, 30))]);
        return [.. parts.Select(part => Draw(work, stream, posts, months, part + least))];
    }

    private static Facility Draw(Work work, SeededStream stream, IReadOnlyList<Post> posts, List<Period> months, long steps)
    {
        for (; ; )
        {
            var (post, month) = (stream.Of(posts), stream.Of(months));
            if (post.IsHeld(month) && (post.Cohort == "village" || (!work.IsVillage && post.Cohort == "community")) && !Calendar.IsMissing(post.Place.County, "infrastructure", month))
            {
                return new(work, post, month, new(month.Year, month.Month, stream.Between(2, 28)), steps, steps * stream.Between(work.CostLow, work.CostHigh) / 100 * 100);
            }
        }
    }

    private static Entry Of(Facility facility, int number) => Entry.Of(facility.Post, new Dictionary<string, Value>
    {
        ["facility_code"] = Value.Of($"SS-{facility.Post.Place.County}-{number:0000}"),
        ["facility"] = Value.Of(facility.Work.Facility),
        ["action"] = Value.Of(facility.Work.Action),
        ["amount"] = Value.Of(facility.Work.IsLength ? facility.Steps / 100m : facility.Steps),
        ["measure_unit"] = Value.Of(facility.Work.Unit),
        ["investment"] = Value.Of(facility.Cost),
        ["completion_date"] = Value.Of(facility.Done),
    });

    private static List<Entry> WithWrong(List<Entry> entries, IReadOnlyList<Post> posts, string county, Period period)
    {
        foreach (var wrong in WrongCells.Of(county, "infrastructure", period))
        {
            var post = posts.First(post => post.Place.County == county && post.Cohort == "village");
            var work = wrong.Text == "30盏" ? Works[1] : Works[3];
            var extra = Of(new(work, post, period, period.FirstDay.AddDays(9), 12, 30_000), 9000 + wrong.Row);
            entries.Insert(Math.Min(wrong.Row, entries.Count), extra.Refused(wrong.Column, wrong.Text));
        }

        return entries;
    }
}
