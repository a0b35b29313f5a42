using System.Text.Json;

namespace Analytics.EndToEnd.Tests;

/// <summary>The promises that are made to whoever reads a release: trace, as published, independence of order, no silent damage.</summary>
public sealed class PromisesTests
{
    [Test]
    public void Every_figure_re_derives_from_the_landing_bytes()
    {
        var ending = Cli.Run("verify", "annual-2016", "--home", DemoHome.Folder, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.Zero, ending.ToString());
            Assert.That(ending.Json.GetProperty("figures_equal").GetInt32(), Is.EqualTo(ending.Json.GetProperty("figures").GetInt32()));
            Assert.That(ending.Json.GetProperty("files_wrong").GetArrayLength(), Is.Zero);
        }
    }

    [Test]
    public void A_release_reproduces_byte_for_byte()
    {
        var ending = Cli.Run("reproduce", "annual-2016", "--home", SmallHome.Folder, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.Zero, ending.ToString());
            Assert.That(ending.Json.GetProperty("is_identical").GetBoolean());
        }
    }

    [TestCase("INF_LAMPS.230500.all.2016", TestName = "A sum is traced to its cells")]
    [TestCase("PER_PROMOTED_RATE.230500.all.2015-12..2016-12", TestName = "A ratio is traced to its cells")]
    [TestCase("PER_FS_TOTAL.230500.all.2016", TestName = "A stock is traced to its cells")]
    [TestCase("PER_VILLAGES_COVERED.230500.all.2016", TestName = "A count of distinct villages is traced to its cells")]
    public void A_figure_is_traced_to_cells_that_hold_its_text(string figure)
    {
        var ending = Cli.Run("trace", figure, "--home", DemoHome.Folder, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.Zero, ending.ToString());
            Assert.That(ending.Json.GetProperty("is_equal").GetBoolean());
            Assert.That(ending.Json.GetProperty("contributions").EnumerateArray(), Is.Not.Empty.And.All.Matches<JsonElement>(HasCell));
        }
    }

    [Test]
    public void A_figure_of_a_column_that_a_county_does_not_keep_is_traced_to_that()
    {
        var ending = Cli.Run("trace", "PTY_RESERVE_CADRES.230503.all.2016", "--home", DemoHome.Folder, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.Zero, ending.ToString());
            Assert.That(ending.Json.GetProperty("contributions").EnumerateArray().Select(cell => cell.GetProperty("state").GetString()), Is.Not.Empty.And.All.EqualTo("not_collected"));
        }
    }

    [Test]
    public void Receiving_the_samples_twice_changes_nothing()
    {
        var home = DemoHome.Copy();
        var once = HomeState.Of(home);

        Cli.Run("demo", "--home", home, "--json");

        Assert.That(HomeState.Of(home), Is.EqualTo(once));
    }

    [Test]
    public void The_order_of_receiving_does_not_show_in_the_marts()
    {
        var home = Samples.NewFolder("order");
        Cli.Run("init", "--home", home, "--samples", Samples.Folder);
        foreach (var counties in Directory.EnumerateDirectories(Samples.Ledgers).OrderDescending(StringComparer.Ordinal).Chunk(3))
        {
            Cli.Run(["receive", .. counties, "--home", home]);
        }

        Cli.Run("build", "--home", home);
        Cli.Run("publish", "annual", "2016", "--home", home);

        var marts = HomeState.Of(home).Where(pair => !pair.Key.StartsWith("landing/", StringComparison.Ordinal)).ToDictionary();
        Assert.That(marts, Is.EqualTo(HomeState.Of(DemoHome.Folder).Where(pair => marts.ContainsKey(pair.Key)).ToDictionary()));
    }

    [Test]
    public void One_changed_byte_is_found_and_named_wherever_it_is()
    {
        var home = SmallHome.Copy();
        string[] places = ["landing", "staging", "marts", "publications"];
        var victims = places.Select(place => Directory.EnumerateFiles(Path.Combine(home, place), "*.*", SearchOption.AllDirectories)
            .Where(path => Path.HasExtension(path) && !path.Contains(".cache", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Last()).ToList();
        foreach (var victim in victims)
        {
            var bytes = File.ReadAllBytes(victim);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(victim, bytes);
        }

        var ending = Cli.Run("verify", "annual-2016", "--home", home, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.EqualTo(1), ending.ToString());
            Assert.That(ending.Json.GetProperty("files_wrong").EnumerateArray().Select(file => Path.GetFileName(file.GetProperty("path").GetString())), Is.EquivalentTo(victims.Select(Path.GetFileName)));
        }
    }

    private static bool HasCell(JsonElement contribution) =>
        contribution.GetProperty("is_found").GetBoolean() && contribution.GetProperty("cell").GetString()!.Length > 1;
}
