using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>The monthly work ledger: one entry a post and month, the city's sums apportioned over the entries that enter.</summary>
internal sealed class MonthlyWork
{
    private sealed record Slot(Post Post, Period Period, bool IsSetApart, Dictionary<string, Value> Cells);

    /// <summary>Columns that a county's form does not have (本地不统计).</summary>
    private static readonly Dictionary<string, string[]> NotCollected = new()
    {
        ["230506"] = ["farm_orders", "farm_associations", "maize_reduced", "rice_added", "soy_added", "minor_grain_added", "cash_crop_added"],
        ["230503"] = ["reserve_cadres"],
    };

    private static readonly string[] Crops = ["rice_added", "soy_added", "minor_grain_added", "cash_crop_added"];
    private static readonly string[] WritesOver = ["230521", "230523", "230524"];

    private readonly List<Slot> _slots = [];

    public MonthlyWork(IReadOnlyList<Post> posts)
    {
        foreach (var (county, period) in CountyMonths(posts))
        {
            var setApart = WrongCells.SetApart(county, period);
            var held = posts.Where(post => post.Place.County == county && post.IsHeld(period)).ToList();
            _slots.AddRange(held.Select((post, row) => new Slot(post, period, setApart.Contains(row), Opening(post, period))));
        }

        foreach (var target in Targets.MonthlyWork)
        {
            Fill(target);
        }

        _slots.ForEach(SumCrops);
    }

    public static bool IsCollected(string county, string column) => !NotCollected.TryGetValue(county, out var columns) || !columns.Contains(column);

    public IEnumerable<Edition> Editions() =>
        _slots.GroupBy(slot => (slot.Post.Place.County, slot.Period)).Select(group => new Edition(group.Key.County, "monthly_work", group.Key.Period, Entries(group.Key.County, group.Key.Period, [.. group])));

    private static List<Entry> Entries(string county, Period period, List<Slot> slots)
    {
        var entries = slots.Select(slot => Entry.Of(slot.Post, slot.Cells)).ToList();
        foreach (var wrong in WrongCells.Of(county, "monthly_work", period))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        if (WrongCells.Explained is var explained && (explained.County, explained.Period) == (county, period))
        {
            entries[explained.Row] = entries[explained.Row].With("residents_visited", Value.Of(explained.Residents)) with { Remark = explained.Reason };
        }

        return entries;
    }

    private static IEnumerable<(string County, Period Period)> CountyMonths(IReadOnlyList<Post> posts) =>
        from county in posts.Select(post => post.Place.County).Distinct().Order(StringComparer.Ordinal)
        from period in Period.Range(Posts.First, Posts.Last)
        where !Calendar.IsMissing(county, "monthly_work", period)
        select (county, period);

    private static Dictionary<string, Value> Opening(Post post, Period period)
    {
        var term = post.HeldAt(period)!;
        return new() { ["secretary_code"] = Value.Of(term.SecretaryCode), ["secretary_name"] = Value.Of(term.Name) };
    }

    private void Fill(Target target)
    {
        foreach (var slot in _slots)
        {
            slot.Cells[target.Column] = target.Cohorts.Contains(slot.Post.Cohort[0]) ? Value.Of(0) : Value.NotApplicable;
        }

        var open = _slots.Where(slot => !slot.IsSetApart && target.Cohorts.Contains(slot.Post.Cohort[0]) && IsCollected(slot.Post.Place.County, target.Column)).ToList();
        if (target.IsSinceStart)
        {
            Spread(target, open, target.Total);
            return;
        }

        Spread(target, [.. open.Where(slot => slot.Period.Year == 2016)], target.Total);
        Spread(target with { Overs = 0 }, [.. open.Where(slot => slot.Period.Year == 2015)], target.December);
    }

    private static void Spread(Target target, List<Slot> slots, long total)
    {
        var stream = new SeededStream($"monthly_work:{target.Column}:{slots[0].Period.Year}:{total}");
        var weights = slots.Select(slot => stream.Percent(target.Chance) ? (long)SeasonWeight(target, slot.Period) * stream.Between(2, 20) : 0).ToArray();
        foreach (var at in stream.Shuffled(Enumerable.Range(0, slots.Count).Where(at => weights[at] > 0 && WritesOver.Contains(slots[at].Post.Place.County))).Take(target.Overs))
        {
            slots[at].Cells[target.Column] = Qualified(stream, target);
            weights[at] = 0;
            total -= (long)slots[at].Cells[target.Column].Number!.Value;
        }

        if (total > 0)
        {
            var parts = Apportion.Whole(total / target.Step, weights);
            if (target.IsPlanted)
            {
                Plant(slots, weights, parts);
            }

            foreach (var at in Enumerable.Range(0, slots.Count).Where(at => weights[at] > 0))
            {
                slots[at].Cells[target.Column] = Value.Of(parts[at] * target.Step);
            }
        }
    }

    /// <summary>What the villages report in a month stays; whose villages report it follows from who serves there.</summary>
    private static void Plant(List<Slot> slots, long[] weights, long[] parts)
    {
        foreach (var month in Enumerable.Range(0, slots.Count).Where(at => weights[at] > 0 && slots[at].Post.Cohort == "village").GroupBy(at => slots[at].Period))
        {
            var own = month.ToList();
            var moved = Apportion.Whole(own.Sum(at => parts[at]), own.ConvertAll(at => weights[at] * PlantedEffects.Factor(slots[at].Post, slots[at].Post.HeldAt(month.Key)!)));
            for (var at = 0; at < moved.Length; at++)
            {
                parts[own[at]] = moved[at];
            }
        }
    }

    /// <summary>Mostly 余, now and then 约 or 近.</summary>
    private static Value Qualified(SeededStream stream, Target target) => target.Overs < 20 ? Value.Over(stream.Of(target.OverValues!)) : stream.Below(9) switch
    {
        0 => Value.About(50),
        1 => Value.Nearly(100),
        _ => Value.Over(stream.Of(target.OverValues!)),
    };

    private static int SeasonWeight(Target target, Period period) => target.Season[period.Year == 2015 ? 0 : period.Month] - '0';

    /// <summary>What maize gave up is what the four other crops gained, in each entry and so in the city.</summary>
    private static void SumCrops(Slot slot) =>
        slot.Cells["maize_reduced"] = slot.Post.Cohort == "village" ? Value.Of(Crops.Sum(crop => slot.Cells[crop].Number ?? 0)) : Value.NotApplicable;
}
