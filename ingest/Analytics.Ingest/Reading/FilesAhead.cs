namespace Analytics.Ingest.Reading;

/// <summary>
/// Files opened while the one before them is read: what their bytes are (fingerprint, encoding, dialect) is found out on another core. Only the next few are, so that as
/// many heads are in memory.
/// </summary>
internal sealed class FilesAhead(IReadOnlyList<Func<RawFile>> files)
{
    private const int Ahead = 4;

    private readonly Task<RawFile>?[] _opened = new Task<RawFile>?[files.Count];
    private int _started;

    /// <summary>The file at a place in the list; asked for in order, not every one has to be.</summary>
    /// <exception cref="IOException">The file is not there or may not be opened.</exception>
    public RawFile this[int at]
    {
        get
        {
            for (_started = Math.Max(_started, at); _started < Math.Min(files.Count, at + 1 + Ahead); _started++)
            {
                _opened[_started] = Task.Run(files[_started]);
            }

            var file = _opened[at]!.GetAwaiter().GetResult();
            _opened[at] = null;
            return file;
        }
    }
}
