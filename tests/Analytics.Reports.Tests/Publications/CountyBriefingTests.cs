using System.Net;
using System.Text.RegularExpressions;
using Analytics.Reports.Tests.Accessibility;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Vocabulary;

namespace Analytics.Reports.Tests.Publications;

/// <summary>Briefings of all counties of the sample home.</summary>
public sealed class CountyBriefingTests
{
    private static SampleHome s_home = null!;
    private static IReadOnlyList<ReleaseOutcome> s_outcomes = null!;

    [OneTimeSetUp]
    public static void Publish()
    {
        s_home = new SampleHome(scored: true);
        s_outcomes = All(s_home.Home);
    }

    [OneTimeTearDown]
    public static void Remove() => s_home.Dispose();

    [Test]
    public void The_page_is_for_everybody() => Assert.That(AccessibilityTests.Found(File.ReadAllText(Path.Combine(Folder("230523"), "index.html")), AccessibilityTests.Desk, AccessibilityTests.Night), Is.Empty);

    [Test]
    public void Every_county_has_one_with_eight_charts_but_where_there_is_nothing_to_draw()
    {
        var published = s_outcomes.Cast<ReleaseOutcome.Published>().ToList();

        Assert.That(published.Select(release => release.ReleaseId), Is.EqualTo(new[] { "230502", "230503", "230505", "230506", "230521", "230522", "230523", "230524" }.Select(code => $"briefing-{code}-2016")));
        // Raohe has no funds.
        Assert.That(published.Select(release => release.Charts), Is.EqualTo(new[] { 8, 8, 8, 8, 8, 8, 8, 7 }));
    }

    [Test]
    public void Its_charts_are_as_accepted()
    {
        foreach (var chart in Directory.GetFiles(Path.Combine(Folder("230523"), "charts"), "*.zh.svg").Order(StringComparer.Ordinal))
        {
            Snapshot.Match("charts/briefing/" + Path.GetFileName(chart), File.ReadAllText(chart));
        }
    }

    [TestCase("230502", "名次第1，与其他县（区）分得出高下")]
    [TestCase("230503", "名次可能在第2至6之间，与四方台区、宝山区、集贤县、友谊县分不出高下")]
    [TestCase("230502", "列入优先走访名单1个村：尖山区东风乡向阳村")]
    [TestCase("230502", "没有变动")]
    [TestCase("230523", "应报日期之后变动的月度数字共2处")]
    [TestCase("230523", "安装太阳能路灯（盏）")]
    [TestCase("230524", "以上依据收到的64份台账（应收65份）；未报的不作零计。")]
    public void It_says_what_the_marts_hold(string county, string words) => Assert.That(Words(county), Does.Contain(words));

    [Test]
    public void A_corrected_month_shows_what_it_was_and_a_late_one_that_nothing_was_there()
    {
        var page = File.ReadAllText(Path.Combine(Folder("230523"), "index.html"));

        Assert.That(page, Does.Contain("data-figure=\"INF_LAMPS_BEFORE_01.230523.all.2016-05\">3</data>").And.Contain("data-figure=\"INF_LAMPS_BEFORE_02.230523.all.2016-06\">〔未报〕</data>"));
        Assert.That(Words("230523"), Does.Contain("更正2016-09-01").And.Contain("迟报2016-09-02"));
    }

    [Test]
    public void Published_again_nothing_changes_and_one_that_was_lost_is_made_again_alone()
    {
        var before = File.GetLastWriteTimeUtc(Path.Combine(Folder("230503"), "index.html"));
        Directory.Delete(Folder("230502"), recursive: true);

        var again = All(s_home.Home);

        Assert.That(again[0], Is.TypeOf<ReleaseOutcome.Published>());
        Assert.That(again.Skip(1), Is.All.TypeOf<ReleaseOutcome.Unchanged>());
        Assert.That(File.GetLastWriteTimeUtc(Path.Combine(Folder("230503"), "index.html")), Is.EqualTo(before));
    }

    [Test]
    public void A_place_that_is_no_county_of_the_build_has_none() =>
        Assert.That(Published.Publish(s_home.Home, ReleaseKind.Briefing("230599")), Is.TypeOf<ReleaseOutcome.NothingToPublish>());

    [Test]
    public void A_county_that_sent_nothing_has_one_that_says_so()
    {
        using var home = new SampleHome(change: """
            update outcomes set value = null, low = null, high = null, numerator = null, denominator = null, entries = 0, received = 0, late = 0, missing = expected where org_unit_code = '230524';
            update coverage set state = 'missing', content = null where county_code = '230524';
            delete from monthly_runs where org_unit_code = '230524'; delete from promotion_shares where org_unit_code = '230524';
            """);

        var release = (ReleaseOutcome.Published)Published.Publish(home.Home, ReleaseKind.Briefing("230524"));
        var words = WebUtility.HtmlDecode(Regex.Replace(File.ReadAllText(release.Page), "<[^>]+>", ""));

        Assert.That(words, Does.Contain("以上依据收到的0份台账（应收65份）").And.Contain("没有报来可以逐月比较的数字").And.Contain("〔未报〕"));
    }

    private static IReadOnlyList<ReleaseOutcome> All(Home home) =>
        new PublishRelease(home, new PublishOptions(), TimeProvider.System).PublishCounties(ReleaseKind.Briefing, 2016, new Progress<StepReport>(), CancellationToken.None);

    private static string Folder(string county) => Path.Combine(s_home.Home.Publications, $"briefing-{county}-2016");

    private static string Words(string county) => WebUtility.HtmlDecode(Regex.Replace(File.ReadAllText(Path.Combine(Folder(county), "index.html")), "<[^>]+>", ""));
}
