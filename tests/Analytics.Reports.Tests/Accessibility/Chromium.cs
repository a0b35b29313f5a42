using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.Reports.Tests.Accessibility;

/// <summary>A browser without a window. Where a machine has none, the test that asks for it is skipped and says so.</summary>
internal static partial class Chromium
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];

    // Without these it looks for its maker's hosts at every start.
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>The page with a script of the test at the end of its head or body, which its policy then lets run too.</summary>
    public static string With(string page, string script, string before)
    {
        var hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
        return page.Replace("script-src 'none'", "script-src", StringComparison.Ordinal).Replace("; script-src", $"; script-src {hash}", StringComparison.Ordinal).Replace(before, $"<script>{script}</script>{before}", StringComparison.Ordinal);
    }

    /// <summary>What a script of the test left in an element <c>&lt;pre id="found"&gt;</c> of the page, which is opened from a folder of its own.</summary>
    public static List<string> Found(string page, params string[] window)
    {
        var folder = Directory.CreateTempSubdirectory("page-").FullName;
        try
        {
            var file = Path.Combine(folder, "page.html");
            File.WriteAllText(file, page);
            var seen = Open(file, Path.Combine(folder, "profile"), window);
            Assert.That(seen, Does.Match(List()), "the browser came to no end");
            return JsonSerializer.Deserialize<List<string>>(WebUtility.HtmlDecode(List().Match(seen).Groups[1].Value))!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex("<pre id=\"found\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex List();

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

        Assert.Ignore("Chromium is not there or does not run: the pages were not opened.");
        return "";
    }
}
