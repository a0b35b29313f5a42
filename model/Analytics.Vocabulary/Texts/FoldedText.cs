using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Vocabulary.Texts;

/// <summary>
/// A text as two clerks would agree that it is the same: plain forms, no spaces, one kind of bracket, quote and dash, no pinyin in brackets
/// (鄉(xiāng)), no doubled punctuation, lower case, simplified characters. For matching only: what is stored is always the text as written.
/// </summary>
public static partial class FoldedText
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text) || IsFolded(text))
        {
            return text ?? "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(folded, c);
        }

        var plain = folded.ToString();
        if (plain.Contains('('))
        {
            plain = PinyinAfterHan().Replace(plain, "");
        }

        return SimplifiedText.Of(plain);
    }

    private static bool IsFolded(string text)
    {
        foreach (var c in text)
        {
            if (!(char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c == '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (CharacterForms.Expanded(c) is { } several)
        {
            folded.Append(several.ToLowerInvariant());
            return;
        }

        var plain = Punctuation(CharacterForms.Plain(c));
        if (plain is ' ' or '\0' || (IsPunctuation(plain) && folded.Length > 0 && folded[^1] == plain))
        {
            return;
        }

        folded.Append(char.ToLowerInvariant(plain));
    }

    private static char Punctuation(char c) => c switch
    {
        '[' or '{' or '〔' or '【' or '〖' or '〈' or '《' or '﹙' or '⟨' => '(',
        ']' or '}' or '〕' or '】' or '〗' or '〉' or '》' or '﹚' or '⟩' => ')',
        '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』' or '\'' or '`' or '„' or '‟' or '〝' or '〞' => '"',
        '–' or '—' or '―' or '‐' or '‑' or '‒' or '−' or '─' or '━' => '-',
        '。' => '.',
        '、' => ',',
        '∶' or '︰' => ':',
        '～' or '〜' or '∼' => '~',
        _ => c,
    };

    // Brackets may nest and so are not collapsed.
    private static bool IsPunctuation(char c) => c is '.' or ',' or ';' or ':' or '"' or '-' or '~' or '!' or '?' or '·';

    /// <summary>Pinyin in brackets behind a character: 鄉(xiāng).</summary>
    [GeneratedRegex(@"(?<=[\u3400-\u9FFF])\((?=[a-z·]*[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńňǹḿ])[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńňǹḿ·]{1,24}\)")]
    public static partial Regex PinyinAfterHan();
}
