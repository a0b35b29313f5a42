namespace Analytics.EndToEnd.Tests;

/// <summary>One home with the ledgers of one small district, built and published, in an eighth of the demo's time.</summary>
internal static class SmallHome
{
    public const string County = "230505";

    private static readonly Lazy<string> Made = new(Make);

    private static readonly Lazy<string> Read = new(Copy);

    /// <summary>For tests that only read it.</summary>
    public static string Folder => Read.Value;

    /// <summary>A new one, for a test that damages or changes it.</summary>
    public static string Copy() => Samples.CopyOf(Made.Value);

    private static string Make()
    {
        var home = Samples.NewFolder("small");
        string[][] steps = [["init", "--samples", Samples.Folder], ["receive", Path.Combine(Samples.Ledgers, County)], ["build"], ["publish", "annual", "2016"]];
        foreach (var step in steps)
        {
            var ending = Cli.Run([.. step, "--home", home]);
            Assert.That(ending.ExitCode, Is.Zero.Or.EqualTo(3), ending.ToString());
        }

        return home;
    }
}
