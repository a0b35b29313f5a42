using System.Globalization;
using Analytics.Vocabulary;

namespace Analytics.DuckDb;

/// <summary>One writer per home: a second process that wants to write is told who is at work.</summary>
public sealed class HomeLock : IDisposable
{
    // What the system reports of a file that another holds open: EWOULDBLOCK on Linux, a sharing violation on Windows.
    private static readonly int[] HeldByAnother = [11, unchecked((int)0x80070020)];

    private readonly FileStream _stream;

    private HomeLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock, waiting up to <paramref name="patience"/>; the operating system frees it when its holder dies.</summary>
    /// <param name="waiting">Called once with the holder's own words if it has to wait.</param>
    /// <exception cref="HomeBusyException">Another process still holds it.</exception>
    /// <exception cref="IOException">The home cannot be written to.</exception>
    public static HomeLock Take(Home home, string work, TimeSpan patience, Action<string> waiting, CancellationToken cancellation)
    {
        Directory.CreateDirectory(home.Root);
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        var told = false;
        while (true)
        {
            try
            {
                // On Unix only FileShare.None is exclusive; so the holder's words stand in a file of their own.
                var stream = new FileStream(Path.Combine(home.Root, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                File.WriteAllText(HolderPath(home), string.Create(CultureInfo.InvariantCulture, $"{work} (process {Environment.ProcessId})"));
                return new HomeLock(stream);
            }
            catch (IOException held) when (HeldByAnother.Contains(held.HResult))
            {
                if (Environment.TickCount64 >= deadline)
                {
                    throw new HomeBusyException(home, Holder(home));
                }

                if (!told)
                {
                    waiting(Holder(home));
                    told = true;
                }

                cancellation.WaitHandle.WaitOne(200);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    public void Dispose() => _stream.Dispose();

    private static string HolderPath(Home home) => Path.Combine(home.Root, ".lock.holder");

    private static string Holder(Home home)
    {
        try
        {
            return File.ReadAllText(HolderPath(home));
        }
        catch (IOException)
        {
            return "unknown";
        }
    }
}

/// <summary>Another process holds the home and did not finish in time.</summary>
public sealed class HomeBusyException(Home home, string holder) : ExplainedException(new(
    $"{home.Root} 正由另一进程使用（{holder}），等它结束后再运行。",
    $"Another process is at work on {home.Root}: {holder}. Try again when it has finished."));
