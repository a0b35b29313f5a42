using System.Collections.Frozen;
using System.Text;

namespace Analytics.Vocabulary.Texts;

/// <summary>
/// Traditional characters as simplified ones, by OpenCC's tables for <c>t2s</c>: the longest phrase first (乾坤 stays, 乾燥 becomes 干燥), then
/// character by character. For matching only: simplified text made from traditional cannot be turned back.
/// </summary>
public static class SimplifiedText
{
    private static readonly FrozenDictionary<string, string> Compatibility = Table("opencc/compatibility");
    private static readonly FrozenDictionary<string, string> Characters = Table("opencc/characters");
    private static readonly FrozenDictionary<string, string> Phrases = Table("opencc/phrases");
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByCharacter = Characters.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByPhrase = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<char, int> LongestPhrase =
        Phrases.Keys.GroupBy(phrase => phrase[0]).ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.Max(phrase => phrase.Length));

    public static string Of(string text)
    {
        var unified = Unified(text);
        var first = FirstTraditional(unified);
        if (first < 0)
        {
            return unified;
        }

        var simplified = new StringBuilder(unified, 0, first, unified.Length + 8);
        for (var at = first; at < unified.Length;)
        {
            at += AppendPhrase(simplified, unified.AsSpan(at));
        }

        return simplified.ToString();
    }

    /// <summary>The simplified character of a single one outside of any phrase; itself where there is none.</summary>
    public static char Of(char c) => ByCharacter.TryGetValue([c], out var simplified) && simplified.Length == 1 ? simplified[0] : c;

    private static int AppendPhrase(StringBuilder simplified, ReadOnlySpan<char> rest)
    {
        for (var length = Math.Min(LongestPhrase.GetValueOrDefault(rest[0]), rest.Length); length > 0; length--)
        {
            if (ByPhrase.TryGetValue(rest[..length], out var phrase))
            {
                simplified.Append(phrase);
                return length;
            }
        }

        var width = WidthOf(rest);
        if (ByCharacter.TryGetValue(rest[..width], out var character))
        {
            simplified.Append(character);
        }
        else
        {
            simplified.Append(rest[..width]);
        }

        return width;
    }

    private static int WidthOf(ReadOnlySpan<char> rest) => rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1;

    private static int FirstTraditional(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] > '\u2E7F' && (char.IsSurrogate(text[at]) || LongestPhrase.ContainsKey(text[at]) || ByCharacter.ContainsKey(text.AsSpan(at, 1))))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Compatibility ideographs (U+F900 and on) as the ideographs they double.</summary>
    private static string Unified(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uFAFF'))
        {
            return text;
        }

        var unified = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            unified.Append(Compatibility.GetValueOrDefault(rune.ToString(), rune.ToString()));
        }

        return unified.ToString();
    }

    // The resource is one string in quotes: KEY, a space, REPLACEMENT, entries apart by a bar.
    private static FrozenDictionary<string, string> Table(string resource)
    {
        using var stream = typeof(SimplifiedText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table '{resource}' is not embedded: build the project so that npm brings opencc-js.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        return text[(text.IndexOf('"') + 1)..text.LastIndexOf('"')].Split('|')
            .Select(entry => entry.Split(' '))
            .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);
    }
}
