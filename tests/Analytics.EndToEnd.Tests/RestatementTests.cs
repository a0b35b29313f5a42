using System.Text.Json;

namespace Analytics.EndToEnd.Tests;

/// <summary>What a replay shows can be applied, as it was shown and no other way; the past stays as it was published.</summary>
public sealed class RestatementTests
{
    [Test]
    public void A_plan_that_was_seen_makes_further_editions_and_past_releases_stay()
    {
        var home = SmallHome.Copy();
        StrikeAVillage(home);
        var seen = Cli.Run("receive", "--replay", "--home", home, "--json");
        var plan = seen.Json.GetProperty("plan_id").GetString()!;
        var restated = seen.Json.GetProperty("editions").EnumerateArray().Count(edition => edition.GetProperty("is_restated").GetBoolean());

        var other = Cli.Run("receive", "--replay", "--apply", "0123456789ab", "--reason", "名录更正", "--home", home);
        var applied = Cli.Run("receive", "--replay", "--apply", plan, "--reason", "名录更正", "--by", "张三", "--home", home, "--json");
        var built = Cli.Run("build", "--home", home, "--json");
        var again = Cli.Run("receive", "--replay", "--home", home, "--json");
        var reproduced = Cli.Run("reproduce", "annual-2016", "--home", home);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(restated, Is.Positive);
            Assert.That(other.ExitCode, Is.EqualTo(2), other.ToString());
            Assert.That(applied.ExitCode, Is.Zero, applied.ToString());
            Assert.That(built.ExitCode, Is.Zero, built.ToString());
            Assert.That(again.Json.GetProperty("plan_id").GetString(), Is.Empty, again.ToString());
            Assert.That(Number(home, "select count(*) as n from editions where edition_id like '%-r1' and is_in_force"), Is.EqualTo(restated));
            Assert.That(Number(home, "select count(*) as n from revisions where reason = 'contract_change'"), Is.Positive);
            Assert.That(reproduced.ExitCode, Is.Zero, reproduced.ToString());
        }
    }

    private static void StrikeAVillage(string home)
    {
        var village = Cli.Run("query", "select min(org_unit_code) as code from measures where indicator_code = 'PER_VILLAGES_COVERED'", "--home", home, "--json").Json[0].GetProperty("code").GetString()!;
        foreach (var register in Directory.EnumerateFiles(Path.Combine(home, "register"), "*.csv"))
        {
            File.WriteAllLines(register, File.ReadAllLines(register).Where(line => !line.StartsWith(village + ",", StringComparison.Ordinal)));
        }
    }

    private static long Number(string home, string sql) => Cli.Run("query", sql, "--home", home, "--json").Json[0].GetProperty("n") is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : -1;
}
