using System.Collections.Frozen;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing;

/// <summary>Absences that a sender states in words or signs. A blank is none of them, and neither is 无, which counts: zero.</summary>
internal static class MissingText
{
    private static readonly FrozenDictionary<string, MissingState> Words = Listed(
        (MissingState.NotApplicable, "/ \\ - n/a na 不适用 无此项 无此项目 无此项工作 无该项 不涉及 本地无此项"),
        (MissingState.Withheld, "* ** *** **** ***** ****** 保密 涉密 不公开 不便公开 不予公开 不宜公开"),
        (MissingState.NotCollected, "未统计 不统计 本地不统计 暂未统计 暂不统计 没统计 没有统计 无统计 无统计数据 未作统计 未做统计 未纳入统计 未采集 未收集 不采集"));

    private static readonly FrozenDictionary<string, MissingState>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The state that the text states, whatever its brackets, width and spaces; <c>null</c> where it states none.</summary>
    public static MissingState? Of(string text)
    {
        // Longer than any of the words even when spaced and bracketed.
        if (text.Length is 0 or > 24)
        {
            return null;
        }

        var folded = FoldedText.Of(text).AsSpan();
        if (folded.Length > 2 && folded[0] == '(' && folded[^1] == ')')
        {
            folded = folded[1..^1];
        }

        return BySpan.TryGetValue(folded, out var state) ? state : null;
    }

    private static FrozenDictionary<string, MissingState> Listed(params (MissingState State, string Words)[] states) => states
        .SelectMany(listed => listed.Words.Split(' ').Select(word => (Word: FoldedText.Of(word), listed.State)))
        .ToFrozenDictionary(listed => listed.Word, listed => listed.State, StringComparer.Ordinal);
}
