using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>The projects ledger: one entry a project begun in the month.</summary>
internal static class Projects
{
    private sealed record Draft(Post Post, Period Period, int Number);

    private static readonly string[] WritesOver = ["230521", "230523", "230524"];

    /// <summary>Kind, whether it counts as farming, and what such projects are called.</summary>
    private static readonly (string Kind, bool IsFarming, string[] Names)[] Kinds =
    [
        ("planting", true, ["富硒水稻种植", "黑木耳栽培", "鸭稻示范种植", "白瓜籽种植", "中草药种植", "棚室蔬菜", "万寿菊种植", "鲜食玉米种植", "私家稻田认领"]),
        ("breeding", true, ["肉牛养殖", "大鹅养殖", "蜜蜂养殖", "生态猪养殖", "溜达鸡养殖", "冷水鱼养殖"]),
        ("processing", true, ["大豆酱加工", "粘玉米加工", "杂粮包装", "山野菜加工", "豆腐坊", "柞蚕丝被加工"]),
        ("tourism", false, ["民俗摄影基地", "农家乐", "采摘园", "湿地垂钓园"]),
        ("commerce", false, ["农村电商服务站", "创客空间", "农特产品展厅", "线上销售平台"]),
        ("service", false, ["家政服务站", "农机作业服务队", "手工编织", "老年食堂"]),
        ("other", false, ["屋顶光伏", "秸秆打包"]),
    ];

    public static IEnumerable<Edition> Editions(IReadOnlyList<Post> posts)
    {
        var drafts = Drafts(posts);
        var entries = Fill(drafts);
        foreach (var county in posts.Select(post => post.Place.County).Distinct().Order(StringComparer.Ordinal))
        {
            foreach (var period in Period.Range(Posts.First, Posts.Last).Where(period => !Calendar.IsMissing(county, "projects", period)))
            {
                var own = Enumerable.Range(0, drafts.Count).Where(at => drafts[at].Post.Place.County == county && drafts[at].Period == period).Select(at => entries[at]).ToList();
                yield return new(county, "projects", period, WithWrong(own, posts, county, period));
            }
        }
    }

    private static List<Draft> Drafts(IReadOnlyList<Post> posts)
    {
        var stream = new SeededStream("projects:places");
        var months = Period.Range(new(2016, 1), Posts.Last).ToList();
        var drawn = Enumerable.Range(0, Targets.DecemberProjects).Select(_ => (stream.Of([.. posts.Where(post => post.Cohort == "village")]), Posts.First)).ToList();
        while (drawn.Count < Targets.Projects)
        {
            var (post, month) = (stream.Of(posts), stream.Of(months));
            // Spring is when projects begin; enterprises rarely have one.
            if (post.IsHeld(month) && !Calendar.IsMissing(post.Place.County, "projects", month) && stream.Percent(month.Month is >= 3 and <= 7 ? 95 : 50) && (post.Cohort != "enterprise" || stream.Percent(30)))
            {
                drawn.Add((post, month));
            }
        }

        return [.. drawn.GroupBy(pair => (pair.Item1.Place.County, pair.Item2)).OrderBy(group => group.Key.Item2).ThenBy(group => group.Key.County, StringComparer.Ordinal)
            .SelectMany(group => group.OrderBy(pair => pair.Item1.Place.Code, StringComparer.Ordinal).Select((pair, at) => new Draft(pair.Item1, pair.Item2, at + 1)))];
    }

    private static List<Entry> Fill(List<Draft> drafts)
    {
        var stream = new SeededStream("projects:cells");
        var kinds = drafts.Select(draft => draft.Post.Cohort == "village" ? Kinds[stream.Of([0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6])] : Kinds[stream.Of([4, 4, 5, 5, 3])]).ToList();
        var indices = Enumerable.Range(0, drafts.Count).ToList();
        var agricultural = stream.Shuffled(indices.Where(at => kinds[at].IsFarming && drafts[at].Period.Year == 2016)).Take(Targets.AgriculturalProjects)
            .Concat(indices.Where(at => kinds[at].IsFarming && drafts[at].Period.Year == 2015).Take(3)).ToHashSet();
        var representative = stream.Shuffled(indices).Take(Targets.RepresentativeProjects).ToHashSet();
        var funds = Money(drafts, stream, Targets.FundsLanded, 1000, at => representative.Contains(at) ? 6 : 1, [200_000, 300_000, 600_000]);
        var gains = Money(drafts, stream, Targets.IncomeGain, 1000, at => representative.Contains(at) ? 14 : stream.Percent(55) ? 1 : 0, [30_000, 50_000]);
        return [.. indices.Select(at => Of(drafts[at], kinds[at].Kind, stream.Of(kinds[at].Names), agricultural.Contains(at), representative.Contains(at), funds[at], gains[at], stream))];
    }

    private static Value[] Money(List<Draft> drafts, SeededStream stream, long total, int step, Func<int, int> weight, int[] overs)
    {
        var weights = Enumerable.Range(0, drafts.Count).Select(at => (long)weight(at) * stream.Between(10, 60)).ToArray();
        var values = new Value[drafts.Count];
        foreach (var at in stream.Shuffled(Enumerable.Range(0, drafts.Count).Where(at => weights[at] > 0 && WritesOver.Contains(drafts[at].Post.Place.County))).Take(9))
        {
            var over = stream.Of(overs);
            (values[at], weights[at]) = (Value.Over(over), 0);
            total -= over;
        }

        var parts = Apportion.Whole(total / step, weights);
        for (var at = 0; at < values.Length; at++)
        {
            values[at] ??= Value.Of(parts[at] * step);
        }

        return values;
    }

    private static Entry Of(Draft draft, string kind, string name, bool isAgricultural, bool isRepresentative, Value funds, Value gain, SeededStream stream)
    {
        var (county, period) = (draft.Post.Place.County, draft.Period);
        return Entry.Of(draft.Post, new Dictionary<string, Value>
        {
            ["project_code"] = Value.Of($"XM-{county}-{period.Year % 100}{period.Month:00}-{draft.Number:000}"),
            ["project_name"] = Value.Of(draft.Post.Place.Name.Replace("样例", "", StringComparison.Ordinal) + name + "项目"),
            ["project_kind"] = Value.Of(kind),
            ["is_agricultural"] = Value.Of(isAgricultural ? "yes" : "no"),
            ["is_representative"] = Value.Of(isRepresentative ? "yes" : "no"),
            ["start_date"] = Value.Of(new DateOnly(period.Year, period.Month, stream.Between(1, 28))),
            ["funds_planned"] = Value.Of(Math.Ceiling(funds.Number!.Value * stream.Between(100, 160) / 100 / 10_000) * 10_000),
            ["funds_landed"] = funds,
            ["income_gain"] = gain,
            ["households"] = Value.Of(stream.Between(0, 38)),
        });
    }

    private static List<Entry> WithWrong(List<Entry> entries, IReadOnlyList<Post> posts, string county, Period period)
    {
        var stream = new SeededStream($"projects:wrong:{county}:{period}");
        foreach (var wrong in WrongCells.Of(county, "projects", period))
        {
            var post = posts.First(post => post.Place.County == county && post.Cohort == "village");
            var extra = Of(new(post, period, 900 + wrong.Row), "planting", "黑木耳栽培", false, false, Value.Of(60_000), Value.Of(0), stream);
            entries.Insert(Math.Min(wrong.Row, entries.Count), extra.Refused(wrong.Column, wrong.Text));
        }

        return entries;
    }
}
