using System.Text;

namespace Analytics.Ingest.Reading;

/// <summary>
/// Which old code page a text is in: each candidate decodes it, and the reading that says the most ordinary things wins. Needed because
/// nearly every Big5 text also decodes as GB 18030 without an error.
/// </summary>
internal static class CodePageGuess
{
    /// <param name="Own">The letters a text in the language cannot do without: first, last, and the least share of them; none where there are no such.</param>
    private sealed record Candidate(string Name, int CodePage, HanClass Common, HanClass Rare, (char First, char Last, double LeastShare)? Own);

    /// <summary>What a Japanese or Korean reading loses by a text with hardly any kana or hangul.</summary>
    private const double ForeignDoubt = 1;

    private static readonly Candidate[] Candidates =
    [
        new("gb18030", 54936, HanClass.SimplifiedCommon, HanClass.Simplified, null),
        new("big5", 950, HanClass.TraditionalCommon, HanClass.Traditional, null),
        new("shift_jis", 932, HanClass.TraditionalCommon, HanClass.Traditional, ('\u3041', '\u30FE', 0.05)),
        new("euc-jp", 51932, HanClass.TraditionalCommon, HanClass.Traditional, ('\u3041', '\u30FE', 0.05)),
        new("euc-kr", 51949, HanClass.TraditionalCommon, HanClass.Traditional, ('\uAC00', '\uD7A3', 0.85)),
        new("windows-1252", 1252, HanClass.None, HanClass.None, null),
    ];

    public static TextEncoding Of(TextEvidence evidence)
    {
        var sample = evidence.Sample.Length > 0 ? evidence.Sample : evidence.Head;
        var best = (Candidate: Candidates[0], Score: double.MinValue);
        var second = double.MinValue;
        foreach (var candidate in Candidates)
        {
            var score = Score(sample, candidate);
            if (score > best.Score)
            {
                second = best.Score;
                best = (candidate, score);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        if (evidence.InvalidUtf8 * 20 < evidence.Utf8Sequences)
        {
            return new("utf-8", new UTF8Encoding(false), 0.9, 0);
        }

        var name = best.Candidate.CodePage == 1252 && !sample.ContainsAnyInRange<byte>(0x80, 0x9F) ? "iso-8859-1" : best.Candidate.Name;
        return new(name, TextEncoding.OfCodePage(best.Candidate.CodePage), Confidence(best.Score - second, evidence.NonAscii), 0);
    }

    /// <summary>The margin over the next best, and how much text it was judged on: two characters never make certainty.</summary>
    private static double Confidence(double margin, long highBytes) =>
        Math.Round(Math.Clamp(0.5 + (margin / 2), 0.5, 1) * (1 - (1 / (2.0 + (highBytes / 2.0)))), 3);

    /// <summary>Mean worth of what the bytes beyond ASCII say, per two bytes; 1 is running text in common characters.</summary>
    private static double Score(ReadOnlySpan<byte> sample, Candidate candidate)
    {
        var text = TextEncoding.OfCodePage(candidate.CodePage).GetString(sample);
        var sum = 0.0;
        var weight = 0.0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] >= 0x80)
            {
                sum += candidate.CodePage == 1252 ? Western(text, at) : Eastern(text[at], candidate);
                weight += 1;
            }
        }

        var isForeign = candidate.Own is { } own && text.Count(c => c >= own.First && c <= own.Last) < own.LeastShare * weight;
        return weight == 0 ? 0 : (sum / weight) - (isForeign ? ForeignDoubt : 0);
    }

    private static double Eastern(char character, Candidate candidate)
    {
        var han = HanTable.Of(character);
        return character switch
        {
            '\uFFFD' => -6,
            _ when (han & candidate.Common) != 0 => (han & HanClass.Frequent) != 0 ? 1.2 : 0.8,
            _ when (han & candidate.Rare) != 0 => -0.2,
            >= '一' and <= '\u9FFF' => han != HanClass.None ? -0.6 : -1.2,
            >= '\u3000' and <= '\u303F' or >= '\uFF01' and <= '\uFF5E' or '—' or '…' or '“' or '”' or '‘' or '’' or '·' => 0.6,
            _ when candidate.Own is { } own && character >= own.First && character <= own.Last => 1.1,
            >= '\u3041' and <= '\u30FE' => -0.6,
            >= '\uAC00' and <= '\uD7A3' => -1.5,
            >= '\uE000' and <= '\uF8FF' => -3,
            >= '\u0080' and <= '\u009F' => -3,
            >= '\uFF61' and <= '\uFF9F' => -0.8,
            _ => -0.8,
        };
    }

    /// <summary>In Western text a letter beyond ASCII stands alone among ASCII letters; Chinese read as Western is a row of them.</summary>
    private static double Western(string text, int at)
    {
        var character = text[at];
        var alone = (at == 0 || text[at - 1] < 0x80) && (at + 1 == text.Length || text[at + 1] < 0x80);
        var beside = (at > 0 && char.IsAsciiLetter(text[at - 1])) || (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]));
        return character switch
        {
            '\uFFFD' or (>= '\u0080' and <= '\u009F') => -4,
            _ when !alone => -1.5,
            _ when char.IsLetter(character) => beside ? 0.9 : 0.3,
            '£' or '€' or '’' or '‘' or '“' or '”' or '–' or '—' or '•' or '°' or '\u00A0' or '½' or '§' or '²' or '³' or '©' or '®' or '·' => 0.7,
            _ => -0.3,
        };
    }
}
