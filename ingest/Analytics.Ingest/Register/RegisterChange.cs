using Analytics.Vocabulary;

namespace Analytics.Ingest.Register;

/// <summary>How sure a change is. What is not certain needs a person's word: until then units only end and begin.</summary>
public enum Certainty
{
    /// <summary>By code and name, or by a person's word.</summary>
    Certain,

    /// <summary>Probably; not entered until somebody says so.</summary>
    Likely,

    /// <summary>Nothing tells.</summary>
    Open,
}

/// <summary>One change between the register and a list.</summary>
/// <param name="Level"><c>county</c>, <c>township</c>, <c>village</c> or <c>enterprise</c>.</param>
/// <param name="Why">What it is concluded from.</param>
public sealed record RegisterChange(string Kind, Certainty Certainty, string Level, DateOnly Date, IReadOnlyList<UnitName> Predecessors, IReadOnlyList<UnitName> Successors, Bilingual Why)
{
    internal IReadOnlyList<RegisterLine> Units { get; init; } = [];
}

public sealed record UnitName(string Code, string Name)
{
    internal static UnitName Of(RegisterLine unit) => new(unit.Code, unit.FullName.Length > 0 ? unit.FullName : unit.Name);
}
