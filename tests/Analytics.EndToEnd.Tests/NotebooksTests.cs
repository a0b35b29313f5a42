using System.Diagnostics;

namespace Analytics.EndToEnd.Tests;

/// <summary>Every notebook runs on the sample marts and shows something.</summary>
public sealed class NotebooksTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static IEnumerable<string> Notebooks => Directory.EnumerateFiles(Path.Combine(Samples.Root, "notebooks"), "*.cs").Select(Path.GetFileName)!;

    [TestCaseSource(nameof(Notebooks))]
    public void A_notebook_runs_on_the_sample_marts(string notebook)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "-c", Configuration, Path.Combine(Samples.Root, "notebooks", notebook), "--", DemoHome.Folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.ExitCode, Is.Zero, output);
            Assert.That(output, Does.Contain("宝清县"));
        }
    }
}
