using System.Text.Json.Nodes;
using Analytics.DuckDb;
using Analytics.Reports.Tests.Fixtures;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Dapper;

namespace Analytics.Reports.Tests;

/// <summary>A correction is a new release that says what it changes.</summary>
public sealed class ChangesSinceLastTests
{
    private const string Later = "2017-03-01T08:00:00Z";

    /// <summary>Baoqing's lamps of May were corrected after the first release: two more than it had said. Raohe's projects of December came after it, in time.</summary>
    private const string Corrected =
        """
        update outcomes set value = value + 2, low = low + 2, high = high + 2 where indicator_code = 'INF_LAMPS' and org_unit_code in ('230523', '230500') and cohort in ('all', 'village') and span in ('2016', '2015-12..2016-12', '2016-05');
        insert into revisions select indicator_code, org_unit_code, cohort, span, '2017-02-03T02:00:00Z', value - 2, low - 2, high - 2, value, low, high, 'corrected'
        from outcomes where indicator_code = 'INF_LAMPS' and org_unit_code in ('230523', '230500') and cohort in ('all', 'village') and span = '2016-05';
        update outcomes set value = value + 1, low = low + 1, high = high + 1 where indicator_code = 'ECO_PROJ_STARTUP' and org_unit_code = '230524' and cohort = 'all' and span = '2015-12..2016-12';
        update editions set received_at = '2017-01-11T02:00:00Z' where ledger = 'projects' and county_code = '230524' and period = '2016-12';
        """;

    [Test]
    public void The_first_release_says_that_it_is_the_first()
    {
        Assert.That(Published.Text("index.html"), Does.Not.Contain("<h2 id=\"h-changes\">").And.Contain("这是本期的第一版，没有上一版可比。"));
        Assert.That(Path.Combine(Published.Folder, "changes.csv"), Does.Not.Exist);
        Assert.That((string?)JsonNode.Parse(Published.Text("manifest.json"))!["supersedes"], Is.Null);
    }

    [Test]
    public void A_correction_names_every_figure_that_it_changes_with_old_and_new_value_difference_and_reason()
    {
        using var home = new SampleHome();
        var first = (ReleaseOutcome.Published)Published.Publish(home.Home);
        var before = Row(first.Folder, "figures.csv", "INF_LAMPS.230523.all.2016");
        Rebuild(home, Corrected);

        var second = (ReleaseOutcome.Published)Published.Publish(home.Home);

        var changes = Lines(second.Folder, "changes.csv");
        var lamps = Row(second.Folder, "changes.csv", "INF_LAMPS.230523.all.2016");
        var page = File.ReadAllText(second.Page);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lamps["change"], Is.EqualTo("changed"));
            Assert.That(lamps["value_before"], Is.EqualTo(before["value"]));
            Assert.That(decimal.Parse(lamps["value"]) - decimal.Parse(lamps["value_before"]), Is.EqualTo(2));
            Assert.That((lamps["difference"], lamps["reason"], lamps["reason_zh"]), Is.EqualTo(("2", "corrected", "报送单位更正")));
            Assert.That(Row(second.Folder, "changes.csv", "ECO_PROJ_STARTUP.230524.all.2015-12..2016-12")["reason"], Is.EqualTo("received"));
            Assert.That(changes.Select(change => change["figure_id"]), Is.EquivalentTo(Differences(first.Folder, second.Folder)));
            Assert.That(page, Does.Contain($">{before["value"]}</data>").And.Contain("data-figure=\"INF_LAMPS_LAST.230523.all.2016\"").And.Contain("data-figure=\"INF_LAMPS_CHANGE.230523.all.2016\">2盏</data>").And.Contain("报送单位更正"));
            Assert.That(page, Does.Contain($"本版取代annual-2016（数据截至2017-01-10）。与它相比，改动<data value=\"{changes.Count}\" data-figure=\"COUNT_FIGURES_CHANGED.230500.all.2015-12..2016-12\">{changes.Count}个数</data>"));
            Assert.That(page.IndexOf("id=\"changes\"", StringComparison.Ordinal), Is.LessThan(page.IndexOf("id=\"notes\"", StringComparison.Ordinal)).And.GreaterThan(page.IndexOf("id=\"counties\"", StringComparison.Ordinal)));
            Assert.That((string?)JsonNode.Parse(File.ReadAllText(Path.Combine(second.Folder, "manifest.json")))!["supersedes"], Is.EqualTo("annual-2016"));
            Assert.That(Sheets(Path.Combine(second.Folder, "annual-2016.xlsx")), Does.Contain("变动 Changes"));
        }
    }

    [Test]
    public void Each_correction_is_compared_with_the_one_before_it_even_after_a_damaged_release_was_made_whole()
    {
        using var home = new SampleHome();
        var first = (ReleaseOutcome.Published)Published.Publish(home.Home);
        Rebuild(home, Corrected);
        var second = (ReleaseOutcome.Published)Published.Publish(home.Home);
        File.WriteAllText(Path.Combine(home.Home.Marts, "current"), SampleHome.BuildId + "\n");
        File.AppendAllText(first.Page, " ");
        Published.Publish(home.Home);
        home.Build("c3c3c3c3c3c3");

        var third = (ReleaseOutcome.Published)Published.Publish(home.Home);

        Assert.That(third.ReleaseId, Is.EqualTo("annual-2016.r3"));
        Assert.That((string?)JsonNode.Parse(File.ReadAllText(Path.Combine(third.Folder, "manifest.json")))!["supersedes"], Is.EqualTo("annual-2016.r2"));
        Assert.That(Row(third.Folder, "changes.csv", "INF_LAMPS.230523.all.2016")["difference"], Is.EqualTo("-2"));
        Assert.That(Lines(third.Folder, "changes.csv").Select(change => change["figure_id"]), Is.EquivalentTo(Differences(second.Folder, third.Folder)));
    }

    [Test]
    public void A_number_that_either_release_holds_back_is_not_compared()
    {
        const string held = "PER_ADJUSTED.230503.all.2015-12..2016-12";
        const string control = "update indicators set suppress_below = 15 where indicator_code = 'PER_ADJUSTED';";
        using var home = new SampleHome();
        var open = (ReleaseOutcome.Published)Published.Publish(home.Home);
        var value = Row(open.Folder, "figures.csv", held)["value"];
        Rebuild(home, $"update outcomes set value = value - {value} + 3, low = 3, high = 3 where indicator_code = 'PER_ADJUSTED' and org_unit_code = '230503' and cohort = 'all' and span = '2015-12..2016-12';" + control);

        var closed = (ReleaseOutcome.Published)Published.Publish(home.Home);

        Assert.That(Row(closed.Folder, "figures.csv", held)["state"], Is.EqualTo("held_back"));
        Assert.That(Lines(closed.Folder, "changes.csv").Select(change => change["figure_id"]), Has.None.EqualTo(held));
        Assert.That(File.ReadAllText(Path.Combine(closed.Folder, "figures.csv")), Does.Not.Contain("PER_ADJUSTED_LAST.230503.all.2015-12..2016-12").And.Not.Contain("PER_ADJUSTED_CHANGE.230503.all.2015-12..2016-12"));
        Assert.That(File.ReadAllText(closed.Page), Does.Contain("为保护个人，有").And.Contain("在其中一版隐去，不作比较。"));
    }

    /// <summary>Another build, known later.</summary>
    private static void Rebuild(SampleHome home, string change)
    {
        home.Build("b2b2b2b2b2b2", change);
        using var control = ControlDatabase.Open(home.Home);
        control.Execute("update builds set cut_off = @Later where build_id = 'b2b2b2b2b2b2'", new { Later });
    }

    /// <summary>The ids of what two releases print otherwise, but for what they say of the comparison itself.</summary>
    private static IEnumerable<string> Differences(string first, string second)
    {
        var (then, now) = (Facts(first), Facts(second));
        return then.Keys.Union(now.Keys).Where(id => then.GetValueOrDefault(id) != now.GetValueOrDefault(id));

        static Dictionary<string, string> Facts(string folder) => Lines(folder, "figures.csv").Where(row => row["basis"] != "revision")
            .ToDictionary(row => row["figure_id"], row => $"{row["state"]} {row["value"]} {row["low"]} {row["high"]}");
    }

    private static Dictionary<string, string> Row(string folder, string file, string figure) => Lines(folder, file).Single(row => row["figure_id"] == figure);

    private static List<Dictionary<string, string>> Lines(string folder, string file) => Published.Rows(File.ReadAllText(Path.Combine(folder, file)));

    private static List<string?> Sheets(string path)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: false);
        return [.. book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name?.Value)];
    }
}
