using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Analytics.Reports.Tests.Accessibility;
using Analytics.Reports.Tests.Fixtures;

namespace Analytics.Reports.Tests.Publications;

/// <summary>The appraisal pack of the sample home (see appraisals.sql). Expected numbers are reckoned by hand.</summary>
public sealed class AppraisalPackTests
{
    private static readonly ReleasePeriod Half = ReleasePeriod.Parse("2016H1");
    private static SampleHome s_home = null!;
    private static ReleaseOutcome.Published s_release = null!;

    [OneTimeSetUp]
    public static void Publish()
    {
        s_home = new SampleHome(appraised: true);
        s_release = (ReleaseOutcome.Published)Published.Publish(s_home.Home, ReleaseKind.Appraisal, period: Half);
    }

    [OneTimeTearDown]
    public static void Remove() => s_home.Dispose();

    [Test]
    public void The_page_is_for_everybody() => Assert.That(AccessibilityTests.Found(File.ReadAllText(s_release.Page), AccessibilityTests.Desk), Is.Empty);

    [Test]
    public void Every_page_and_chart_says_that_it_is_internal()
    {
        Assert.That(s_release.ReleaseId, Is.EqualTo("appraisal-2016H1"));
        Assert.That(File.ReadAllText(s_release.Page), Does.Contain("<aside class=\"sample\" aria-label=\"数据说明\">内部材料，不得外传　示例数据"));
        Assert.That(Directory.GetFiles(Path.Combine(s_release.Folder, "charts"), "*.zh.svg").Select(File.ReadAllText), Is.Not.Empty.And.All.Contain("内部材料，不得外传"));
        Assert.That(File.ReadAllText(Path.Combine(s_release.Folder, "manifest.json")), Does.Contain("Internal: not to be passed on"));
    }

    [Test]
    public void A_home_without_a_label_of_its_own_has_the_notice_alone()
    {
        using var home = new SampleHome(labelled: false, appraised: true);
        var release = (ReleaseOutcome.Published)Published.Publish(home.Home, ReleaseKind.Appraisal, period: Half);

        Assert.That(File.ReadAllText(release.Page), Does.Contain("<aside class=\"sample\" aria-label=\"数据说明\">内部材料，不得外传</aside>"));
    }

    // Ten of Jixian's forty are excellent, none of Raohe's two. Below competent: 1, 11, 21 and 31 of Jixian, 1 of Raohe.
    [TestCase("APPRAISAL_GRADE_EXCELLENT.230521.all.2016-H1", 10, 40)]
    [TestCase("APPRAISAL_GRADE_EXCELLENT.230500.all.2016-H1", 10, 42)]
    [TestCase("APPRAISAL_GRADE_BELOW.230500.all.2016-H1", 5, 42)]
    [TestCase("APPRAISAL_TURNOUT.230500.all.2016-H1", 1260, 1680)]
    [TestCase("APPRAISAL_FINDING_ABSENT.230500.all.2016-H1", 3, 4)]
    public void A_share_has_its_parts(string id, int part, int whole)
    {
        var row = Row(s_release, id);

        Assert.That((Number(row[17]), Number(row[18])), Is.EqualTo(((decimal)part, (decimal)whole)));
        Assert.That(Number(row[10]), Is.EqualTo((decimal)part / whole).Within(0.000001m));
    }

    [Test]
    public void Shares_of_grades_have_Wilsons_interval()
    {
        // 10 of 40: R, prop.test(10, 40, correct = FALSE) gives 0.1418712 to 0.4019396.
        var row = Row(s_release, "APPRAISAL_GRADE_EXCELLENT.230521.all.2016-H1");

        Assert.That((Number(row[11]), Number(row[12])), Is.EqualTo((0.141871m, 0.401940m)));
    }

    [Test]
    public void Rater_severity_is_beside_the_mean_of_all_raters_of_the_post()
    {
        Assert.That(Number(Row(s_release, "APPRAISAL_SEVERITY_TOWNSHIP.230500.all.2016-H1")[10]), Is.EqualTo(-1.5m));
        Assert.That(Number(Row(s_release, "APPRAISAL_SEVERITY_VILLAGERS.230500.all.2016-H1")[10]), Is.EqualTo(1.5m));
        Assert.That(Words(s_release), Does.Contain("给分明显偏严的：乡镇（街道）党委"));
    }

    [Test]
    public void A_rater_of_few_posts_is_called_neither_strict_nor_lenient()
    {
        using var home = new SampleHome(appraised: true, change: "delete from appraisals where county_code = '230521';");
        var release = (ReleaseOutcome.Published)Published.Publish(home.Home, ReleaseKind.Appraisal, period: Half);

        Assert.That(Row(release, "APPRAISAL_SEVERITY_TOWNSHIP.230500.all.2016-H1")[9], Is.EqualTo("not_enough"));
        Assert.That(File.Exists(Path.Combine(release.Folder, "charts", "rater-severity.zh.svg")), Is.False);
    }

    [Test]
    public void Training_of_a_county_that_did_not_report_is_between_none_and_all()
    {
        // 42 of 84 posts are known to be trained; of Raohe's 4 nothing is known.
        var city = Row(s_release, "APPRAISAL_TRAINED.230500.all.2016-H1");

        Assert.That((Number(city[10]), Number(city[11]), Number(city[12])), Is.EqualTo((0.5m, 0.5m, decimal.Round(46m / 84, 6))));
        Assert.That(Row(s_release, "APPRAISAL_TRAINED.230524.all.2016-H1")[9], Is.EqualTo("not_enough"));
    }

    [Test]
    public void A_county_is_told_from_the_city_only_where_its_interval_leaves_it_out() =>
        Assert.That(Words(s_release), Does.Contain("全市随机抽查在岗率90.0%；1个县（区）与全市说得出高低").And.Contain("全市优秀占比23.8%；各县（区）的区间都含全市数"));

    [Test]
    public void Of_single_posts_only_excellent_results_are_printed_and_all_others_look_alike()
    {
        var scores = Rows(s_release).Where(row => row.StartsWith("APPRAISAL_SCORE_", StringComparison.Ordinal)).Select(row => row.Split(',')[10]).ToList();
        Assert.That(scores, Has.Count.EqualTo(10).And.All.EqualTo("90.5"));

        // One line of somebody not competent and one of somebody competent differ in the post alone.
        var page = File.ReadAllText(s_release.Page);
        string Line(string code) => Regex.Replace(Regex.Match(page, $"<tr>(?:(?!</tr>).)*{code}(?:(?!</tr>).)*</tr>", RegexOptions.Singleline).Value.Replace(code, "", StringComparison.Ordinal), "2305210000\\d\\d", "");
        Assert.That(Line("HZ21001"), Is.Not.Empty.And.EqualTo(Line("HZ21002")));
        Assert.That(page, Does.Not.Contain("不称职").And.Not.Contain("基本称职"));
    }

    [Test]
    public void A_half_year_without_appraisals_has_no_pack()
    {
        Assert.That(Published.Publish(s_home.Home, ReleaseKind.Appraisal, period: ReleasePeriod.Parse("2016H2")), Is.TypeOf<ReleaseOutcome.NothingToPublish>());
        using var home = new SampleHome();
        Assert.That(Published.Publish(home.Home, ReleaseKind.Appraisal, period: Half), Is.TypeOf<ReleaseOutcome.NothingToPublish>());
    }

    private static string Words(ReleaseOutcome.Published release) => WebUtility.HtmlDecode(Regex.Replace(File.ReadAllText(release.Page), "<[^>]+>", ""));

    private static string[] Rows(ReleaseOutcome.Published release) => File.ReadAllLines(Path.Combine(release.Folder, "figures.csv"));

    private static string[] Row(ReleaseOutcome.Published release, string id) => Rows(release).Single(row => row.StartsWith(id + ",", StringComparison.Ordinal)).Split(',');

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
