using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Analytics.Reports.Tests.Accessibility;
using Analytics.Reports.Tests.Fixtures;

namespace Analytics.Reports.Tests.Publications;

/// <summary>Bulletins of the sample home. In March monthly work of Sifangtai is missing, so nothing of it can be compared with March.</summary>
public sealed class BulletinTests
{
    private static SampleHome s_home = null!;
    private static ReleaseOutcome.Published s_december = null!;
    private static ReleaseOutcome.Published s_march = null!;

    [OneTimeSetUp]
    public static void Publish()
    {
        // Of the city's lamps of November ten were known later: first before December was due, again after it.
        s_home = new SampleHome(change: """
            insert into revisions select 'INF_LAMPS', '230500', 'all', span, known_at, value - known, value - known, value - known, value, low, high, 'corrected'
            from outcomes, (values ('2016-12-20T02:00:00Z', 10), ('2017-01-12T02:00:00Z', 3)) as t(known_at, known) where indicator_code = 'INF_LAMPS' and org_unit_code = '230500' and cohort = 'all' and span = '2016-11';
            """);
        s_december = (ReleaseOutcome.Published)Published.Publish(s_home.Home, ReleaseKind.Bulletin, period: ReleasePeriod.Parse("2016-12"));
        s_march = (ReleaseOutcome.Published)Published.Publish(s_home.Home, ReleaseKind.Bulletin, period: ReleasePeriod.Parse("2016-03"));
    }

    [OneTimeTearDown]
    public static void Remove() => s_home.Dispose();

    [Test]
    public void The_page_is_for_everybody() => Assert.That(AccessibilityTests.Found(File.ReadAllText(s_december.Page), AccessibilityTests.Telephone), Is.Empty);

    [Test]
    public void Its_id_and_files_carry_the_month()
    {
        Assert.That(s_december.ReleaseId, Is.EqualTo("bulletin-2016-12"));
        Assert.That(Directory.GetFiles(s_december.Folder).Select(Path.GetFileName), Is.SupersetOf(new[] { "bulletin-2016-12.pdf", "bulletin-2016-12.en.pptx", "bulletin-2016-12.xlsx", "manifest.json" }));
        Assert.That(File.ReadAllText(Path.Combine(s_december.Folder, "manifest.json")), Does.Contain("\"period\": \"2016-12\""));
    }

    [Test]
    public void Two_months_are_two_releases_and_each_again_is_unchanged()
    {
        Assert.That(s_march.ReleaseId, Is.EqualTo("bulletin-2016-03"));
        Assert.That(Published.Publish(s_home.Home, ReleaseKind.Bulletin, period: ReleasePeriod.Parse("2016-03")), Is.TypeOf<ReleaseOutcome.Unchanged>());
    }

    [Test]
    public void A_month_stands_beside_the_one_before_and_a_year_before()
    {
        var (now, before, year) = (Value(s_december, "PTY_ORG_LIFE.230500.all.2016-12"), Value(s_december, "PTY_ORG_LIFE.230500.all.2016-11"), Value(s_december, "PTY_ORG_LIFE.230500.all.2015-12"));

        Assert.That(Value(s_december, "PTY_ORG_LIFE_ON_MONTH.230500.all.2016-12"), Is.EqualTo(now - before));
        Assert.That(Value(s_december, "PTY_ORG_LIFE_ON_YEAR.230500.all.2016-12"), Is.EqualTo(now - year));
        // The ledgers begin in December 2015: March has no year before.
        Assert.That(Rows(s_march).Where(row => row.StartsWith("PTY_ORG_LIFE", StringComparison.Ordinal)).Select(row => row.Split(',')[8]).Distinct(), Has.None.EqualTo("2015-03"));
    }

    [Test]
    public void What_is_not_whole_is_not_compared()
    {
        var change = Row(s_march, "PTY_ORG_LIFE_ON_MONTH.230500.all.2016-03");

        Assert.That(change.Split(',')[9], Is.EqualTo("not_enough"));
        Assert.That(Words(s_march), Does.Contain("当月应报台账40份，收到39份，缺1份；缺报的不作零计。").And.Contain("四方台区缺月度工作台账"));
    }

    [Test]
    public void A_difference_of_ranges_is_a_range()
    {
        var (now, before) = (Row(s_december, "VIS_MASSES.230500.all.2016-12").Split(','), Row(s_december, "VIS_MASSES.230500.all.2016-11").Split(','));
        var change = Row(s_december, "VIS_MASSES_ON_MONTH.230500.all.2016-12").Split(',');

        Assert.That(Number(change[11]), Is.EqualTo(Number(now[11]) - Number(before[12])));
        Assert.That(Number(change[12]), Is.EqualTo(Number(now[12]) - Number(before[11])));
    }

    [Test]
    public void It_speaks_of_no_month_after_its_own() =>
        Assert.That(Rows(s_march).Skip(1).Select(row => row.Split(',')[8]).Where(span => string.CompareOrdinal(span[..7], "2016-03") > 0 || span.EndsWith("2016-12", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Only_what_changed_since_the_last_bulletin_is_listed()
    {
        // Due on the tenth: what was known on 12 January is the next bulletin's.
        Assert.That(Words(s_december), Does.Contain("上期应报日2016-12-10之后至2017-01-10变动的月度数字共1处").And.Contain("2016-12-20").And.Not.Contain("2017-01-12"));
        Assert.That(Words(s_march), Does.Contain("没有变动的月度数字"));
    }

    [Test]
    public void A_month_of_which_nothing_was_due_has_none() =>
        Assert.That(Published.Publish(s_home.Home, ReleaseKind.Bulletin, period: ReleasePeriod.Parse("2015-11")), Is.TypeOf<ReleaseOutcome.NothingToPublish>());

    private static string Words(ReleaseOutcome.Published release) => WebUtility.HtmlDecode(Regex.Replace(File.ReadAllText(release.Page), "<[^>]+>", ""));

    private static string[] Rows(ReleaseOutcome.Published release) => File.ReadAllLines(Path.Combine(release.Folder, "figures.csv"));

    private static string Row(ReleaseOutcome.Published release, string id) => Rows(release).Single(row => row.StartsWith(id + ",", StringComparison.Ordinal));

    private static decimal Value(ReleaseOutcome.Published release, string id) => Number(Row(release, id).Split(',')[10]);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
