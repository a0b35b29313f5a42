using System.Globalization;
using Analytics.Vocabulary;

namespace Analytics.DuckDb;

/// <summary>One writer per home: a second process that wants to write is told who is at work.</summary>
public sealed class HomeLock : IDisposable
{
    private readonly FileStream _stream;

    private HomeLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock, waiting up to <paramref name="patience"/>; the operating system frees it when its holder dies.</summary>
    /// <param name="waiting">Called once with the holder's own words if it has to wait.</param>
    /// <exception cref="HomeBusyException">Another process still holds it.</exception>
    public static HomeLock Take(Home home, string work, TimeSpan patience, Action<string> waiting, CancellationToken cancellation)
    {
        Directory.CreateDirectory(home.Root);
        var path = Path.Combine(home.Root, ".lock");
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        var told = false;
        while (true)
        {
            try
            {
                // None is the only sharing that .NET locks for on Linux; the lock is advisory, so that the holder's words stay readable.
                var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                stream.SetLength(0);
                stream.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{work} (process {Environment.ProcessId})")));
                stream.Flush();
                return new HomeLock(stream);
            }
            catch (IOException) when (File.Exists(path) && Environment.TickCount64 < deadline)
            {
                if (!told)
                {
                    waiting(Holder(path));
                    told = true;
                }

                cancellation.WaitHandle.WaitOne(200);
                cancellation.ThrowIfCancellationRequested();
            }
            catch (IOException) when (File.Exists(path))
            {
                throw new HomeBusyException($"Another process is at work on {home.Root}: {Holder(path)}. Try again when it has finished.");
            }
        }
    }

    public void Dispose() => _stream.Dispose();

    private static string Holder(string path)
    {
        try
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            return "unknown";
        }
    }
}

/// <summary>Another process holds the home and did not finish in time.</summary>
public sealed class HomeBusyException(string message) : Exception(message);
