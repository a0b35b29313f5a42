using System.Net;
using System.Text.RegularExpressions;
using Analytics.Reports.Tests.Accessibility;
using Analytics.Reports.Tests.Fixtures;

namespace Analytics.Reports.Tests.Publications;

/// <summary>The quality statement of the sample home. Expected numbers are reckoned by hand from marts.sql.</summary>
public sealed class QualityStatementTests
{
    private static SampleHome s_home = null!;
    private static ReleaseOutcome.Published s_release = null!;
    private static string s_page = null!;

    [OneTimeSetUp]
    public static void Publish()
    {
        // Lamps are so few in some places that they must be held back.
        s_home = new SampleHome(change: "update indicators set suppress_below = 20 where indicator_code = 'INF_LAMPS';");
        s_release = (ReleaseOutcome.Published)Published.Publish(s_home.Home, ReleaseKind.Quality);
        s_page = File.ReadAllText(s_release.Page);
    }

    [OneTimeTearDown]
    public static void Remove() => s_home.Dispose();

    [Test]
    public void The_page_is_for_everybody() => Assert.That(AccessibilityTests.Found(File.ReadAllText(s_release.Page), AccessibilityTests.Desk, AccessibilityTests.Night), Is.Empty);

    [Test]
    public void Its_charts_are_as_accepted()
    {
        var charts = Directory.GetFiles(Path.Combine(s_release.Folder, "charts"), "*.zh.svg").Order(StringComparer.Ordinal).ToList();

        Assert.That(charts.Select(Path.GetFileName), Is.EqualTo(new[] { "cell-states.zh.svg", "completeness.zh.svg", "ledgers-by-county.zh.svg", "receipt-days.zh.svg", "reconciliation-posts.zh.svg" }));
        foreach (var chart in charts.Where(chart => !chart.Contains("completeness", StringComparison.Ordinal) && !chart.Contains("reconciliation", StringComparison.Ordinal)))
        {
            Snapshot.Match("charts/quality/" + Path.GetFileName(chart), File.ReadAllText(chart));
        }
    }

    // 5 ledgers × 8 counties × 13 months; two are missing, and 22 of projects and infrastructure late.
    [TestCase("应收台账520份，收到518份，缺2份；按时率95.4%（496/520）")]
    // Receipt five days after the month and the county's last digit more: 6 to 11, late ones 20 more.
    [TestCase("一半的台账在月末后8天内收到，最迟的用了31天")]
    [TestCase("读到的条目中，退回的占0.01%（2/20,802）")]
    [TestCase("整份或部分退回的台账共1份，其中1份已更正收齐，从退回到收齐用时的中位数为4天，最长4天")]
    [TestCase("总数与分项核对1项，有差额的1项")]
    [TestCase("台账之间对照1组，有差异的1组")]
    [TestCase("在任第一书记posts")]
    [TestCase("没有口径变动")]
    public void It_says_what_the_marts_hold(string words) => Assert.That(Words(), Does.Contain(words));

    [Test]
    public void A_total_stands_beside_the_sum_of_its_parts_and_what_is_left()
    {
        Assert.That(Figure("QUALITY_PARTS_POSTS.230500.all.2015-12..2016-12"), Is.EqualTo(739));
        Assert.That(Figure("PER_FS_TOTAL.230500.all.2016"), Is.EqualTo(748));
        Assert.That(Figure("PART_POSTS_05.230500.all.2016"), Is.EqualTo(9));
    }

    [Test]
    public void A_value_that_is_not_collected_is_no_silence_and_no_zero()
    {
        Assert.That(Figure("QUALITY_CELLS_NOT_COLLECTED_VISITS.230500.all.2015-12..2016-12"), Is.GreaterThan(0));
        Assert.That(Figure("QUALITY_CELLS_NOT_REPORTED_VISITS.230500.all.2015-12..2016-12"), Is.Zero);
        Assert.That(Figure("QUALITY_CELLS_ZERO_VISITS.230500.all.2015-12..2016-12"), Is.Zero);
    }

    [Test]
    public void Revisions_of_the_city_are_first_against_latest()
    {
        using var home = new SampleHome(change: """
            insert into revisions select 'VIS_MASSES', '230500', 'all', span, '2016-09-01T02:00:00Z', value - 130, value - 130, value - 130, value, low, high, 'late' from outcomes
                where indicator_code = 'VIS_MASSES' and org_unit_code = '230500' and cohort = 'all' and span = '2016-05';
            """);
        var release = (ReleaseOutcome.Published)Published.Publish(home.Home, ReleaseKind.Quality);
        string Value(string code) => File.ReadAllLines(Path.Combine(release.Folder, "figures.csv")).Single(row => row.StartsWith(code + ".230500.", StringComparison.Ordinal)).Split(',')[10];

        // One month of thirteen rose by 130: ten a month on average.
        Assert.That(Value("QUALITY_MEAN_REVISION_VIS_MASSES"), Is.EqualTo("10"));
        Assert.That(Value("QUALITY_MEAN_ABSOLUTE_REVISION_VIS_MASSES"), Is.EqualTo("10"));
        Assert.That(Value("QUALITY_REVISED_VIS_MASSES"), Does.StartWith("0.0769"));
    }

    [Test]
    public void Protected_indicators_are_counted_and_their_revisions_are_not_printed()
    {
        Assert.That(Rows().Where(row => row.StartsWith("QUALITY_MEAN_REVISION_INF_LAMPS", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Figure("QUALITY_PROTECTED_INF_LAMPS.230500.all.2015-12..2016-12"), Is.InRange(0m, 1m));
    }

    private static string Words() => WebUtility.HtmlDecode(Regex.Replace(s_page, "<[^>]+>", ""));

    private static string[] Rows() => File.ReadAllLines(Path.Combine(s_release.Folder, "figures.csv"));

    private static decimal Figure(string id) => decimal.Parse(Rows().Single(row => row.StartsWith(id + ",", StringComparison.Ordinal)).Split(',')[10], System.Globalization.CultureInfo.InvariantCulture);
}
