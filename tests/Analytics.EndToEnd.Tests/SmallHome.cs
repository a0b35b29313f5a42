namespace Analytics.EndToEnd.Tests;

/// <summary>One home with the ledgers of one small district, built and published: for tests that damage or change it, in an eighth of the demo's time.</summary>
internal static class SmallHome
{
    public const string County = "230505";

    private static readonly Lazy<string> Made = new(Make);

    public static string Folder => Made.Value;

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
