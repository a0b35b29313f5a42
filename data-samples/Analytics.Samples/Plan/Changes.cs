using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>Promotions and adjustments: 3 secretaries to division level, 67 to section level, 159 adjusted.</summary>
internal static class Changes
{
    private static readonly string[] Reasons = ["工作不力", "成效不大", "长期不在岗", "身体原因", "工作需要", "单位调整", "群众评议较差"];

    public static IEnumerable<Edition> Editions(IReadOnlyList<Post> posts)
    {
        var changes = Adjustments(posts).Concat(Promotions(posts)).ToList();
        foreach (var county in posts.Select(post => post.Place.County).Distinct().Order(StringComparer.Ordinal))
        {
            foreach (var period in Period.Range(Posts.First, Posts.Last).Where(period => !Calendar.IsMissing(county, "personnel_changes", period)))
            {
                var entries = changes.Where(change => change.Post.Place.County == county && change.Day >= period.FirstDay && change.Day <= period.LastDay)
                    .OrderBy(change => change.Day).ThenBy(change => change.Entry["secretary_code"].Text, StringComparer.Ordinal).Select(change => change.Entry).ToList();
                yield return new(county, "personnel_changes", period, WithWrong(entries, posts, county, period));
            }
        }
    }

    private static IEnumerable<(Post Post, DateOnly Day, Entry Entry)> Adjustments(IReadOnlyList<Post> posts)
    {
        var stream = new SeededStream("changes:reasons");
        return posts.SelectMany(post => post.Terms.Where(term => term.Adjusted is not null).Select(term => (post, term.Adjusted!.Value, Of(post, term, "adjustment", null, term.Adjusted!.Value, stream.Of(Reasons)))));
    }

    private static IEnumerable<(Post Post, DateOnly Day, Entry Entry)> Promotions(IReadOnlyList<Post> posts)
    {
        var stream = new SeededStream("changes:promotions");
        var months = Period.Range(new(2016, 4), Posts.Last).ToList();
        var villages = stream.Shuffled(posts.Where(post => post.Cohort == "village" && post.Terms.Count == 1)).ToList();
        var toDivision = villages.Where(post => post.Terms[0].Rank == "正科级").Take(Targets.PromotedToDivision).ToList();
        var toSection = villages.Except(toDivision).Where(post => post.Terms[0].Rank is "副科级" or "科员" or "专业技术人员").Take(Targets.PromotedToSection).ToList();
        foreach (var (post, level) in toDivision.Select(post => (post, "副处级")).Concat(toSection.Select(post => (post, post.Terms[0].Rank == "副科级" ? "正科级" : "副科级"))))
        {
            var month = stream.Of(months);
            var day = new DateOnly(month.Year, month.Month, stream.Between(2, 27));
            yield return (post, day, Of(post, post.Terms[0], "promotion", level, day, "表现优秀"));
        }
    }

    private static Entry Of(Post post, Term term, string change, string? level, DateOnly day, string reason) => Entry.Of(post, new Dictionary<string, Value>
    {
        ["secretary_code"] = Value.Of(term.SecretaryCode),
        ["secretary_name"] = Value.Of(term.Name),
        ["change"] = Value.Of(change),
        ["level"] = level is null ? Value.NotApplicable : Value.Of(level),
        ["change_date"] = Value.Of(day),
        ["reason"] = Value.Of(reason),
    });

    /// <summary>A wrong entry is one more than the plan has: somebody else's promotion, written so that it cannot enter.</summary>
    private static List<Entry> WithWrong(List<Entry> entries, IReadOnlyList<Post> posts, string county, Period period)
    {
        foreach (var wrong in WrongCells.Of(county, "personnel_changes", period))
        {
            var post = posts.Last(post => post.Place.County == county && post.Cohort == "village" && post.Terms.Count == 1);
            entries.Insert(Math.Min(wrong.Row, entries.Count), Of(post, post.Terms[0], "promotion", "副科级", period.FirstDay.AddDays(11), "表现优秀").Refused(wrong.Column, wrong.Text));
        }

        return entries;
    }
}
