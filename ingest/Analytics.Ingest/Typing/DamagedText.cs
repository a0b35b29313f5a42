using System.Text;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Typing;

/// <summary>
/// Texts that a program once took for another encoding and stored so: 鍙岄腑灞卞競 is 双鸭山市 in UTF-8 read as GBK. What was meant is worked out
/// for a suggestion only; the text itself stays, and nothing is matched by it silently.
/// </summary>
internal static class DamagedText
{
    private const double LeastOrdinary = 0.8;

    // How it was written, and as what it was read.
    private static readonly (Encoding Written, Encoding Read)[] Mistakes =
    [
        (Strict(65001), Strict(54936)), (Strict(54936), Strict(1252)), (Strict(54936), Strict(28591)), (Strict(65001), Strict(1252)), (Strict(65001), Strict(28591)), (Strict(54936), Strict(950)), (Strict(950), Strict(54936)),
    ];

    /// <summary>What the text was before it was spoilt; <c>null</c> where it is sound or nobody can tell.</summary>
    public static string? Repaired(string text)
    {
        if (text.Length < 2 || text.All(char.IsAscii))
        {
            return null;
        }

        var now = Ordinary(text);
        foreach (var (written, read) in Mistakes)
        {
            if (Back(text, written, read) is { } meant && meant != text && Ordinary(meant) is var share && share >= LeastOrdinary && share > now + 0.1)
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>Characters are gone for good: 锟斤拷 and U+FFFD stand in their place.</summary>
    public static bool IsLost(string text) => text.Contains('\uFFFD') || text.Contains("锟斤", StringComparison.Ordinal) || text.Contains("斤拷", StringComparison.Ordinal);

    private static string? Back(string text, Encoding written, Encoding read)
    {
        try
        {
            return written.GetString(read.GetBytes(text));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Share of characters that names and ledgers are made of; rare Han count half.</summary>
    private static double Ordinary(string text)
    {
        var sum = 0.0;
        foreach (var c in text)
        {
            var han = HanTable.Of(c);
            sum += char.IsAscii(c) ? (char.IsControl(c) ? 0 : 1)
                : (han & HanClass.Frequent) != 0 ? 1
                : (han & HanClass.SimplifiedCommon) != 0 ? 0.95
                : (han & HanClass.TraditionalCommon) != 0 ? 0.7
                : (han & (HanClass.Simplified | HanClass.Traditional)) != 0 ? 0.4
                : c is (>= '\u3000' and <= '\u303F') or (>= '\uFF01' and <= '\uFF5E') ? 0.9 : 0;
        }

        return sum / text.Length;
    }

    private static Encoding Strict(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
