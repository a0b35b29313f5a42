using System.Globalization;
using Analytics.Reports.Tests.Accessibility;
using Analytics.Reports.Tests.Fixtures;

namespace Analytics.Reports.Tests.Publications;

/// <summary>The season's bulletin of the sample home. In March monthly work of Sifangtai (230505) is missing.</summary>
public sealed class SeasonBulletinTests
{
    private static SampleHome s_home = null!;
    private static ReleaseOutcome.Published s_release = null!;

    [OneTimeSetUp]
    public static void Publish()
    {
        s_home = new SampleHome(change: "update indicators set suppress_below = 3 where indicator_code = 'LIV_PROBLEMS_SOLVED';");
        s_release = (ReleaseOutcome.Published)Published.Publish(s_home.Home, ReleaseKind.Season, period: ReleasePeriod.Parse("2016-spring"));
    }

    [OneTimeTearDown]
    public static void Remove() => s_home.Dispose();

    [Test]
    public void The_page_is_for_everybody() => Assert.That(AccessibilityTests.Found(File.ReadAllText(s_release.Page), AccessibilityTests.Telephone, AccessibilityTests.Night), Is.Empty);

    [Test]
    public void A_seasons_number_is_the_sum_of_its_months()
    {
        Assert.That(s_release.ReleaseId, Is.EqualTo("season-2016-spring"));
        Assert.That(Value("SEASON_ECO_PROJ_STARTUP.230500.all.2016-03..2016-05"), Is.EqualTo(new[] { "03", "04", "05" }.Sum(month => Value($"ECO_PROJ_STARTUP.230500.all.2016-{month}"))));
    }

    [Test]
    public void Counties_add_up_to_the_city()
    {
        var counties = new[] { "230502", "230503", "230505", "230506", "230521", "230522", "230523", "230524" };

        Assert.That(counties.Sum(county => Value($"SEASON_LIV_SERVICE_PT.{county}.all.2016-03..2016-05")), Is.EqualTo(Value("SEASON_LIV_SERVICE_PT.230500.all.2016-03..2016-05")));
    }

    [Test]
    public void A_month_that_did_not_come_is_counted_as_missing_and_not_as_nought()
    {
        var row = Row("SEASON_LIV_SERVICE_PT.230505.all.2016-03..2016-05");

        Assert.That((row[19], row[20], row[22]), Is.EqualTo(("3", "2", "1")));
        Assert.That(File.ReadAllText(s_release.Page), Does.Contain("缺报的不作零计"));
    }

    [Test]
    public void Sums_of_indicators_under_protection_are_not_printed() =>
        Assert.That(Rows().Where(row => row.StartsWith("SEASON_LIV_PROBLEMS_SOLVED", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void A_theme_without_numbers_is_said_to_have_none() => Assert.That(File.ReadAllText(s_release.Page), Does.Contain("培训：本季各月没有报来可以相加的数，不作零计。"));

    [Test]
    public void A_season_of_which_nothing_was_due_has_none() =>
        Assert.That(Published.Publish(s_home.Home, ReleaseKind.Season, period: ReleasePeriod.Parse("2015-spring")), Is.TypeOf<ReleaseOutcome.NothingToPublish>());

    private static string[] Rows() => File.ReadAllLines(Path.Combine(s_release.Folder, "figures.csv"));

    private static string[] Row(string id) => Rows().Single(row => row.StartsWith(id + ",", StringComparison.Ordinal)).Split(',');

    private static decimal Value(string id) => decimal.Parse(Row(id)[10], CultureInfo.InvariantCulture);
}
