using System.Text.Json;

namespace Analytics.EndToEnd.Tests;

/// <summary>A replay tells what would change, and changes nothing.</summary>
public sealed class ReplayTests
{
    [Test]
    public void Under_the_same_contracts_and_register_nothing_would_change()
    {
        var ending = Cli.Run("receive", "--replay", "--home", SmallHome.Folder, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.Zero, ending.ToString());
            Assert.That(ending.Json.GetProperty("is_same").GetBoolean(), ending.ToString());
            Assert.That(ending.Json.GetProperty("files").GetInt32(), Is.GreaterThan(100));
        }
    }

    [Test]
    public void A_village_struck_from_the_register_shows_in_its_edition_its_rule_and_its_figures()
    {
        var home = SmallHome.Copy();
        var before = HomeState.Of(home);
        var village = Village(home);
        foreach (var register in Directory.EnumerateFiles(Path.Combine(home, "register"), "*.csv"))
        {
            File.WriteAllLines(register, File.ReadAllLines(register).Where(line => !line.StartsWith(village + ",", StringComparison.Ordinal)));
        }

        var ending = Cli.Run("receive", "--replay", "--home", home, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.Zero, ending.ToString());
            Assert.That(ending.Json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString()), Has.Some.Contains("org_unit"));
            Assert.That(ending.Json.GetProperty("editions").EnumerateArray(), Is.Not.Empty.And.All.Matches<JsonElement>(LosesEntries));
            Assert.That(ending.Json.GetProperty("figures").GetArrayLength(), Is.Positive);
            Assert.That(HomeState.Of(home), Is.EqualTo(before));
        }
    }

    /// <summary>A village of which the posts ledger has an entry.</summary>
    private static string Village(string home) => Cli.Run("query", "select min(org_unit_code) as code from measures where indicator_code = 'PER_VILLAGES_COVERED'", "--home", home, "--json")
        .Json[0].GetProperty("code").GetString()!;

    private static bool LosesEntries(JsonElement edition) => edition.GetProperty("entries_after").GetInt64() < edition.GetProperty("entries_before").GetInt64();
}
