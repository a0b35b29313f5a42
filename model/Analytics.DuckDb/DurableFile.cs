namespace Analytics.DuckDb;

/// <summary>
/// Files that are complete or absent, whatever kills the process: written beside their place, flushed to the disk, then renamed.
/// </summary>
public static class DurableFile
{
    /// <summary>Writes <paramref name="path"/> through <paramref name="write"/>; an existing file is replaced in one step.</summary>
    /// <exception cref="IOException">The disk is full or read-only; the old file, if any, is intact.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = path + ".partial";
        try
        {
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Flushes a file that another writer (the engine) has made, and moves it into its place.</summary>
    public static void Adopt(string written, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var stream = new FileStream(written, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        File.Move(written, path, overwrite: true);
    }

    /// <summary>SHA-256 of a file, as 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
    }
}
