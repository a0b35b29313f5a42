using Analytics.Vocabulary;

namespace Analytics.Ingest.Typing;

/// <summary>A date as read from a cell. Nothing at all (no date, no state, no issue) is a blank: not reported.</summary>
/// <param name="IsMonthOnly">Only year and month were written; <paramref name="Date"/> is then the first day.</param>
internal readonly record struct DateReading(DateOnly? Date, bool IsMonthOnly, MissingState? Missing, TypingIssue? Issue);
