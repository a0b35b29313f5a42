using Analytics.Samples.Plan;

namespace Analytics.Samples.Xinmi;

/// <summary>What each secretary did in a month: the county's sums of the year, apportioned over posts and months.</summary>
internal static class XinmiWork
{
    private const int Months = 10;

    /// <summary>Sums of the year and how many of a hundred entries have something to report.</summary>
    private static readonly (string Column, long Total, int Chance)[] Sums =
    [
        ("symposia_held", 236, 21), ("suggestions_collected", 1_736, 58), ("good_deeds", 180, 16), ("jobs_provided", 15_240, 64), ("residents_visited", 21_480, 92),
        ("party_members_visited", 6_320, 85), ("problems_solved", 1_105, 47),
    ];

    /// <summary>Things that happen once in a village, each in a drawn month.</summary>
    private static readonly (string Column, int Villages)[] Single =
        [("coops_founded", 12), ("pair_projects", 11), ("committees_reorganised", 16), ("secretaries_replaced", 9), ("branch_members_replaced", 3)];

    private const long PoorHouseholds = 984;

    public static Dictionary<string, Value> Cells(IReadOnlyList<Post> posts, int at, int month)
    {
        var post = posts[at];
        var cells = new Dictionary<string, Value>
        {
            ["secretary_code"] = Value.Of(post.Terms[0].SecretaryCode),
            ["secretary_name"] = Value.Of(post.Terms[0].Name),
            ["poor_households_helped"] = Value.Of(Households(posts.Count)[at] * (month + 1) / Months),
            ["paired_members"] = Value.Of(post.Place.Name == "茶庵村" ? 43 : 0),
        };
        foreach (var (column, total, chance) in Sums)
        {
            var number = Shares(column, total, chance, posts.Count)[(at * Months) + month];
            cells[column] = column == "suggestions_collected" && number == 20 ? Value.Over(20) : Value.Of(number);
        }

        foreach (var (column, villages) in Single)
        {
            cells[column] = Value.Of(Happens(column, villages, posts.Count).TryGetValue(at, out var when) && when == month ? 1 : 0);
        }

        return cells;
    }

    private static readonly Dictionary<string, long[]> Shared = [];
    private static readonly Dictionary<string, Dictionary<int, int>> Happened = [];

    private static long[] Shares(string column, long total, int chance, int posts) => Once(Shared, column, () =>
    {
        var stream = new SeededStream("xinmi:work:" + column);
        return Apportion.Whole(total, [.. Enumerable.Range(0, posts * Months).Select(_ => stream.Percent(chance) ? (long)stream.Between(1, 9) : 0)]);
    });

    private static long[] Households(int posts) => Once(Shared, "poor_households_helped", () =>
    {
        var stream = new SeededStream("xinmi:work:households");
        return Apportion.Whole(PoorHouseholds, [.. Enumerable.Range(0, posts).Select(_ => (long)stream.Between(2, 9))]);
    });

    private static Dictionary<int, int> Happens(string column, int villages, int posts) => Once(Happened, column, () =>
    {
        var stream = new SeededStream("xinmi:once:" + column);
        return stream.Shuffled(Enumerable.Range(0, posts)).Take(villages).ToDictionary(post => post, _ => stream.Below(Months));
    });

    private static T Once<T>(Dictionary<string, T> known, string name, Func<T> make) => known.TryGetValue(name, out var found) ? found : known[name] = make();
}
