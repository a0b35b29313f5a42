using System.Text.Json;

namespace Analytics.EndToEnd.Tests;

/// <summary>Scores from the command line, on ledgers whose differences between secretaries are planted and known.</summary>
public sealed class ScoreTests
{
    [TestCase("2016", 0.65, 40)]
    [TestCase("2016H1", 0.5, 10)]
    [TestCase("2016H2", 0.5, 10)]
    public void Scores_follow_the_planted_truth_and_most_posts_cannot_be_told_apart(string period, double least, int apart)
    {
        var scored = Scored(Table(period, DemoHome.Folder)).ToList();
        var planted = new PlantedTruth(scored);
        TestContext.Out.WriteLine($"{period}: {planted.Posts} posts, Spearman {planted.Spearman:0.000}, {planted.ToldApart} told apart from the average, 90 % intervals cover {planted.Coverage:0.000}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(planted.Posts, Is.GreaterThan(250));
            Assert.That(planted.Spearman, Is.GreaterThan(least));
            Assert.That(planted.Coverage, Is.InRange(0.84, 0.95));
            Assert.That(planted.ToldApart, Is.InRange(apart, planted.Posts / 3));
        }
    }

    [Test]
    public void Who_has_no_score_has_a_reason_and_no_number()
    {
        var others = Table("2016", DemoHome.Folder).GetProperty("secretaries").EnumerateArray().Where(post => State(post) != "scored").ToList();
        // Two counties write no zero: their filled cells are their good months, and nobody there is scored by them.
        var counties = Table("2016", DemoHome.Folder).GetProperty("counties").EnumerateArray().Where(county => State(county) != "scored").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(others.Select(State).Distinct(), Is.EquivalentTo(new[] { "outside_policy", "too_short", "not_reported" }));
            Assert.That(others.Select(post => post.GetProperty("score").ValueKind), Is.All.EqualTo(JsonValueKind.Null));
            Assert.That(counties.Select(county => county.GetProperty("county").GetString()), Is.EquivalentTo(new[] { "230503", "230522" }));
            Assert.That(counties.Select(county => county.GetProperty("rank_best").ValueKind), Is.All.EqualTo(JsonValueKind.Null));
        }
    }

    [Test]
    public void A_sheet_explains_a_score_and_exports_what_it_was_made_from()
    {
        var best = Scored(Table("2016", DemoHome.Folder)).First();
        var file = Path.Combine(Samples.NewFolder("score"), "export.csv");
        var sheet = Cli.Run("score", "explain", best.GetProperty("secretary").GetString()!, "--period", "2016", "--export", file, "--home", DemoHome.Folder, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.ExitCode, Is.Zero, sheet.ToString());
            Assert.That(sheet.Json.GetProperty("policy").GetProperty("is_sample").GetBoolean(), Is.True);
            Assert.That(sheet.Json.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("points").GetDecimal()), Is.EqualTo(best.GetProperty("score").GetDecimal() - 50).Within(0.01m));
            Assert.That(sheet.Json.GetProperty("alike").GetArrayLength(), Is.EqualTo(3));
            Assert.That(File.ReadAllText(file), Does.Contain("method,,1,step,"));
        }
    }

    [Test]
    public void What_is_below_competent_leaves_the_warehouse_when_two_people_confirmed_the_sheet()
    {
        var home = DemoHome.Copy();
        var waiting = Scored(Table("2016", home)).First(post => post.GetProperty("review_state").GetString() == "awaiting_review");
        var code = waiting.GetProperty("secretary").GetString()!;
        var before = Explain(code, home);
        var text = Cli.Run("score", "explain", code, "--period", "2016", "--home", home).Output;
        var unseen = Cli.Run("score", "review", code, "--period", "2016", "--by", "王", "--considered", "无", "--reply", "无", "--outcome", "confirmed", "--home", home);
        var shown = Cli.Run("score", "review", code, "--period", "2016", "--home", home);
        Review(code, "王", home);
        var afterOne = Explain(code, home);
        Review(code, "李", home);
        var afterTwo = Explain(code, home);
        var mart = Cli.Run("query", "select count(*) as posts from secretary_scores where review_state is not null and coalesce(band_lowest, band_highest, competent_chance::varchar, band_chance::varchar) is not null", "--home", home, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { "band_lowest", "band_highest", "band_chance", "competent_chance" }.Select(name => waiting.GetProperty(name).ValueKind), Is.All.EqualTo(JsonValueKind.Null));
            Assert.That(text, Does.Contain("待两人复核").And.Not.Contain("低于称职").And.Not.Contain("不称职"));
            Assert.That(unseen.ExitCode, Is.Not.Zero);
            Assert.That(unseen.Errors + unseen.Output, Does.Contain("--seen"));
            Assert.That(shown.Output, Does.Contain("仅供复核人").And.Contain("低于称职的可能性").And.Contain("--seen "));
            Assert.That((Confirmed(before).ValueKind, Confirmed(afterOne).ValueKind), Is.EqualTo((JsonValueKind.Null, JsonValueKind.Null)));
            Assert.That(Confirmed(afterTwo).GetProperty("competent_chance").GetDecimal(), Is.InRange(0, 0.2m));
            Assert.That(mart.Json[0].GetProperty("posts").GetInt32(), Is.Zero);
        }
    }

    [TestCase("2016")]
    [TestCase("2016H1")]
    public void Sheets_of_a_county_are_a_page_a_person_and_are_made_again_byte_for_byte(string period)
    {
        var home = DemoHome.Copy();
        var made = Cli.Run("publish", "sheets", period, "--county", "230506", "--home", home, "--json");
        var id = made.Json.GetProperty("release_id").GetString()!;
        var scored = Scored(Table(period, home)).Where(post => post.GetProperty("county").GetString() == "230506").Select(post => post.GetProperty("secretary").GetString()!).ToList();
        var page = File.ReadAllText(Path.Combine(home, "publications", id, "index.html"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(id, Is.EqualTo($"sheets-230506-{period}"));
            Assert.That(scored, Is.Not.Empty.And.All.Matches<string>(code => page.Contains($"　{code}</h2>", StringComparison.Ordinal)));
            Assert.That(Cli.Run("reproduce", id, "--home", home, "--json").Json.GetProperty("is_identical").GetBoolean(), Is.True);
            Assert.That(Cli.Run("publish", "sheets", "2016-05", "--county", "230506", "--home", home).ExitCode, Is.EqualTo(2));
        }
    }

    private static JsonElement Table(string period, string home)
    {
        var table = Cli.Run("score", period, "--home", home, "--json");
        Assert.That(table.ExitCode, Is.Zero, table.ToString());
        return table.Json;
    }

    private static IEnumerable<JsonElement> Scored(JsonElement table) => table.GetProperty("secretaries").EnumerateArray().Where(post => State(post) == "scored");

    private static string State(JsonElement scored) => scored.GetProperty("state").GetString()!;

    private static JsonElement Explain(string secretary, string home) => Cli.Run("score", "explain", secretary, "--period", "2016", "--home", home, "--json").Json;

    private static JsonElement Confirmed(JsonElement sheet) => sheet.GetProperty("confirmed");

    private static void Review(string secretary, string by, string home)
    {
        var seen = Cli.Run("score", "review", secretary, "--period", "2016", "--home", home, "--json").Json.GetProperty("seen").GetString()!;
        var review = Cli.Run("score", "review", secretary, "--period", "2016", "--seen", seen, "--by", by, "--considered", "走访了村民组", "--reply", "本人无异议", "--outcome", "confirmed", "--home", home);
        Assert.That(review.ExitCode, Is.Zero, review.ToString());
    }
}
