using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Reports.Tests.Accessibility;
using Analytics.Reports.Tests.Fixtures;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Tests.Publications;

/// <summary>Sheets of Jianshan and of Raohe in the sample home (see scores.sql): twelve posts with a score, and twelve without.</summary>
public sealed partial class PostSheetsTests
{
    private const int Value = 10;

    private static SampleHome s_home = null!;
    private static ReleaseOutcome.Published s_release = null!;
    private static string s_page = null!;

    [OneTimeSetUp]
    public static void Publish()
    {
        s_home = new SampleHome(scored: true, change: "update secretary_scores set review_state = 'awaiting_review', band_lowest = null, band_highest = null, band_chance = null, is_at_least_competent = false where secretary_code = 'HZ050212'");
        s_release = (ReleaseOutcome.Published)Published.Publish(s_home.Home, ReleaseKind.Sheets("230502"));
        s_page = File.ReadAllText(s_release.Page);
    }

    [OneTimeTearDown]
    public static void Remove() => s_home.Dispose();

    [Test]
    public void The_page_is_for_everybody() => Assert.That(AccessibilityTests.Found(s_page, AccessibilityTests.Telephone, AccessibilityTests.Night), Is.Empty);

    [Test]
    public void Every_post_has_a_page_in_the_order_of_codes_and_every_picture_says_whose_it_is_to_see()
    {
        var posts = s_home.Query("select secretary_code from secretary_scores where county_code = '230502' order by org_unit_code, secretary_code", row => row.GetString(0));

        Assert.That(Headings().Matches(s_page).Select(heading => heading.Groups[1].Value), Is.EqualTo(posts));
        Assert.That(Directory.GetFiles(Path.Combine(s_release.Folder, "charts"), "*.svg").Select(File.ReadAllText), Has.Exactly(2 * posts.Count).Matches("只交本人|for the person alone"));
    }

    [Test]
    public void What_each_dimension_adds_sums_to_the_score()
    {
        foreach (var code in s_home.Query("select secretary_code from secretary_scores where county_code = '230502'", row => row.GetString(0)))
        {
            var own = Rows().Where(row => row.Key.Indicator.EndsWith("_" + code, StringComparison.Ordinal)).ToDictionary(row => row.Key.Indicator[..^(code.Length + 1)], row => row.Value);
            Assert.That(own["SCORE_PARTY"] + own["SCORE_PEOPLE"] + own["SCORE_ECONOMY"], Is.EqualTo(own["SCORE_AWAY"]).Within(1e-6m), code);
            Assert.That(own["SCORE_PLACE_BEST"], Is.LessThanOrEqualTo(own["SCORE_PLACE_WORST"]), code);
        }
    }

    [Test]
    public void Below_competent_is_said_of_nobody_not_even_on_the_own_page()
    {
        var own = Section("HZ050212");

        Assert.That(own, Does.Contain("须由两人复核").And.Not.Contain("可说的等次"));
        Assert.That(s_page, Does.Not.Match("(?<!不)低于称职").And.Not.Contain("不称职").And.Contain("可说的等次"));
    }

    [Test]
    public void Who_has_no_score_has_a_reason_and_no_number()
    {
        using var home = new SampleHome(scored: true);
        var release = (ReleaseOutcome.Published)Published.Publish(home.Home, ReleaseKind.Sheets("230524"));

        Assert.That(File.ReadAllText(release.Page), Does.Contain("没有评分的岗位及原因").And.Contain("不足以评价"));
        Assert.That(File.ReadLines(Path.Combine(release.Folder, "figures.csv")).Skip(1).Select(line => line.Split(',')[0]), Is.EqualTo(new[] { "SHEETS_POSTS.230524.all.2016", "SHEETS_SCORED.230524.all.2016" }));
        Assert.That(Published.Publish(home.Home, ReleaseKind.Sheets("230599")), Is.TypeOf<ReleaseOutcome.NothingToPublish>());
    }

    private static string Section(string code) => s_page[s_page.IndexOf($"{code}</h2>", StringComparison.Ordinal)..] is var from ? from[..from.IndexOf("</section>", StringComparison.Ordinal)] : "";

    // Names in quotes may hold commas; none of the figures asked for has one.
    private static Dictionary<FigureId, decimal> Rows() => File.ReadLines(Path.Combine(s_release.Folder, "figures.csv")).Skip(1).Where(line => !line.Contains('"', StringComparison.Ordinal)).Select(line => line.Split(','))
        .ToDictionary(fields => FigureId.Parse(fields[0]), fields => decimal.Parse(fields[Value], CultureInfo.InvariantCulture));

    [GeneratedRegex("<h2 id=[^<]*<span[^<]*</span>[^<]*　(HZ[0-9]+)</h2>")]
    private static partial Regex Headings();
}
