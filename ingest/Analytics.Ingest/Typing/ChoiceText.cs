using System.Collections.Frozen;
using Analytics.Vocabulary;
using Analytics.Vocabulary.Texts;

namespace Analytics.Ingest.Typing;

/// <summary>A choice as read from a cell: the contract's key for it. Nothing at all is a blank.</summary>
internal readonly record struct ChoiceReading(string? Key, MissingState? Missing, TypingIssue? Issue);

/// <summary>Finds which of a contract's choices a cell means: its key or one of its spellings, compared as folded texts.</summary>
/// <exception cref="ArgumentException">One spelling stands under two keys.</exception>
internal sealed class ChoiceText
{
    private readonly FrozenDictionary<string, string> _keys;
    private readonly string _spellings;

    /// <param name="choices">Key → spellings, as in <c>village: [行政村, 村, 农村]</c>.</param>
    public ChoiceText(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> choices)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var firsts = new List<string>();
        foreach (var (key, spellings) in choices)
        {
            firsts.Add(spellings.Count > 0 ? spellings[0] : key);
            foreach (var spelling in spellings.Append(key))
            {
                var folded = FoldedText.Of(spelling);
                if (!keys.TryAdd(folded, key) && keys[folded] != key)
                {
                    throw new ArgumentException($"'{spelling}' is a spelling of both '{keys[folded]}' and '{key}': one text can mean only one choice.", nameof(choices));
                }
            }
        }

        _keys = keys.ToFrozenDictionary(StringComparer.Ordinal);
        _spellings = string.Join('、', firsts);
    }

    public ChoiceReading Parse(string? text)
    {
        var folded = FoldedText.Of(text);
        if (folded.Length == 0)
        {
            return default;
        }

        return _keys.TryGetValue(folded, out var key) ? new(key, null, null)
            : MissingText.Of(folded) is { } missing ? new(null, missing, null)
            : new(null, null, TypingIssue.Refuse(
                "choice.unknown",
                $"“{text}”不在可填的选项内，请填：{_spellings}。",
                $"“{text}” is none of the choices: write one of {_spellings}."));
    }
}
