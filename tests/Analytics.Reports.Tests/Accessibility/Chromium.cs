using System.ComponentModel;
using System.Diagnostics;

namespace Analytics.Reports.Tests.Accessibility;

/// <summary>A browser without a window. Where a machine has none, the test that asks for it is skipped and says so.</summary>
internal static class Chromium
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];

    // Without these it looks for its maker's hosts at every start.
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>The page as it stands after its scripts have run.</summary>
    public static string Open(string page, string profile, params string[] arguments)
    {
        foreach (var program in Programs)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, [.. Quiet, .. arguments, $"--user-data-dir={profile}", "--virtual-time-budget=60000", "--dump-dom", new Uri(page).AbsoluteUri])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                })!;
                process.BeginErrorReadLine();
                var seen = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                if (process.ExitCode == 0)
                {
                    return seen;
                }
            }
            catch (Win32Exception)
            {
                // Not this one: the next may be there.
            }
        }

        Assert.Ignore("Chromium is not there or does not run: the pages were not checked for accessibility.");
        return "";
    }
}
