namespace Analytics.Ingest.Reading;

/// <summary>A text that is no table, in whatever encoding its bytes speak for: the same evidence as for delimited ledgers.</summary>
public static class TextFile
{
    /// <summary>More bytes than any article has; beyond them a file is refused.</summary>
    private const long MostBytes = 64L * 1024 * 1024;

    /// <exception cref="IOException">The file is not there or may not be opened.</exception>
    /// <exception cref="InvalidDataException">It is larger than any text, or is none: bytes of zero stand in it.</exception>
    public static string ReadAll(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            throw new InvalidDataException($"{path}：文件超过 64 MB，不是一篇文章。 / larger than 64 MB, which no article is.");
        }

        var bytes = File.ReadAllBytes(path);
        var evidence = new TextEvidence();
        evidence.Add(bytes);
        var encoding = TextEncoding.Of(evidence);
        var text = encoding.Encoding.GetString(bytes.AsSpan(encoding.Preamble));
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new InvalidDataException($"{path}：不是文本文件。 / not a text file.")
            : text;
    }
}
