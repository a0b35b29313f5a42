using System.Diagnostics;

namespace Analytics.EndToEnd.Tests;

/// <summary>What the machine does to a run: a disk that is full, and a second run at the same moment.</summary>
public sealed class FaultsTests
{
    [Test]
    public void A_full_disk_is_said_and_the_same_command_finishes_the_work_once_there_is_room()
    {
        using var disk = SmallDisk.Mount(megabytes: 6);
        var home = Path.Combine(disk.Folder, "home");
        Cli.Run("init", "--home", home, "--samples", Samples.Folder);

        var full = Cli.Run("receive", Samples.Ledgers, "--home", home);
        disk.Grow(megabytes: 300);
        var again = Cli.Run("receive", Samples.Ledgers, "--home", home);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(full.ExitCode, Is.EqualTo(1), full.ToString());
            Assert.That(full.Errors, Does.Contain("磁盘已满").And.Contain(home).And.Not.Contain("   at "));
            Assert.That(again.ExitCode, Is.EqualTo(3), again.ToString());
            Assert.That(Received(home), Is.EqualTo(Received(DemoHome.Folder)));
        }
    }

    [Test]
    public void Two_receives_at_once_receive_everything_once()
    {
        var home = Samples.NewFolder("two");
        Cli.Run("init", "--home", home, "--samples", Samples.Folder);

        var endings = Task.WhenAll(Receive(), Receive()).Result;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(endings.Select(ending => ending.ExitCode), Is.All.AnyOf(0, 3), string.Join('\n', endings.Select(ending => ending.ToString())));
            Assert.That(Received(home), Is.EqualTo(Received(SmallHome.Folder)));
        }

        Task<Cli.Ending> Receive() => Task.Run(() => Cli.Run("receive", Path.Combine(Samples.Ledgers, SmallHome.County), "--home", home));
    }

    /// <summary>What receiving leaves behind; the small home went on to build and publish.</summary>
    private static Dictionary<string, string> Received(string home) => HomeState.Of(home)
        .Where(pair => pair.Key is "editions" or "findings" or "entries" || pair.Key.StartsWith("landing/", StringComparison.Ordinal)).ToDictionary();

    /// <summary>A disk of a few megabytes in memory; only who may mount can have one.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private SmallDisk(string folder) => Folder = folder;

        public string Folder { get; }

        public static SmallDisk Mount(int megabytes)
        {
            var folder = Samples.NewFolder("disk");
            if (!Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder))
            {
                Assert.Ignore("A full disk needs a small disk of its own, and this user may not mount one: run as root on Linux.");
            }

            return new(folder);
        }

        public void Grow(int megabytes) => Run("mount", "-o", $"remount,size={megabytes}m", Folder);

        public void Dispose() => Run("umount", Folder);

        private static bool Run(string program, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
