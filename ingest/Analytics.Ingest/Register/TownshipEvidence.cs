namespace Analytics.Ingest.Register;

/// <summary>Where the villages of each township went: what their own codes and names tell about townships.</summary>
internal sealed class TownshipEvidence
{
    private readonly ILookup<string, string> _villages;
    private readonly ILookup<string, (string Village, string Township)> _went;

    /// <param name="old">The villages as they were.</param>
    /// <param name="same">Old villages with what they are now.</param>
    public TownshipEvidence(IEnumerable<RegisterLine> old, IEnumerable<(RegisterLine Old, RegisterLine Fresh)> same)
    {
        _villages = old.ToLookup(village => village.ParentCode, village => village.Code);
        _went = same.ToLookup(pair => pair.Old.ParentCode, pair => (pair.Old.Code, pair.Fresh.ParentCode));
    }

    public int Villages(string township) => _villages[township].Count();

    /// <summary>Townships in which villages of this one are now, with how many; most first.</summary>
    public IReadOnlyList<(string Township, int Villages)> Went(string township) =>
        [.. _went[township].GroupBy(village => village.Township).Select(there => (there.Key, there.Count())).OrderByDescending(there => there.Item2).ThenBy(there => there.Key, StringComparer.Ordinal)];

    /// <summary>Townships from which the villages of this one came, with how many; most first.</summary>
    public IReadOnlyList<(string Township, int Villages)> Came(string township) =>
        [.. _went.SelectMany(from => from.Where(village => village.Township == township).Select(_ => from.Key)).GroupBy(from => from)
            .Select(from => (from.Key, from.Count())).OrderByDescending(from => from.Item2).ThenBy(from => from.Key, StringComparer.Ordinal)];
}
