using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Releases;
using Analytics.Reports.Tests.Accessibility;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Warehouse.Marts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Reports.Tests.Publications;

/// <summary>The ranking of the sample home (see scores.sql): Jianshan surely first, Baoqing surely last of those scored, Raohe without a score.</summary>
public sealed class RankingTests
{
    private static SampleHome s_home = null!;
    private static ReleaseOutcome.Published s_release = null!;
    private static string s_page = null!;

    [OneTimeSetUp]
    public static void Publish()
    {
        s_home = new SampleHome(scored: true);
        s_release = (ReleaseOutcome.Published)Published.Publish(s_home.Home, ReleaseKind.Ranking);
        s_page = File.ReadAllText(s_release.Page);
    }

    [OneTimeTearDown]
    public static void Remove() => s_home.Dispose();

    [Test]
    public void The_page_is_for_everybody() => Assert.That(AccessibilityTests.Found(File.ReadAllText(s_release.Page), AccessibilityTests.Telephone, AccessibilityTests.Night), Is.Empty);

    [Test]
    public void It_has_every_chart_as_accepted()
    {
        var charts = Directory.GetFiles(Path.Combine(s_release.Folder, "charts"), "*.zh.svg").Order(StringComparer.Ordinal).ToList();

        Assert.That(charts.Select(Path.GetFileName), Is.EqualTo(new[] { "county-scores.zh.svg", "post-scores.zh.svg", "rank-intervals.zh.svg", "score-funnel.zh.svg", "score-parts.zh.svg", "within-between.zh.svg" }));
        charts.ForEach(chart => Snapshot.Match("charts/ranking/" + Path.GetFileName(chart), File.ReadAllText(chart)));
    }

    [Test]
    public void Every_chart_says_of_itself_that_it_is_for_internal_use() => Assert.That(
        Directory.GetFiles(Path.Combine(s_release.Folder, "charts"), "*.svg").Select(File.ReadAllText), Is.Not.Empty.And.All.Matches("内部使用|For internal use"));

    [Test]
    public void Its_workbook_holds_every_figure_once()
    {
        using var workbook = SpreadsheetDocument.Open(Path.Combine(s_release.Folder, "ranking-2016.xlsx"), isEditable: false);
        var last = workbook.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Row>()).Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().LastOrDefault()?.InnerText);
        var ids = File.ReadLines(Path.Combine(s_release.Folder, "figures.csv")).Skip(1).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]).ToList();

        Assert.That(ids, Has.Count.EqualTo(s_release.Figures));
        Assert.That(last.Where(ids.ToHashSet().Contains!), Is.EquivalentTo(ids));
        Assert.That(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(error => error.Description), Is.Empty);
    }

    [Test]
    public void Headlines_say_what_the_marts_hold()
    {
        // By hand from scores.sql: of 7 counties 2 have one possible rank; 6 + 5 of 21 pairs can be told apart.
        Assert.That(Words(s_page), Does.Contain("7个县（区）中，2个的名次说得准，其余只有范围").And.Contain("县（区）两两相比共21对，分得出高下的11对"));
        Assert.That(Figure("SCORE_POSTS_ABOVE.230500.all.2016") + Figure("SCORE_POSTS_LEVEL.230500.all.2016") + Figure("SCORE_POSTS_BELOW.230500.all.2016"), Is.EqualTo(84));
    }

    [Test]
    public void What_lies_between_counties_is_said_and_no_dot_can_be_looked_up()
    {
        // By hand from scores.sql: 0.004 of 0.004 + 0.006 + 0.03; Jianshan's twelve posts.
        Assert.That(Words(s_page), Does.Contain("岗位之间持久的差别，10.0%在县（区）之间，其余在县（区）之内"));
        var scores = s_home.Query("select score from secretary_scores where county_code = '230502' and score is not null order by score", row => row.GetDecimal(0));
        Assert.That(scores, Has.Count.EqualTo(12));
        Assert.That(Figure("SCORE_MEDIAN.230502.all.2016"), Is.EqualTo((scores[5] + scores[6]) / 2));
        Assert.That(Figure("SCORE_Q1.230502.all.2016"), Is.EqualTo(scores[2] + (0.75m * (scores[3] - scores[2]))));
        Assert.That(s_page, Does.Contain("data-figure=\"SCORE_MEDIAN.230524.all.2016\">〔不足〕</data>"), "Raohe has no scored post");

        var dots = Spread(s_home).Drawing("zh")["rows"]!.AsArray().SelectMany(row => row!["points"]!.AsArray()).Select(dot => (decimal)dot! * 2).ToList();
        Assert.That(dots.Count, Is.EqualTo(7 + 84));
        Assert.That(dots.Select(dot => dot - decimal.Truncate(dot)), Is.All.Zero, "half points");
    }

    [TestCase("update score_models set value = 0 where measure = 'county_variance'", "岗位之间的差别看不出有县（区）的因素")]
    [TestCase("delete from score_models where measure = 'county_variance'", "7个县（区）之内岗位评分的分布")]
    public void Other_variances_give_another_headline(string change, string headline)
    {
        using var home = new SampleHome(scored: true, change: change);
        Assert.That(Spread(home).Headline.Text("zh"), Is.EqualTo(headline));
    }

    [Test]
    public void A_county_of_four_scored_posts_shows_no_dot()
    {
        using var home = new SampleHome(scored: true, change: "update secretary_scores set score_state = 'too_short', score = null, score_low = null, score_high = null where county_code = '230502' and right(secretary_code, 2) > '04'");
        var row = Spread(home).Drawing("zh")["rows"]!.AsArray().Single(row => (string)row!["name"]! == "尖山区")!;

        Assert.That(row["points"]!.AsArray(), Is.Empty);
        Assert.That(((string)row["words"]!, row["middle"]), Is.EqualTo(("〔不足〕", (System.Text.Json.Nodes.JsonNode?)null)));
    }

    [Test]
    public void A_county_without_a_score_has_a_mark_and_no_rank()
    {
        Assert.That(s_page, Does.Contain("data-figure=\"SCORE.230524.all.2016\">〔不足〕</data>"));
        Assert.That(Rows().Where(row => row.Contains(".230524.", StringComparison.Ordinal) && row.StartsWith("RANK", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Nobody_below_the_average_is_named_in_any_file()
    {
        // HZ052301 and others of Baoqing lie wholly below 50; HZ050201 of Jianshan wholly above.
        var below = s_home.Query("select secretary_code from secretary_scores where score_high < 50", row => row.GetString(0));
        Assert.That(below, Has.Count.EqualTo((int)Figure("SCORE_POSTS_BELOW.230500.all.2016")).And.Not.Empty);
        foreach (var file in Directory.GetFiles(s_release.Folder, "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".html" or ".csv" or ".svg" or ".json"))
        {
            var text = File.ReadAllText(file);
            Assert.That(below.Where(code => text.Contains(code, StringComparison.Ordinal)), Is.Empty, file);
        }
    }

    [Test]
    public void The_parts_of_the_explained_score_sum_to_it()
    {
        var parts = Rows().Where(row => row.StartsWith("SCORE_PARTY_", StringComparison.Ordinal) || row.StartsWith("SCORE_PEOPLE_", StringComparison.Ordinal) || row.StartsWith("SCORE_ECONOMY_", StringComparison.Ordinal)).ToList();
        var id = parts[0].Split(',')[0];
        var post = id[(id.IndexOf("HZ", StringComparison.Ordinal))..];

        Assert.That(parts, Has.Count.EqualTo(3));
        Assert.That(parts.Sum(row => Figure(row.Split(',')[0])), Is.EqualTo(Figure("SCORE_" + post) - 50).Within(1e-6m));
    }

    [Test]
    public void Villages_to_visit_come_with_reasons_and_those_not_judged_with_theirs() =>
        Assert.That(Words(s_page), Does.Contain("名额5个村，列入7个村，其中4个并列末位，由人择定").And.Contain("走访群众12人，同类村中位数为40人").And.Contain("3个季度没有报数").And.Contain("只有1年的结果，至少要3年"));

    [Test]
    public void A_year_in_which_nobody_has_a_score_says_why_and_draws_nothing()
    {
        using var home = new SampleHome(scored: true, change: """
            update score_models set words = 'no_difference'; update secretary_scores set score_state = 'no_difference', score = null, score_low = null, score_high = null;
            update county_scores set score_state = 'no_difference', score = null, score_low = null, score_high = null, rank_best = null, rank_worst = null;
            """);
        var release = (ReleaseOutcome.Published)Published.Publish(home.Home, ReleaseKind.Ranking);

        Assert.That(release.Charts, Is.Zero);
        Assert.That(Words(File.ReadAllText(release.Page)), Does.Contain("本年没有评分。不足以评价：各岗位之间的差别没有超出偶然。"));
    }

    [Test]
    public void A_build_without_scores_makes_no_ranking()
    {
        using var home = new SampleHome();

        Assert.That(Published.Publish(home.Home, ReleaseKind.Ranking), Is.TypeOf<ReleaseOutcome.NothingToPublish>());
    }

    private static Chart Spread(SampleHome home)
    {
        using var marts = MartReader.Open(home.Home, null);
        return WithinAgainstBetween.Draw(new YearMarts(marts, new ReleaseRegister(home.Home).Ledgers(), 2016).Read()!, ScoreFacts.Read(marts, "2016")!);
    }

    private static string Words(string page) => System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(page, "<[^>]+>", ""));

    private static string[] Rows() => File.ReadAllLines(Path.Combine(s_release.Folder, "figures.csv"));

    private static decimal Figure(string id) => decimal.Parse(Rows().Single(row => row.StartsWith(id + ",", StringComparison.Ordinal)).Split(',')[10], System.Globalization.CultureInfo.InvariantCulture);
}
