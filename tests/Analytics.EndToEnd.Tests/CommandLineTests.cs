namespace Analytics.EndToEnd.Tests;

/// <summary>The contract with scripts and people at the prompt: exit codes, suggestions, help, errors that say what to do.</summary>
public sealed class CommandLineTests
{
    [Test]
    public void A_mistyped_command_is_wrong_usage_and_gets_a_suggestion()
    {
        var ending = Cli.Run("recieve");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.EqualTo(2));
            Assert.That(ending.Output + ending.Errors, Does.Contain("receive"));
        }
    }

    [Test]
    public void Help_lists_every_verb()
    {
        var ending = Cli.Run("--help");

        Assert.That(ending.Output, Does.Contain("demo").And.Contain("receive").And.Contain("trace").And.Contain("reproduce").And.Contain("doctor"));
    }

    [Test]
    public void A_quantity_is_shown_as_it_is_understood()
    {
        var ending = Cli.Run("read", "--value", "3亿多元", "--json");

        Assert.That(ending.Json[0].GetProperty("high").GetDecimal(), Is.EqualTo(400_000_000m), ending.ToString());
    }

    [Test]
    public void A_query_cannot_write()
    {
        var ending = Cli.Run("query", "drop table outcomes", "--home", DemoHome.Folder);

        Assert.That(ending.ExitCode, Is.Not.Zero);
    }

    [Test]
    public void A_query_reads_the_marts()
    {
        var ending = Cli.Run("query", "select count(*) as rows from outcomes", "--home", DemoHome.Folder, "--json");

        Assert.That(ending.Json[0].GetProperty("rows").GetInt64(), Is.Positive, ending.ToString());
    }

    [Test]
    public void An_unreadable_file_is_named_and_the_rest_goes_on()
    {
        var home = Samples.NewFolder("odd");
        Cli.Run("init", "--home", home);

        var ending = Cli.Run("receive", Path.Combine(Samples.Folder, "odd"), "--home", home, "--json");

        Assert.That(ending.ExitCode, Is.EqualTo(3), ending.ToString());
    }

    [Test]
    public void A_read_only_home_is_one_clear_sentence()
    {
        var ending = Cli.Run("receive", Samples.Ledgers, "--home", "/proc/analytics");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ending.ExitCode, Is.EqualTo(1));
            Assert.That(ending.Errors, Does.Not.Contain("   at "));
        }
    }
}
