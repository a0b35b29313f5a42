namespace Analytics.EndToEnd.Tests;

/// <summary>One home made by <c>demo</c> for all tests that only read it.</summary>
[SetUpFixture]
public sealed class DemoHome
{
    internal static string Folder { get; private set; } = "";

    internal static string Release => Path.Combine(Folder, "publications", "annual-2016");

    internal static Cli.Ending Demo { get; private set; } = new(0, "", "");

    [OneTimeSetUp]
    public static void Make()
    {
        Folder = Samples.NewFolder("demo");
        Demo = Cli.Run("demo", "--home", Folder, "--json");
    }
}
