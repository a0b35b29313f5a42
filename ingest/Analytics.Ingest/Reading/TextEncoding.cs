using System.Text;

namespace Analytics.Ingest.Reading;

/// <summary>The encoding the bytes of a text speak for.</summary>
/// <param name="Name">As the registry of encodings writes it, in lower case.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Preamble">Bytes of the byte order mark at the start of the file.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, double Confidence, int Preamble)
{
    /// <summary>The encoding a person names; <c>null</c> where nobody knows the name.</summary>
    public static TextEncoding? Named(string name, TextEvidence evidence)
    {
        var encoding = KnownName(name);
        return encoding is null ? null : new(name.ToLowerInvariant(), encoding, 1, ByteOrderMark(evidence)?.Preamble ?? 0);
    }

    /// <summary>Byte order mark, then UTF-8 by its own grammar, then UTF-16 by where zeros and common characters stand, then the old code pages by what they would make the text say.</summary>
    public static TextEncoding Of(TextEvidence evidence)
    {
        if (ByteOrderMark(evidence) is { } marked)
        {
            return marked;
        }

        if (WideText.Of(evidence) is { } wide)
        {
            return wide;
        }

        if (evidence.IsUtf8)
        {
            return new("utf-8", new UTF8Encoding(false), evidence.NonAscii == 0 ? 1 : 1 - Math.Pow(0.1, 1 + evidence.Utf8Sequences), 0);
        }

        return CodePageGuess.Of(evidence);
    }

    /// <summary>An old code page whose bytes that are no character become U+FFFD and not a question mark.</summary>
    public static Encoding OfCodePage(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    public static bool IsKnown(string name) => KnownName(name) is not null;

    private static TextEncoding? ByteOrderMark(TextEvidence evidence) => evidence.Head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new("utf-8", new UTF8Encoding(false), 1, 3),
        [0xFF, 0xFE, 0, 0, ..] => new("utf-32", new UTF32Encoding(false, false), 1, 4),
        [0, 0, 0xFE, 0xFF, ..] => new("utf-32", new UTF32Encoding(true, false), 1, 4),
        [0xFF, 0xFE, ..] => new("utf-16", new UnicodeEncoding(false, false), 1, 2),
        [0xFE, 0xFF, ..] => new("utf-16", new UnicodeEncoding(true, false), 1, 2),
        // GB 18030 writes U+FEFF in four bytes.
        [0x84, 0x31, 0x95, 0x33, ..] => new("gb18030", OfCodePage(54936), 1, 4),
        _ => null,
    };

    private static Encoding? KnownName(string name)
    {
        var replace = new DecoderReplacementFallback("\uFFFD");
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, replace)
                ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, replace);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
