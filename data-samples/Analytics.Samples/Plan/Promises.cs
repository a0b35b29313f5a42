using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>The ledger of targets and public commitments: each stands in every quarter from the one it was made in, with what has been reached so far.</summary>
internal static class Promises
{
    private const string Ledger = "targets";

    private sealed record Topic(string Kind, string Text, string Unit, int Low, int High, decimal Step);

    /// <summary>What was promised, when, until when, how far it got and whether somebody kept a proof of it.</summary>
    private sealed record Promise(Post Post, string Code, Topic Topic, decimal Target, Period Made, DateOnly Due, string Outcome, string Proof);

    private static readonly Topic[] Village =
    [
        new("target", "硬化村内道路", "公里", 1, 6, 0.5m), new("target", "安装路灯", "盏", 10, 60, 1), new("target", "村集体增收", "万元", 2, 15, 0.5m), new("target", "新建大棚", "个", 2, 12, 1),
        new("commitment", "帮扶贫困户", "户", 3, 20, 1), new("commitment", "走访慰问困难党员", "户", 4, 16, 1), new("commitment", "每季度集中代办服务", "次", 3, 8, 1), new("commitment", "打机电井", "眼", 1, 5, 1),
        new("plan", "编制村发展规划", "份", 1, 1, 1), new("issue", "整改班子不团结等问题", "项", 1, 4, 1), new("write_up", "履职写实上网公示", "篇", 2, 4, 1),
    ];

    private static readonly Topic[] Community =
    [
        new("target", "改造活动场所", "处", 1, 3, 1), new("target", "组建文体队伍", "支", 1, 5, 1), new("commitment", "走访困难家庭", "户", 10, 50, 1), new("commitment", "开展社区活动", "次", 2, 10, 1), new("issue", "整改物业管理问题", "项", 1, 4, 1),
    ];

    private static readonly string[] Proofs = ["影像资料", "验收单", "会议记录", "公示照片", "村民签字表"];

    public static IEnumerable<Edition> Editions(IReadOnlyList<Post> posts)
    {
        foreach (var county in posts.GroupBy(post => post.Place.County).OrderBy(own => own.Key, StringComparer.Ordinal))
        {
            var promises = county.SelectMany(Made).OrderBy(promise => promise.Made).Select((promise, at) => promise with { Code = $"CN-{county.Key}-{at + 1:0000}" }).ToList();
            foreach (var period in Spans.Of(Ledger))
            {
                yield return new(county.Key, Ledger, period, Entries(county.Key, period, promises));
            }
        }
    }

    private static List<Entry> Entries(string county, Period period, List<Promise> promises)
    {
        var entries = promises.Where(promise => promise.Made <= period).Select(promise => Of(promise, period)).ToList();
        foreach (var wrong in WrongCells.Of(county, Ledger, period))
        {
            entries[wrong.Row] = entries[wrong.Row].Refused(wrong.Column, wrong.Text);
        }

        return (county, period) == ("230521", Posts.Last) ? Fallen(entries, promises) : entries;
    }

    /// <summary>At one place Jixian reports less at the end of the year than in autumn: read without an error, and asked about across the quarters.</summary>
    private static List<Entry> Fallen(List<Entry> entries, List<Promise> promises)
    {
        var autumn = Posts.Last.FirstDay.AddMonths(-3);
        var at = promises.FindIndex(promise => Of(promise, new(autumn.Year, autumn.Month))["reached_value"].Number >= 4);
        var before = Of(promises[at], new(autumn.Year, autumn.Month))["reached_value"].Number!.Value;
        entries[at] = entries[at].With("reached_value", Value.Of(before - 2)).With("state", Value.Of("partly"));
        return entries;
    }

    private static IEnumerable<Promise> Made(Post post)
    {
        var stream = new SeededStream("targets:" + post.Place.Code);
        var number = post.Cohort switch { "village" => stream.Of([0, 1, 1, 2, 2, 3]), "community" => stream.Of([0, 0, 1, 1]), _ => 0 };
        var topics = stream.Shuffled(post.Cohort == "village" ? Village : Community).Take(number);
        foreach (var topic in topics)
        {
            var made = stream.Of([.. Spans.Of(Ledger).Where(period => period > post.From && period.Month is 3 or 6 && period < Posts.Last)]);
            var due = stream.Of([.. Spans.Of(Ledger).Where(period => period > made).Select(period => period.LastDay), Posts.Last.LastDay, new(2017, 6, 30)]);
            var outcome = stream.Below(100) switch { < 80 => "kept", < 93 => "partly", _ => "not_kept" };
            yield return new(post, "", topic, decimal.Floor(stream.Between(topic.Low, topic.High) / topic.Step) * topic.Step, made, due, outcome, stream.Percent(88) ? stream.Of(Proofs) : "");
        }
    }

    /// <summary>Before it is due a promise is on its way; from then on it is what became of it.</summary>
    private static Entry Of(Promise promise, Period period)
    {
        var isDue = promise.Due <= period.LastDay;
        var way = isDue ? 1 : (decimal)(period.LastDay.DayNumber - promise.Made.FirstDay.DayNumber) / (promise.Due.DayNumber - promise.Made.FirstDay.DayNumber);
        var goal = promise.Outcome switch { "kept" => promise.Target, "partly" => promise.Target * 0.6m, _ => 0 };
        var reached = decimal.Floor(goal * way / promise.Topic.Step) * promise.Topic.Step;
        var state = isDue ? promise.Outcome == "partly" && reached == 0 ? "not_kept" : promise.Outcome : "not_due";
        return Entry.Of(promise.Post, Cells(promise, promise.Post.HeldAt(period)!, reached, state));
    }

    private static Dictionary<string, Value> Cells(Promise promise, Term term, decimal reached, string state) => new()
    {
        ["secretary_code"] = Value.Of(term.SecretaryCode),
        ["secretary_name"] = Value.Of(term.Name),
        ["target_code"] = Value.Of(promise.Code),
        ["kind"] = Value.Of(promise.Topic.Kind),
        ["topic"] = Value.Of(promise.Topic.Text),
        ["target_value"] = Value.Of(promise.Target),
        ["reached_value"] = Value.Of(reached),
        ["target_unit"] = Value.Of(promise.Topic.Unit),
        ["due_date"] = Value.Of(promise.Due),
        ["state"] = Value.Of(state),
        ["proof"] = state == "kept" && promise.Proof.Length > 0 ? Value.Of(promise.Proof) : Value.Blank,
    };
}
