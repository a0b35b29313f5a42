using System.Collections.Frozen;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing;

/// <summary>Yes or no as read from a cell. Nothing at all is a blank.</summary>
internal readonly record struct FlagReading(bool? Value, MissingState? Missing, TypingIssue? Issue);

/// <summary>Yes and no as counties write them: 是/否, 有/无, √/×, Y/N, 1/0.</summary>
internal static class FlagText
{
    private static readonly FrozenDictionary<string, bool> Words = "是 有 对 已 √ ✓ ✔ ☑ y yes t true 1 1.0 属于 属实".Split(' ').Select(word => (word, true))
        .Concat("否 无 没有 不是 非 未 没 × ✗ ✘ x n no f false 0 0.0 不属于".Split(' ').Select(word => (word, false)))
        .ToFrozenDictionary(flag => FoldedText.Of(flag.Item1), flag => flag.Item2, StringComparer.Ordinal);

    public static FlagReading Parse(string? text)
    {
        var folded = FoldedText.Of(text);
        return folded.Length == 0 ? default
            : Words.TryGetValue(folded, out var value) ? new(value, null, null)
            : MissingText.Of(folded) is { } missing ? new(null, missing, null)
            : new(null, null, TypingIssue.Refuse(
                "flag.unknown",
                $"“{text}”看不出是“是”还是“否”，请填“是”或“否”。",
                $"“{text}” is neither yes nor no: write 是 or 否."));
    }
}
