namespace Analytics.DuckDb;

/// <summary>Files and folders that nobody but the owner of the process may open: 0600 and 0700. Where the system knows no such modes, its own rules hold.</summary>
public static class OwnerOnly
{
    private const UnixFileMode FileMode600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode700 = FileMode600 | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, or takes the rights of others from one that is there.</summary>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path, FolderMode700);
        }
        else if ((File.GetUnixFileMode(path) & ~FolderMode700) != 0)
        {
            File.SetUnixFileMode(path, FolderMode700);
        }
    }

    /// <summary>Opens a file for writing, emptied; nobody else can read it at any moment.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 };
        if (!OperatingSystem.IsWindows())
        {
            // The mode is for a file that is made, not for one that is there.
            File.Delete(path);
            options.UnixCreateMode = FileMode600;
        }

        return new FileStream(path, options);
    }

    /// <summary>Writes a file that is complete or absent; an existing one is replaced in one step.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var partial = path + ".partial";
        using (var stream = Create(partial))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }
}
