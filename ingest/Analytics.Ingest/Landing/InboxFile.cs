namespace Analytics.Ingest.Landing;

/// <summary>A file of the inbox, as it was before its bytes were taken.</summary>
internal sealed class InboxFile(string path)
{
    private readonly DateTime _written = File.GetLastWriteTimeUtc(path);
    private readonly long _bytes = new FileInfo(path).Length;

    /// <summary>It goes, and its mark with it, unless it was written to again meanwhile: then it is another file.</summary>
    public void Remove()
    {
        if (new FileInfo(path) is { Exists: true } now && now.LastWriteTimeUtc == _written && now.Length == _bytes)
        {
            foreach (var mark in FinishedMark.Of(path))
            {
                File.Delete(mark);
            }

            File.Delete(path);
        }
    }
}
