namespace Analytics.EndToEnd.Tests;

/// <summary>What was computed can be computed again from what was received.</summary>
public sealed class RebuildTests
{
    [Test]
    public void Damaged_staging_stops_the_build_by_name_and_a_rebuild_ends_in_the_same_bytes()
    {
        var home = SmallHome.Copy();
        var before = HomeState.Of(home);
        var staged = Directory.EnumerateFiles(Path.Combine(home, "staging"), "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        File.Delete(staged[0]);
        File.WriteAllText(staged[1], "not Parquet");
        File.Delete(Directory.EnumerateFiles(Path.Combine(home, "marts"), "outcomes.parquet", SearchOption.AllDirectories).First(path => !path.Contains(".cache", StringComparison.Ordinal)));

        var stopped = Cli.Run("build", "--home", home);
        var rebuilt = Cli.Run("rebuild", "--home", home, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stopped.ExitCode, Is.EqualTo(1), stopped.ToString());
            Assert.That(stopped.Errors, Does.Contain(Path.GetFileName(Path.GetDirectoryName(staged[0]))).And.Contain("不见了").And.Contain("内容被改动").And.Contain("analytics rebuild"));
            Assert.That(rebuilt.ExitCode, Is.Zero, rebuilt.ToString());
            Assert.That(HomeState.Of(home), Is.EqualTo(before));
        }
    }

    [Test]
    public void Without_control_db_the_landing_still_makes_marts_and_what_is_lost_is_said()
    {
        // A district whose sheets say in their titles whose and of which month they are.
        var home = Samples.NewFolder("titled");
        Cli.Run("init", "--home", home, "--samples", Samples.Folder);
        Cli.Run("receive", Path.Combine(Samples.Ledgers, "230503"), "--home", home);
        foreach (var file in Directory.EnumerateFiles(home, "control.db*"))
        {
            File.Delete(file);
        }

        var refused = Cli.Run("rebuild", "--home", home);
        var rebuilt = Cli.Run("rebuild", "--without-control", "--home", home, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.ExitCode, Is.EqualTo(2), refused.ToString());
            Assert.That(refused.Errors, Does.Contain("--without-control"));
            Assert.That(rebuilt.Json.GetProperty("staging_files").GetInt32(), Is.Positive, rebuilt.ToString());
            Assert.That(rebuilt.Json.GetProperty("lost").GetArrayLength(), Is.GreaterThanOrEqualTo(3));
        }
    }
}
