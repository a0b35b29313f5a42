using System.Text;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Landing;

/// <summary>The names in a zip archive. Those without the mark for UTF-8 (flag bit 11) are in the packer's own code page: here GB 18030, or UTF-8 unmarked.</summary>
internal static class MemberName
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Opens an archive so that a name without the mark keeps its bytes, one a character.</summary>
    public static Encoding Bytes => Encoding.Latin1;

    /// <param name="name">As the archive opened with <see cref="Bytes"/> gives it.</param>
    /// <returns>The name with '/' between its parts.</returns>
    public static string Decoded(string name) => Characters(name).Replace('\\', '/');

    /// <summary>The path leads out of the folder that it is unpacked into.</summary>
    public static bool Climbs(string path) => path.StartsWith('/') || path is [_, ':', ..] || path.Contains('\0') || path.Split('/').Contains("..");

    private static string Characters(string name)
    {
        // A marked name with Chinese in it is beyond one byte a character; in ASCII both readings agree.
        if (name.Any(c => c > 0xFF) || name.All(char.IsAscii))
        {
            return name;
        }

        var bytes = Encoding.Latin1.GetBytes(name);
        // A short GB 18030 name may be valid UTF-8 by chance, but then it is not Chinese.
        return InUtf8(bytes) is { } text && text.Any(c => c is >= '\u4E00' and <= '\u9FFF') ? text : TextEncoding.OfCodePage(54936).GetString(bytes);
    }

    private static string? InUtf8(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
