using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Vocabulary;

namespace Analytics.Reports.Tests.Rendering;

/// <summary>Every kind of chart that takes counties, given what no chart wishes for: odd names, counties without data, one point, three hundred counties.</summary>
public sealed partial class ChartInputTests
{
    private const string Long = "双鸭山市饶河县大顶子山镇河口赫哲族乡四排村民委员会驻村工作队办公室";

    private static readonly string[] Odd = ["<b>县</b> & \"引\" '号'", "饶\u202E河\u200F县", Long, "</text><script>alert(1)</script>", "Averyveryverylongcountynamewithoutanyspace", "一\u0001"];
    private static readonly string[] Kinds = ["intervals", "stack", "dumbbell", "boxes", "caterpillar", "ranks", "completeness", "heat", "sankey", "funnel"];

    // One worker for all cases, which run beside each other: it answers one at a time.
    private static readonly Lock s_turn = new();
    private static RenderWorker s_worker = null!;

    [OneTimeSetUp]
    public static void Start() => s_worker = RenderWorker.Start(new PublishOptions(), CancellationToken.None);

    [OneTimeTearDown]
    public static void Stop() => s_worker.Dispose();

    [Test]
    public void Odd_names_are_words_and_stay_in_the_picture([ValueSource(nameof(Kinds))] string kind, [Values(840, 358)] int width)
    {
        Assert.That(Long, Has.Length.EqualTo(33));
        var svg = Draw(kind, Data(kind, Odd, isWhole: false), kind == "heat" ? Math.Max(width, 180 + (48 * Odd.Length)) : width);

        AssertReadable(svg, kind);
        Assert.That(svg, Does.Not.Contain("<script").And.Not.Contain("<b>").And.Not.Contain("\u202E").And.Not.Contain("\u0001"));
        Assert.That(Words(svg), Does.Contain("饶河县").And.Contain("双鸭山"));
    }

    [Test]
    public void A_county_without_data_has_a_mark_in_its_place([Values("intervals", "stack", "dumbbell", "boxes", "heat")] string kind) =>
        Assert.That(Words(Draw(kind, Data(kind, ["甲县", "乙县"], isWhole: false), 840)), Does.Contain("〔未报〕"));

    [Test]
    public void Where_no_county_has_data_the_picture_still_stands([Values("intervals", "stack", "dumbbell", "boxes", "heat")] string kind) =>
        AssertReadable(Draw(kind, Data(kind, ["甲县"], isWhole: false, firstMissing: 0), 840), kind);

    [TestCase("lines", """{ "axis": "个", "months": ["2016-01"], "series": [{ "name": "村", "cohort": "village", "values": [3], "words": "3" }, { "name": "社区", "cohort": "community", "values": [null], "words": "〔未报〕" }] }""")]
    [TestCase("multiples", """{ "months": ["2016-01"], "panels": [{ "name": "走访群众", "unit": "人", "values": [5], "peak": { "at": 0, "words": "5" } }, { "name": "双鸭山市饶河县大顶子山镇河口赫哲族乡四排村民委员会驻村工作队办公室", "unit": "人", "values": [null] }] }""")]
    [TestCase("runs", """{ "months": ["2016-01"], "panels": [{ "name": "走访", "unit": "人", "values": [5], "centre": 5, "lower": 5, "upper": 5, "signals": [false], "words": { "centre": "中心线 5", "lower": "下限 5", "upper": "上限 5", "signals": [null] } }] }""")]
    public void A_series_of_one_point_is_drawn(string kind, string data)
    {
        AssertReadable(Draw(kind, JsonNode.Parse(data)!.AsObject(), 840), kind);
        AssertReadable(Draw(kind, JsonNode.Parse(data)!.AsObject(), 358), kind);
    }

    [Test]
    public void Three_hundred_counties_come_in_parts_that_can_be_read([ValueSource(nameof(Kinds))] string kind)
    {
        string[] names = [.. Enumerable.Range(1, 300).Select(at => $"第{at:000}县")];
        var parts = ChartParts.Of(Chart(kind, names)).Cast<Chart>().ToList();

        Assert.That(parts, Has.Count.EqualTo(kind switch { "funnel" => 1, "heat" => 25, "sankey" => 13, "boxes" => 15, _ => 8 }));
        Assert.That(parts.Select(part => part.Key), Is.Unique);
        var pictures = parts.Select(part => Draw(kind, part.Drawing("zh"), 840)).ToList();
        pictures.ForEach(picture => AssertReadable(picture, kind));

        if (kind == "funnel")
        {
            return;
        }

        var words = pictures.Select(Words).ToList();
        Assert.That(names.Where(name => words.Count(part => part.Contains(name, StringComparison.Ordinal)) != 1), Is.Empty, "each county in one part");
        Assert.That(parts.Sum(part => part.Table.Rows.Count(row => row[0].Text.Text("zh") != "全市")), Is.EqualTo(300), "each row of the table in one part");
        Assert.That(parts[1].Headline.Text("zh"), Does.EndWith("（续）"));
        Assert.That(parts[1].Subtitle.Zh, Does.Match("；分幅画出，本幅从第\\d+县到第\\d+县$"));
    }

    [Test]
    public void The_parts_of_a_chart_are_on_one_scale()
    {
        var parts = ChartParts.Of(Chart("intervals", [.. Enumerable.Range(1, 160).Select(at => $"第{at:000}县")])).Cast<Chart>().Select(part => Words(Draw("intervals", part.Drawing("zh"), 840))).ToList();

        // Alone the first part, up to 159, would end at 200.
        Assert.That(parts, Has.Count.EqualTo(4).And.All.Contains(" 0 100 200 300 "));
    }

    [Test]
    public void Few_counties_stay_in_one_picture([ValueSource(nameof(Kinds))] string kind)
    {
        var chart = Chart(kind, ["甲县", "乙县", "丙县"]);
        Assert.That(ChartParts.Of(chart), Is.EqualTo(new[] { chart }).AsCollection);
    }

    private static Chart Chart(string kind, string[] names)
    {
        IReadOnlyList<Cell> Row(string name) => [Cell.Of(new Bilingual(name, name)), Cell.Of(new Bilingual("一", "one"))];
        return new("counties", kind, new($"标题", $"Headline"), new("副题", "Subtitle"), _ => Data(kind, names, isWhole: true), new Table("counties", new("表", "Table"), [new(new("县（区）", "County")), new(new("数", "Number"))], [.. names.Append("全市").Select(Row)]), new("图", "Picture"), new($"注", $"Note"));
    }

    private static string Draw(string kind, JsonObject data, int width)
    {
        lock (s_turn)
        {
            return (string)s_worker.Call(
                new JsonObject { ["op"] = "chart", ["name"] = "counties", ["kind"] = kind, ["width"] = width, ["title"] = "标题", ["subtitle"] = "副题", ["description"] = "说明 <&>", ["source"] = "来源", ["sample"] = null, ["data"] = data },
                CancellationToken.None)["svg"]!;
        }
    }

    // Well-formed, no number gone wrong, letters of a size that can be read, and no word beyond the edge.
    private static void AssertReadable(string svg, string what)
    {
        var root = XDocument.Parse(svg).Root!;
        var edges = ((string)root.Attribute("viewBox")!).Split(' ').Select(edge => double.Parse(edge, CultureInfo.InvariantCulture)).ToArray();
        Assert.That(svg, Does.Not.Match("NaN|Infinity|undefined"), what);
        Assert.That(edges[3], Is.LessThan(1700), what);
        foreach (var text in root.Descendants().Where(element => element.Name.LocalName == "text" && element.Value.Length > 0))
        {
            var size = double.Parse(Size().Match(text.ToString()).Groups[1].Value is { Length: > 0 } own ? own : "12", CultureInfo.InvariantCulture);
            var width = text.Value.Sum(letter => letter < 0x2E80 ? 0.5 : 1) * size;
            var start = Place().Match((string?)text.Attribute("transform") ?? "") is { Success: true } place ? Number(place.Groups[1]) : double.Parse((string?)text.Attribute("x") ?? "0", CultureInfo.InvariantCulture);
            var from = ((string?)text.Attribute("text-anchor") ?? "") switch { "middle" => start - (width / 2), "end" => start - width, _ => start };
            Assert.That(size, Is.GreaterThanOrEqualTo(7), $"{what}: {text.Value}");
            Assert.That(from, Is.GreaterThan(-8), $"{what}: {text.Value}");
            Assert.That(from + width, Is.LessThan(edges[2] + 8), $"{what}: {text.Value}");
        }
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    private static string Words(string svg) => string.Join(" ", XDocument.Parse(svg).Root!.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));

    /// <param name="isWhole">Whether every county has data; else the one at <paramref name="firstMissing"/> has none.</param>
    private static JsonObject Data(string kind, string[] names, bool isWhole, int firstMissing = 1)
    {
        JsonArray Rows(Func<int, bool, JsonObject> row) => [.. names.Select((_, at) => row(at, !isWhole && at == firstMissing))];
        static JsonArray Parts(params JsonNode[] nodes) => [.. nodes];
        return kind switch
        {
            "intervals" => new() { ["axis"] = "元", ["rows"] = Rows((at, none) => new() { ["name"] = names[at], ["value"] = none ? null : 100 + at, ["low"] = none ? null : 90 + at, ["high"] = none ? null : 120 + at, ["words"] = none ? "〔未报〕" : $"{100 + at}（{90 + at}–{120 + at}）" }) },
            "stack" => new()
            {
                ["parts"] = Parts(new JsonObject { ["name"] = "村", ["cohort"] = "village" }, new JsonObject { ["name"] = "街道、社区", ["cohort"] = "community" }),
                ["rows"] = Rows((at, none) => new() { ["name"] = names[at], ["total"] = none ? "〔未报〕" : "30", ["values"] = Parts(new JsonObject { ["value"] = none ? null : 10, ["words"] = "10" }, new JsonObject { ["value"] = none ? null : 20, ["words"] = "20" }) }),
            },
            "dumbbell" => new()
            {
                ["axis"] = "人",
                ["cut"] = "人（横轴不从零开始）",
                ["before"] = "2016年上半年",
                ["after"] = "2016年下半年",
                ["rows"] = Rows((at, none) => new() { ["name"] = names[at], ["before"] = none ? null : 20, ["after"] = none ? null : 18 + (at % 5), ["low"] = none ? null : 15, ["high"] = null, ["side"] = (at % 3) - 1, ["words"] = none ? "〔未报〕" : "-2.1（-5至1）" }),
            },
            "boxes" => new()
            {
                ["axis"] = "分",
                ["centre"] = 50,
                ["centreWords"] = "平均",
                ["rows"] = Rows((at, none) => new() { ["name"] = names[at], ["between"] = false, ["points"] = none ? [] : Parts(40, 45, 45, 45, 45, 45, 45, 45, 60), ["low"] = none ? null : 44, ["middle"] = none ? null : 46, ["high"] = none ? null : 52, ["mean"] = none ? null : 48, ["meanLow"] = none ? null : 45, ["meanHigh"] = none ? null : 51, ["words"] = none ? "〔未报〕" : "" }),
            },
            "caterpillar" => new() { ["axis"] = "分", ["centre"] = 50, ["centreWords"] = "平均", ["rows"] = Rows((at, _) => new() { ["name"] = names[at], ["value"] = 46 + (at % 9), ["low"] = 41 + (at % 9), ["high"] = 51 + (at % 9), ["side"] = 0, ["words"] = "50.1（45–55）" }) },
            "ranks" => new() { ["axis"] = "名次", ["second"] = "另一方法", ["count"] = names.Length, ["rows"] = Rows((at, _) => new() { ["name"] = names[at], ["marked"] = at == 2, ["best"] = Math.Max(1, at - 1), ["worst"] = Math.Min(names.Length, at + 2), ["secondBest"] = 1, ["secondWorst"] = names.Length }) },
            "completeness" => new()
            {
                ["months"] = new JsonArray([.. Enumerable.Range(0, 13).Select(month => (JsonNode)$"{((month + 11) % 12) + 1}")]),
                ["years"] = Parts(new JsonObject { ["name"] = "2015", ["from"] = 0, ["to"] = 0 }, new JsonObject { ["name"] = "2016", ["from"] = 1, ["to"] = 12 }),
                ["legend"] = Parts(new JsonObject { ["state"] = "complete", ["words"] = "按时收齐" }, new JsonObject { ["state"] = "missing", ["words"] = "有缺报" }),
                ["rows"] = Rows((at, none) => new() { ["name"] = names[at], ["cells"] = new JsonArray([.. Enumerable.Range(0, 13).Select(_ => (JsonNode)new JsonObject { ["state"] = none ? "missing" : "complete", ["words"] = "8", ["marks"] = new JsonArray() })]) }),
            },
            "heat" => new()
            {
                ["marked"] = null,
                ["columns"] = new JsonArray([.. names.Select(name => (JsonNode)name)]),
                ["legend"] = Parts(new JsonObject { ["step"] = 0, ["words"] = "相近" }, new JsonObject { ["step"] = null, ["words"] = "无" }),
                ["groups"] = Parts(new JsonObject
                {
                    ["name"] = "产业",
                    ["rows"] = Parts(
                        new JsonObject { ["name"] = "扶持创业项目", ["unit"] = "个", ["cells"] = Rows((_, none) => new() { ["words"] = none ? "〔未报〕" : "12.5万", ["step"] = none ? null : 0 }) },
                        new JsonObject { ["name"] = "全部隐去的指标", ["unit"] = "名", ["cells"] = Rows((_, _) => new() { ["words"] = "〔隐去〕", ["step"] = null }) }),
                }),
            },
            "sankey" => new()
            {
                ["heads"] = Parts("县（区）", "类别"),
                ["nodes"] = new JsonArray([.. names.Select((name, at) => (JsonNode)new JsonObject { ["id"] = $"c{at}", ["name"] = name, ["words"] = name + " 1万", ["side"] = "from" }), new JsonObject { ["id"] = "k", ["name"] = "种植", ["words"] = "种植 5万", ["side"] = "to" }]),
                ["links"] = new JsonArray([.. names.Select((_, at) => (JsonNode)new JsonObject { ["source"] = $"c{at}", ["target"] = "k", ["value"] = 5 + at, ["words"] = "1万元" })]),
            },
            _ => new()
            {
                ["unit"] = "县",
                ["axes"] = new JsonObject { ["x"] = "岗位数", ["y"] = "%" },
                ["centre"] = 9,
                ["centreWords"] = "全市 9%",
                ["limits"] = Parts(new JsonObject { ["words"] = "99.8%上限", ["dash"] = false, ["values"] = new JsonArray([.. names.Select((_, at) => (JsonNode)new JsonArray(20 + (at * 5), 20))]) }),
                ["points"] = Rows((at, _) => new() { ["name"] = names[at], ["x"] = 20 + (at * 5), ["y"] = at % 17, ["outside"] = at % 40 == 2 ? 998 : 0, ["marked"] = false }),
            },
        };
    }

    [GeneratedRegex("font-size[:=]\"?([\\d.]+)")]
    private static partial Regex Size();

    [GeneratedRegex(@"translate\(([-\d.]+)")]
    private static partial Regex Place();
}
