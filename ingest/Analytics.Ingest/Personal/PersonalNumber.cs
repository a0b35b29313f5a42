namespace Analytics.Ingest.Personal;

/// <summary>A number of a person, found in a text.</summary>
/// <param name="Normal">The number itself without what only parts its digits: two spellings of one number have one normal form.</param>
internal readonly record struct PersonalNumber(PersonalKind Kind, int Start, int Length, string Normal)
{
    public int End => Start + Length;

    public bool Overlaps(PersonalNumber other) => Start < other.End && other.Start < End;
}
