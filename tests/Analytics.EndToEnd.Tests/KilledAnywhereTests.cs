using System.Diagnostics;
using System.Globalization;

namespace Analytics.EndToEnd.Tests;

/// <summary><c>kill -9</c> at random moments of receive, build and publish, then the same command again: nothing lost, nothing twice.</summary>
[NonParallelizable]
public sealed class KilledAnywhereTests
{
    private const int Kills = 54;
    private const int Lanes = 2;

    /// <summary>The county whose ledgers are used: small, so that a run is short and the kills fall everywhere in it.</summary>
    private const string County = "230524";

    private static readonly string[][] Steps =
    [
        ["receive", Path.Combine(Samples.Ledgers, County)],
        ["build"],
        ["publish", "annual", "2016"],
    ];

    [Test]
    [CancelAfter(900_000)]
    public void A_home_killed_at_any_moment_ends_with_the_same_bytes(CancellationToken cancellation)
    {
        var undisturbed = InLanes(_ => Undisturbed());
        var struck = InLanes(lane => Kill(undisturbed[lane].State, undisturbed[lane].Seconds, (uint)(20161231 + lane), cancellation)).Sum();
        TestContext.Out.WriteLine($"{struck} processes were killed at work.");
        Assert.That(undisturbed[1].State, Is.EqualTo(undisturbed[0].State));
        Assert.That(struck, Is.EqualTo(Kills));
    }

    /// <summary>Two homes side by side, so that neither core waits; the undisturbed runs go side by side too, or the kills would all fall early.</summary>
    private static T[] InLanes<T>(Func<int, T> lane) => Task.WhenAll(Enumerable.Range(0, Lanes).Select(at => Task.Run(() => lane(at)))).Result;

    private static int Kill(IReadOnlyDictionary<string, string> expected, double[] seconds, uint seed, CancellationToken cancellation)
    {
        var struck = 0;
        for (var home = NewHome(); struck < Kills / Lanes; home = NewHome())
        {
            foreach (var (step, at) in Steps.Select((step, at) => (step, at)))
            {
                for (var again = 0; again < 9 && struck < Kills / Lanes; again++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    seed = (seed * 1664525) + 1013904223;
                    struck += KillAfter(TimeSpan.FromSeconds(seconds[at] * (seed >> 8) / (1 << 24)), [.. step, "--home", home]) ? 1 : 0;
                }

                Run([.. step, "--home", home]);
            }

            var state = HomeState.Of(home);
            // Named apart, so that a failure says which file it was.
            Assert.That(state.Except(expected).Concat(expected.Except(state)).Select(entry => entry.Key).Distinct(), Is.Empty, $"after {struck.ToString(CultureInfo.InvariantCulture)} kills");
        }

        return struck;
    }

    private static (IReadOnlyDictionary<string, string> State, double[] Seconds) Undisturbed()
    {
        var home = NewHome();
        var seconds = Steps.Select(step =>
        {
            var started = Stopwatch.GetTimestamp();
            Run([.. step, "--home", home]);
            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }).ToArray();
        return (HomeState.Of(home), seconds);
    }

    private static string NewHome()
    {
        var home = Samples.NewFolder("killed");
        Run(["init", "--home", home, "--samples", Samples.Folder]);
        return home;
    }

    private static void Run(string[] arguments)
    {
        var ending = Cli.Run(arguments);
        Assert.That(ending.ExitCode, Is.EqualTo(0).Or.EqualTo(3), ending.ToString());
    }

    /// <returns>Whether the process was still at work when it was struck.</returns>
    private static bool KillAfter(TimeSpan delay, string[] arguments)
    {
        using var process = Cli.Start(arguments);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(delay))
        {
            return false;
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return true;
    }
}
