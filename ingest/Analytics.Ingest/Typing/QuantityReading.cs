using Analytics.Vocabulary;

namespace Analytics.Ingest.Typing;

/// <summary>
/// A quantity as read from a cell. Nothing at all (no quantity, no state, no issue) is a blank: not reported. An issue beside a quantity is only
/// noted; without one it says why there is none.
/// </summary>
/// <param name="WrittenUnit">The unit as its sender wrote it (公顷, 盏); <c>null</c> where the cell names none.</param>
internal readonly record struct QuantityReading(Quantity? Quantity, string? WrittenUnit, MissingState? Missing, TypingIssue? Issue)
{
    public static implicit operator QuantityReading(TypingIssue issue) => new(null, null, null, issue);
}
