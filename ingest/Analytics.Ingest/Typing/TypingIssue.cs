using Analytics.Vocabulary;

namespace Analytics.Ingest.Typing;

/// <summary>What typing has to say about one text. <see cref="Severity.Refuse"/>: no value could be read; lower: there is a value, and something to know about it.</summary>
/// <param name="Rule">As in <c>quantity.not_a_quantity</c>: the rule of the finding that the caller makes of it.</param>
internal sealed record TypingIssue(string Rule, Severity Severity, Bilingual Message)
{
    public static TypingIssue Refuse(string rule, string zh, string en) => new(rule, Severity.Refuse, new Bilingual(zh, en));

    public static TypingIssue Note(string rule, string zh, string en) => new(rule, Severity.Note, new Bilingual(zh, en));
}
