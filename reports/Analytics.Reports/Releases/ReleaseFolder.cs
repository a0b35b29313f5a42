using Analytics.Vocabulary;

namespace Analytics.Reports.Releases;

/// <summary>A release's folder: made in scratch, flushed file by file, and put in its place in one step.</summary>
internal sealed class ReleaseFolder : IDisposable
{
    private readonly string _place;

    public ReleaseFolder(Home home, string releaseId)
    {
        Scratch = Path.Combine(home.Scratch, "release-" + releaseId);
        _place = Of(home, releaseId);
        // What a killed run left behind has no row, so it does not exist.
        Sweep(Scratch);
        Directory.CreateDirectory(Path.Combine(Scratch, "charts"));
    }

    /// <summary>Where the files are written.</summary>
    public string Scratch { get; }

    public static string Of(Home home, string releaseId) => Path.Combine(home.Publications, releaseId);

    public string File(string name) => Path.Combine(Scratch, name);

    public void Write(string name, string text) => System.IO.File.WriteAllText(File(name), text, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>Flushes every file and renames the whole folder: readers see all of it or nothing. What stood there without being whole is replaced.</summary>
    public void Freeze()
    {
        foreach (var file in Directory.GetFiles(Scratch, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
            stream.Flush(flushToDisk: true);
        }

        Sweep(_place);
        Directory.CreateDirectory(Path.GetDirectoryName(_place)!);
        Directory.Move(Scratch, _place);
    }

    public void Dispose() => Sweep(Scratch);

    private static void Sweep(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
