using System.Globalization;

namespace Analytics.EndToEnd.Tests;

/// <summary>What the demo publishes besides the annual statistics, and a draft from its figures, through the executable.</summary>
public sealed class PublicationsTests
{
    private static string Ranking => Path.Combine(DemoHome.Folder, "publications", "ranking-2016");

    [Test]
    public void The_demo_shows_who_can_be_told_apart_and_that_most_cannot()
    {
        var figures = Table.Read(Path.Combine(Ranking, "figures.csv")).ToDictionary(row => row["figure_id"]);
        decimal Value(string id) => decimal.Parse(figures[id]["value"], CultureInfo.InvariantCulture);

        Assert.That(Directory.GetFiles(Path.Combine(Ranking, "charts"), "*.zh.svg").Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(new[]
            { "county-scores.zh.svg", "post-scores.zh.svg", "rank-intervals.zh.svg", "score-funnel.zh.svg", "score-parts.zh.svg", "within-between.zh.svg" }));
        Assert.That(Value("SCORE_POSTS_ABOVE.230500.all.2016"), Is.Positive);
        Assert.That(Value("SCORE_POSTS_LEVEL.230500.all.2016"), Is.GreaterThan(Value("SCORE_POSTS_ABOVE.230500.all.2016") + Value("SCORE_POSTS_BELOW.230500.all.2016")));
        Assert.That(Value("RISK_TO_VISIT.230500.all.2016-Q4"), Is.GreaterThanOrEqualTo(Value("RISK_CAPACITY.230500.all.2016-Q4")));
        // Nobody fills in zeros there, so nobody is scored there, and the page has a mark and no rank.
        Assert.That(figures["SCORE.230522.all.2016"]["state"], Is.EqualTo("not_enough"));
        Assert.That(figures.Keys, Has.None.StartsWith("RANK_BEST.230522"));
    }

    [TestCase("2016", null)]
    [TestCase("2016-05", "230521")]
    public void A_draft_is_borne_out_by_the_warehouse_number_by_number(string span, string? county)
    {
        var file = Path.Combine(Samples.NewFolder("draft"), "bulletin.docx");
        string[] place = county is null ? [] : ["--county", county];

        var drafted = Cli.Run(["draft", "bulletin", span, .. place, "--out", file, "--home", DemoHome.Folder, "--json"]);
        Assert.That(drafted.ExitCode, Is.Zero, drafted.ToString());

        var claims = Cli.Run("claims", "check", file, "--home", DemoHome.Folder, "--json").Json.GetProperty("claims").EnumerateArray().ToList();
        Assert.That(claims.Count(claim => claim.GetProperty("verdict").GetString() == "supported"), Is.GreaterThan(30));
        Assert.That(claims.Where(claim => claim.GetProperty("verdict").GetString() is "contradicted" or "cannot_be_rounded_to").Select(claim => claim.ToString()), Is.Empty);
    }

    [Test]
    public void A_copied_release_is_checked_without_its_warehouse()
    {
        var ending = Cli.Run("verify", Ranking, "--home", Path.Combine(Samples.NewFolder("nowhere"), "none"), "--json");

        Assert.That(ending.ExitCode, Is.Zero, ending.ToString());
        Assert.That(ending.Json.GetProperty("release_id").GetString(), Is.EqualTo("ranking-2016"));
    }

    [Test]
    public void Releases_of_a_year_a_month_a_half_year_and_a_season_are_made_and_one_again_byte_for_byte()
    {
        var home = SmallHome.Copy();
        string Id(params string[] asked) => Cli.Run(["publish", .. asked, "--home", home, "--json"]).Json.GetProperty("release_id").GetString()!;

        Assert.That(
            new[] { Id("quality", "2016"), Id("bulletin", "2016-06"), Id("appraisal", "2016H1"), Id("season", "2016-spring") },
            Is.EqualTo(new[] { "quality-2016", "bulletin-2016-06", "appraisal-2016H1", "season-2016-spring" }));

        var again = Cli.Run("reproduce", "bulletin-2016-06", "--home", home, "--json");
        Assert.That(again.Json.GetProperty("is_identical").GetBoolean(), Is.True, again.ToString());
        Assert.That(Cli.Run("publish", "bulletin", "2016", "--home", home).ExitCode, Is.EqualTo(2));
    }
}
