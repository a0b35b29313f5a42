using System.Text;
using System.Text.RegularExpressions;
using Analytics.Vocabulary.Texts;

namespace Analytics.Reports.Claims;

/// <summary>
/// A text in the one form that claims are read from: plain and simplified characters, no pinyin in brackets, lines that a page's width broke joined again
/// (H-01, H-05, H-08). Every character knows its place in the text as written, which is never changed.
/// </summary>
internal sealed partial class ClaimText
{
    /// <summary>A shorter line without closing punctuation is a heading and not the first half of a sentence.</summary>
    private const int ShortestBrokenLine = 25;

    private readonly List<int> _origins = [];

    private ClaimText(string original) => Original = original;

    public string Original { get; }

    public string Plain { get; private set; } = "";

    public static ClaimText Of(string original)
    {
        var text = new ClaimText(original);
        var plain = new StringBuilder(original.Length);
        for (var at = 0; at < original.Length; at++)
        {
            text.Append(plain, original[at], at);
        }

        text.Plain = plain.ToString();
        text.Drop(FoldedText.PinyinAfterHan());
        text.Drop(BlankBesideHan());
        text.Drop(Markup());
        text.JoinLines();
        var simplified = SimplifiedText.Of(text.Plain);
        text.Plain = simplified.Length == text.Plain.Length ? simplified : string.Concat(text.Plain.Select(SimplifiedText.Of));
        return text;
    }

    /// <summary>Where a stretch of the plain text stands in the original.</summary>
    public (int Start, int End) Origin(int start, int end) => (_origins[start], _origins[end - 1] + 1);

    private void Append(StringBuilder plain, char c, int at)
    {
        // Circled and bracketed numerals count the points of a list.
        if (c is not ((>= '①' and <= '⒛') or (>= '㈠' and <= '㈩')) && CharacterForms.Expanded(c) is { } several)
        {
            plain.Append(several);
            _origins.AddRange(Enumerable.Repeat(at, several.Length));
            return;
        }

        // A full-width comma never groups digits, a plain one may.
        var form = c is '\n' or '，' ? c : CharacterForms.Plain(c);
        if (form != '\0')
        {
            plain.Append(form);
            _origins.Add(at);
        }
    }

    private void Drop(Regex unwanted)
    {
        var found = unwanted.Matches(Plain);
        for (var at = found.Count - 1; at >= 0; at--)
        {
            _origins.RemoveRange(found[at].Index, found[at].Length);
        }

        Plain = found.Count > 0 ? unwanted.Replace(Plain, "") : Plain;
    }

    private void JoinLines()
    {
        var joined = new StringBuilder(Plain.Length);
        var origins = new List<int>(_origins.Count);
        var lineStart = 0;
        for (var at = 0; at < Plain.Length; at++)
        {
            if (Plain[at] == '\n')
            {
                var next = at;
                while (next < Plain.Length && char.IsWhiteSpace(Plain[next]))
                {
                    next++;
                }

                if (next < Plain.Length && joined.Length - lineStart >= ShortestBrokenLine && !EndsSentence(joined[^1]) && !ListMark().IsMatch(Plain.AsSpan(next, Math.Min(8, Plain.Length - next))))
                {
                    at = next - 1;
                    continue;
                }

                lineStart = joined.Length + 1;
            }

            joined.Append(Plain[at]);
            origins.Add(_origins[at]);
        }

        Plain = joined.ToString();
        _origins.Clear();
        _origins.AddRange(origins);
    }

    private static bool EndsSentence(char c) => c is '。' or '!' or '?' or ';' or ':' or '”' or '"' or ')' or '」' or '\n' or '.';

    [GeneratedRegex(@"(?<=[\u2E80-\u9FFF\uF900-\uFAFF“”《》、。，,;:!?()]) +| +(?=[\u2E80-\u9FFF\uF900-\uFAFF“”《》、。，,;:!?()])")]
    private static partial Regex BlankBesideHan();

    [GeneratedRegex(@"\*+(?=[^*]*)|`+|^#+ *", RegexOptions.Multiline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、.]|[(]?[一二三四五六七八九十\d]{1,3}[)、.]|[①-⒛㈠-㈩□■●◆▲#>|-]|第[一二三四五六七八九十\d]+[篇章节,、:])")]
    private static partial Regex ListMark();
}
