using System.Globalization;
using System.Text.Json;

namespace Analytics.EndToEnd.Tests;

/// <summary>The second sample city: a county-level city with concurrent posts, in a home of its own.</summary>
public sealed class XinmiTests
{
    private static readonly string Folder = Path.Combine(Samples.Folder, "xinmi");

    private static string _home = "";

    [OneTimeSetUp]
    public static void Make()
    {
        _home = Samples.NewFolder("xinmi");
        var ending = Cli.Run("demo", "--samples", "xinmi", "--home", _home, "--json");
        Assert.That(ending.ExitCode, Is.Zero, ending.ToString());
    }

    [Test]
    public void The_release_of_Xinmi_agrees_with_what_was_published()
    {
        var figures = Table.Read(Path.Combine(_home, "publications", "annual-2014", "figures.csv")).ToDictionary(row => row["figure_id"]);

        using (Assert.EnterMultipleScope())
        {
            foreach (var claim in Table.Read(Path.Combine(Folder, "published-figures.csv")))
            {
                var value = Number(figures[$"{claim["indicator_code"]}.410183.all.{claim["span"]}"]["value"]);
                Assert.That(value, claim["qualifier"] == "exact" ? Is.EqualTo(Number(claim["value"])) : Is.GreaterThanOrEqualTo(Number(claim["low"])).And.LessThan(Number(claim["high"])), claim["indicator_code"]);
            }
        }
    }

    [Test]
    public void A_figure_of_one_village_stands_in_its_entries()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var claim in Table.Read(Path.Combine(Folder, "published-of-villages.csv")))
            {
                var value = Query($"select max(value) as value from measures where indicator_code = '{claim["indicator_code"]}' and org_unit_code in (select org_unit_code from org_units where org_unit_name = '{claim["village"]}')")[0].GetProperty("value").GetDecimal();
                Assert.That(value, Is.GreaterThanOrEqualTo(Number(claim["low"])).And.LessThan(Number(claim["high"])), claim["indicator_code"]);
            }
        }
    }

    [Test]
    public void Every_figure_of_the_review_is_met_or_listed_with_the_reason_why_not()
    {
        var met = Table.Read(Path.Combine(Folder, "published-figures.csv")).Count + Table.Read(Path.Combine(Folder, "published-of-villages.csv")).Count;
        var listed = Table.Read(Path.Combine(Folder, "not-held.csv"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(met + listed.Count, Is.EqualTo(20));
            Assert.That(listed.Where(row => row["reason_zh"].Length == 0 || row["reason_en"].Length == 0), Is.Empty);
            Assert.That(Query("select count(*) as found from org_units where org_unit_name = '侯庄村'")[0].GetProperty("found").GetInt32(), Is.Zero);
        }
    }

    [Test]
    public void All_posts_are_held_beside_another_office()
    {
        var rows = Query("select value, counties, expected, missing from outcomes where indicator_code = 'PER_FS_CONCURRENT' and org_unit_code = '410100' and cohort = 'all' and span = '2014'");

        Assert.That((rows[0].GetProperty("value").GetDecimal(), rows[0].GetProperty("counties").GetInt32(), rows[0].GetProperty("expected").GetInt32(), rows[0].GetProperty("missing").GetInt32()), Is.EqualTo((100m, 1, 10, 0)));
    }

    [Test]
    public void What_the_form_does_not_ask_is_not_collected_and_not_missing()
    {
        var rows = Query("select count(*) as outcomes from outcomes where indicator_code = 'ECO_TOURISM_REVENUE'");

        Assert.That(rows[0].GetProperty("outcomes").GetInt32(), Is.Zero);
    }

    [Test]
    public void Indicators_are_added_by_county_or_refused_with_the_reason()
    {
        var added = Cli.Run("indicators", "sum", "PTY_SECRETARIES_REPLACED", "--home", _home, "--span", "2014-H2", "--json");
        var refused = Cli.Run("indicators", "sum", "ECO_PROJ_INDUSTRY", "ECO_PROJ_STARTUP", "--home", _home, "--language", "zh");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(added.ExitCode, Is.Zero, added.ToString());
            Assert.That(added.Json.EnumerateArray().Select(row => row.GetProperty("value").GetDecimal()).Distinct().Count(), Is.EqualTo(1));
            Assert.That(refused.ExitCode, Is.EqualTo(2));
            Assert.That(refused.Errors, Does.Contain("不能相加"));
        }
    }

    [Test]
    public void The_review_of_Xinmi_gets_the_verdict_that_a_person_gives() => ClaimsTests.Check(ClaimsTests.Review("002_75a3f9a7daecfbe8.txt"), _home, "xinmi.csv");

    private static List<JsonElement> Query(string sql) => [.. Cli.Run("query", sql, "--home", _home, "--json").Json.EnumerateArray()];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
