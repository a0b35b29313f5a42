using System.Text;

namespace Analytics.Ingest.Reading;

/// <summary>UTF-16 without a byte order mark: told from the zeros beside ASCII characters and from how many characters are ordinary when read either way round.</summary>
internal static class WideText
{
    public static TextEncoding? Of(TextEvidence evidence)
    {
        if (evidence.Bytes < 2 || evidence.Bytes % 2 != 0)
        {
            return null;
        }

        var head = evidence.Head.AsSpan(0, evidence.Head.Length / 2 * 2);
        var little = Ordinary(Encoding.Unicode.GetString(head));
        var big = Ordinary(Encoding.BigEndianUnicode.GetString(head));
        var best = Math.Max(little, big);
        if (best < 0.8 || Math.Abs(little - big) < 0.2 || (evidence.IsUtf8 && !head.Contains((byte)0)))
        {
            return null;
        }

        return little > big
            ? new("utf-16le", new UnicodeEncoding(false, false), Math.Round(best, 3), 0)
            : new("utf-16be", new UnicodeEncoding(true, false), Math.Round(best, 3), 0);
    }

    /// <summary>Share of characters that a table is made of: printable ASCII, line breaks, common Han, their punctuation. A zero character is none.</summary>
    private static double Ordinary(string text)
    {
        var ordinary = 0;
        foreach (var character in text)
        {
            var isOrdinary = character switch
            {
                '\r' or '\n' or '\t' or (>= ' ' and <= '~') => true,
                >= '\u00A0' and <= '\u024F' or >= '\u0400' and <= '\u045F' => true,
                >= '\u3000' and <= '\u303F' or >= '\uFF01' and <= '\uFF5E' or >= '\u2010' and <= '\u2026' => true,
                _ => (HanTable.Of(character) & (HanClass.SimplifiedCommon | HanClass.TraditionalCommon | HanClass.Simplified)) != 0,
            };
            ordinary += isOrdinary ? 1 : 0;
        }

        return ordinary / (double)text.Length;
    }
}
