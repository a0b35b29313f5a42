using System.Diagnostics;

namespace Analytics.EndToEnd.Tests;

/// <summary>The scheduler as an administrator runs it: a file put into the inbox ends in the marts without anyone typing a command.</summary>
public sealed class ScheduleTests
{
    [Test]
    [CancelAfter(180_000)]
    public async Task A_file_in_the_inbox_is_received_and_built_by_the_timetable(CancellationToken cancellation)
    {
        var home = Samples.NewFolder("schedule");
        Cli.Run("init", "--home", home, "--samples", Samples.Folder);
        var inbox = Directory.CreateDirectory(Path.Combine(home, "inbox", "230524")).FullName;
        var ledger = Directory.EnumerateFiles(Path.Combine(Samples.Ledgers, "230524")).Order(StringComparer.Ordinal).First();
        File.Copy(ledger, Path.Combine(inbox, Path.GetFileName(ledger)));

        using var scheduler = Cli.Start("schedule", "--home", home, "--receive-every", "0.05");
        var output = scheduler.StandardOutput.ReadToEndAsync(cancellation);
        var errors = scheduler.StandardError.ReadToEndAsync(cancellation);
        while (!File.Exists(Path.Combine(home, "marts", "current")) && !scheduler.HasExited)
        {
            await Task.Delay(200, cancellation);
        }

        Process.Start("kill", ["-TERM", $"{scheduler.Id}"])!.WaitForExit();
        await scheduler.WaitForExitAsync(cancellation);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.Exists(Path.Combine(home, "marts", "current")), await output + await errors);
            Assert.That(Directory.EnumerateFiles(inbox), Is.Empty);
        }
    }
}
