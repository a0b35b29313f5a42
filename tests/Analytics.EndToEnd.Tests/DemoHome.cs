namespace Analytics.EndToEnd.Tests;

/// <summary>One home made by <c>demo</c>.</summary>
[SetUpFixture]
public sealed class DemoHome
{
    private static string s_made = "";

    /// <summary>For tests that only read it.</summary>
    internal static string Folder { get; private set; } = "";

    internal static string Release => Path.Combine(Folder, "publications", "annual-2016");

    internal static Cli.Ending Demo { get; private set; } = new(0, "", "");

    [OneTimeSetUp]
    public static void Make()
    {
        s_made = Samples.NewFolder("demo");
        Demo = Cli.Run("demo", "--home", s_made, "--json");
        Folder = Copy();
    }

    /// <summary>A new one, for a test that damages or changes it.</summary>
    internal static string Copy() => Samples.CopyOf(s_made);
}
