using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Contracts;

/// <summary>What a county writes above a column, taken apart: the name to compare and the unit written with it.</summary>
/// <param name="Folded">The whole text, folded.</param>
/// <param name="WithoutBrackets">The text before its last bracket, folded; the same as <paramref name="Folded"/> where it has none.</param>
/// <param name="Bracketed">What stands in the last bracket, or after a slash or colon; <c>null</c> where there is none.</param>
internal sealed record HeaderText(string Raw, string Folded, string WithoutBrackets, string? Bracketed)
{
    public static HeaderText Of(string raw)
    {
        var text = raw.Trim();
        var open = text.LastIndexOfAny(['(', '（', '[', '［', '【', '〔', '﹙']);
        var slash = text.LastIndexOfAny(['/', '／', ':', '：', '，', ',']);
        var cut = open > 0 && text[^1] is ')' or '）' or ']' or '］' or '】' or '〕' or '﹚' ? open : slash;
        return cut > 0
            ? new(raw, Fold(text), Fold(text[..cut]), text[(cut + 1)..].TrimEnd(')', '）', ']', '］', '】', '〕', '﹚').Trim())
            : new(raw, Fold(text), Fold(text), null);
    }

    /// <summary>For comparing only: folded, and of that only letters and digits, for clerks drop brackets and strokes as they please.</summary>
    public static string Fold(string text) => string.Concat(FoldedText.Of(text).Where(char.IsLetterOrDigit));
}
