using Analytics.Samples.Plan;
using Analytics.Samples.Register;
using Analytics.Vocabulary;

namespace Analytics.Samples.Xinmi;

/// <summary>A hundred heads of offices who serve as first secretaries beside their own post (X01), March to December 2014; people and entries are made up.</summary>
internal sealed class XinmiPlan
{
    public static readonly Period First = new(2014, 3);
    public static readonly Period Last = new(2014, 12);

    private static readonly string[] Offices =
        ["农业委员会", "国土资源局", "工商局", "国税局", "林业局", "财政局", "水务局", "交通运输局", "民政局", "教育局", "卫生局", "住建局", "发展改革委", "公安局", "检察院", "法院", "司法局", "人大办公室", "政协办公室", "农商银行"];

    private readonly List<Post> _posts;
    private readonly List<Period> _months = [.. Period.Range(First, Last)];

    public XinmiPlan(IReadOnlyList<Unit> register)
    {
        var names = register.ToDictionary(unit => unit.Code, unit => unit.Name);
        var named = XinmiFigures.OfVillages.Select(pair => pair.Village).ToHashSet();
        var villages = register.Where(unit => unit.IsRuralVillage).GroupBy(unit => unit.Name).Where(same => same.Count() == 1).Select(same => same.Single()).ToList();
        var chosen = villages.Where(unit => named.Contains(unit.Name)).Concat(new SeededStream("xinmi:villages").Shuffled(villages.Where(unit => !named.Contains(unit.Name)))).Take(100).OrderBy(unit => unit.Code, StringComparer.Ordinal);
        var people = new People();
        var stream = new SeededStream("xinmi:posts");
        _posts = [.. chosen.Select((unit, at) => Make(unit, names[unit.ParentCode], at, people, stream))];
    }

    public IEnumerable<Edition> Editions() =>
        from ledger in (Func<Period, Edition>[])[Posts, Work, Projects, Infrastructure, Changes]
        from month in _months
        select ledger(month);

    private static Post Make(Unit unit, string township, int at, People people, SeededStream stream)
    {
        var post = new Post(unit, township, false, "新密市" + Offices[at % Offices.Length], "", First);
        post.Terms.Add(new($"XM-{at + 1:000}", people.NextName(), "正科级", new(2014, 3, stream.Between(3, 24)), null));
        return post;
    }

    private Edition Posts(Period month) => new("410183", "posts", month, [.. _posts.Select(post => Entry.Of(post, new Dictionary<string, Value>
    {
        ["secretary_code"] = Value.Of(post.Terms[0].SecretaryCode),
        ["secretary_name"] = Value.Of(post.Terms[0].Name),
        ["dispatch_level"] = Value.Of("county"),
        ["dispatching_unit"] = Value.Of(post.DispatchingUnit),
        ["rank"] = Value.Of(post.Terms[0].Rank),
        ["post_kind"] = Value.Of("concurrent"),
        ["start_date"] = Value.Of(post.Terms[0].Start),
    }))]);

    private Edition Work(Period month) => new("410183", "monthly_work", month, [.. _posts.Select((post, at) => Entry.Of(post, XinmiWork.Cells(_posts, at, _months.IndexOf(month))))]);

    private Edition Projects(Period month)
    {
        const int Count = 44;
        string[] kinds = ["planting", "breeding", "processing"];
        string[] names = ["生态农业园", "规模养殖场", "加工制造厂"];
        var stream = new SeededStream("xinmi:projects");
        var entries = new List<Entry>();
        for (var number = 0; number < Count; number++)
        {
            var (post, begun, day) = (_posts[stream.Below(100)], _months[stream.Below(_months.Count)], stream.Between(2, 27));
            var (planned, share, households) = (stream.Between(20, 180) * 10_000, stream.Between(40, 100), stream.Between(8, 60));
            if (begun == month)
            {
                entries.Add(Entry.Of(post, new Dictionary<string, Value>
                {
                    ["project_code"] = Value.Of($"XM-XM-{number + 1:000}"),
                    ["project_name"] = Value.Of($"样例{post.Place.Name}{names[number % 3]}"),
                    ["project_kind"] = Value.Of(kinds[number % 3]),
                    ["start_date"] = Value.Of(new DateOnly(month.Year, month.Month, day)),
                    ["funds_planned"] = Value.Of(planned),
                    ["funds_landed"] = Value.Of(planned / 100 * share),
                    ["households"] = Value.Of(households),
                }));
            }
        }

        return new("410183", "projects", month, entries);
    }

    private Edition Infrastructure(Period month)
    {
        var stream = new SeededStream("xinmi:infrastructure");
        var road = _posts.Single(post => post.Place.Name == "巩楼村");
        var works = Enumerable.Range(0, 13).Select(number => (Post: _posts[number * 7], Facility: "venue", Amount: Value.Of(1), Unit: "处", Month: _months[stream.Below(_months.Count)], Cost: stream.Between(6, 30) * 10_000))
            .Append((Post: road, Facility: "village_road", Amount: Value.Of(1), Unit: "km", Month: new Period(2014, 9), Cost: 420_000)).ToList();
        return new("410183", "infrastructure", month, [.. works.Select((work, at) => (work, at)).Where(pair => pair.work.Month == month).Select(pair => Entry.Of(pair.work.Post, new Dictionary<string, Value>
        {
            ["facility_code"] = Value.Of($"XM-SS-{pair.at + 1:000}"),
            ["facility"] = Value.Of(pair.work.Facility),
            ["action"] = Value.Of("built"),
            ["amount"] = pair.work.Amount,
            ["measure_unit"] = Value.Of(pair.work.Unit),
            ["investment"] = Value.Of(pair.work.Cost),
            ["completion_date"] = Value.Of(new DateOnly(month.Year, month.Month, 20)),
        }))]);
    }

    /// <summary>No secretary was promoted or adjusted in the first year: each month's list came and names nobody.</summary>
    private static Edition Changes(Period month) => new("410183", "personnel_changes", month, []);
}
