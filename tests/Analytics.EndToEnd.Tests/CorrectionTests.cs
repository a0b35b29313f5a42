using System.Text;

namespace Analytics.EndToEnd.Tests;

/// <summary>A county corrects a ledger after the release: the next one says what changed and why, waits for its moment, and can be made again byte for byte.</summary>
public sealed class CorrectionTests
{
    [Test]
    public void A_corrected_ledger_makes_a_release_that_tells_what_it_changes_and_waits_for_its_moment()
    {
        const string ledger = "2016年6月第一书记基础设施台账.csv";
        var home = SmallHome.Copy();
        var sent = Path.Combine(Samples.NewFolder("corrected"), ledger);
        File.WriteAllText(sent, File.ReadAllText(Path.Combine(Samples.Ledgers, SmallHome.County, ledger), Encoding.Latin1).Replace(";11;", ";14;", StringComparison.Ordinal), Encoding.Latin1);
        File.AppendAllText(Path.Combine(home, "calendar.yml"), "\n  - { kind: annual, period: 2016, revision: 2, date: 2099-01-05 }\n");

        var received = Cli.Run("receive", sent, "--county", SmallHome.County, "--home", home);
        Cli.Run("build", "--home", home);
        var published = Cli.Run("publish", "annual", "2016", "--home", home, "--json");
        var again = Cli.Run("publish", "annual", "2016", "--home", home);
        var lifted = Cli.Run("release", "lift", "annual-2016.r2", "--home", home);
        var calendar = Cli.Run("calendar", "--from", "2098-06-01", "--home", home, "--json");
        var reproduced = Cli.Run("reproduce", "annual-2016.r2", "--home", home, "--json");
        var changes = File.ReadAllLines(Path.Combine(home, "publications", "annual-2016.r2", "changes.csv"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(received.ExitCode, Is.EqualTo(3), "its fountain went back, as before: " + received);
            Assert.That(published.Json.GetProperty("embargoed_until").GetString(), Is.EqualTo("2099-01-05T01:00:00Z"), published.ToString());
            Assert.That(again.Output, Does.Contain("annual-2016.r2 保持原样"));
            Assert.That(changes.Single(line => line.StartsWith("INF_LAMPS.230505.all.2016,", StringComparison.Ordinal)), Does.Contain(",changed,").And.Contain(",3,unit,corrected,"));
            Assert.That(lifted.ExitCode, Is.EqualTo(1), lifted.ToString());
            Assert.That(lifted.Errors, Does.Contain("2099-01-05 09:00"));
            Assert.That(calendar.Json[0].GetProperty("state").GetString(), Is.EqualTo("embargoed"), calendar.ToString());
            Assert.That(reproduced.Json.GetProperty("is_identical").GetBoolean(), reproduced.ToString());
        }
    }
}
