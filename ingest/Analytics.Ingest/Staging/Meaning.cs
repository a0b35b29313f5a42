using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>What one distinct text of a column means, ready to be joined back to every cell that holds it.</summary>
/// <param name="Code">The number that stands for the text in the raw table.</param>
/// <param name="Raw">The text itself.</param>
/// <param name="Value">The value in the engine's spelling; <c>null</c> where there is none.</param>
/// <param name="Name">What goes with the value: the register's name of an org unit, the base unit of a quantity.</param>
internal sealed record Meaning(int Code, string Raw, string? Value, string? Name, TypingIssue? Issue)
{
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public Qualifier Qualifier { get; init; }

    public MissingState? State { get; init; }

    /// <summary>The cell is not exact, or states an absence: it gets a line among the entry's doubts.</summary>
    public bool IsDoubtful => Issue is not { Severity: Severity.Refuse } && (Qualifier != Qualifier.Exact || State is not null);

    /// <summary>A name in the words of the tables: <c>at_least</c>, <c>not_applicable</c>.</summary>
    public static string InWords<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, at) => (char.IsUpper(c) && at > 0 ? "_" : "") + char.ToLowerInvariant(c)));
}
