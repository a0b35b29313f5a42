namespace Analytics.EndToEnd.Tests;

/// <summary>A closed month: the sender is told, the figures wait, the past stays to be asked.</summary>
public sealed class ClosedMonthTests
{
    [Test]
    public void A_late_ledger_of_a_closed_month_is_receipted_so_and_counts_once_the_month_is_reopened()
    {
        var home = SmallHome.Copy();
        var inbox = Path.Combine(home, "inbox", "230505");
        Directory.CreateDirectory(inbox);
        var sent = File.ReadAllBytes(Path.Combine(Samples.Ledgers, "230505", "2016年6月第一书记项目台账.csv"));
        File.WriteAllBytes(Path.Combine(inbox, "2016年6月第一书记项目台账.csv"), [.. sent, .. "\r\n"u8]);
        File.WriteAllText(Path.Combine(inbox, "2016年6月第一书记项目台账.csv.done"), "");

        var locked = Cli.Run("period", "lock", "2016-06", "--by", "李四", "--contact", "市委组织部二科", "--home", home);
        var twice = Cli.Run("period", "lock", "2016-06", "--home", home);
        var received = Cli.Run("receive", "--home", home, "--json");
        Cli.Run("build", "--home", home);
        var waiting = InForce(home);
        var listed = Cli.Run("period", "list", "--home", home, "--json");
        var reopened = Cli.Run("period", "reopen", "2016-06", "--reason", "补报", "--home", home);
        Cli.Run("build", "--home", home);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(locked.ExitCode, Is.Zero, locked.ToString());
            Assert.That(twice.ExitCode, Is.EqualTo(1), twice.ToString());
            Assert.That(File.ReadAllText(Path.Combine(home, received.Json.GetProperty("receipts")[0].GetProperty("path").GetString()!)), Does.Contain("关账").And.Contain("市委组织部二科"));
            Assert.That(listed.Json[0].GetProperty("editions_waiting").GetInt32(), Is.EqualTo(1));
            Assert.That(waiting, Is.EqualTo(1));
            Assert.That(reopened.ExitCode, Is.Zero, reopened.ToString());
            Assert.That(InForce(home), Is.EqualTo(2));
            Assert.That(Known(home, "2017-12-31"), Is.EqualTo(1));
        }
    }

    /// <summary>Editions of that ledger and month that ever were in force.</summary>
    private static int InForce(string home) => Cli.Run("query", Editions, "--home", home, "--json").Json[0].GetProperty("n").GetInt32();

    private static int Known(string home, string moment) => Cli.Run("query", Editions, "--as-known-at", moment, "--home", home, "--json").Json[0].GetProperty("n").GetInt32();

    private const string Editions = "select count(*) as n from editions where ledger = 'projects' and county_code = '230505' and period = '2016-06' and (is_in_force or superseded_by is not null)";
}
