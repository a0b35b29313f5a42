namespace Analytics.Warehouse.Parts;

/// <summary>What a table is made of in one build: a part for each period, or all of it as the one part of no period.</summary>
/// <param name="Fingerprints">The fingerprint of each part, by period; the period of a table made whole is the empty text.</param>
internal sealed record TableParts(bool IsByPeriod, SortedDictionary<string, string> Fingerprints)
{
    /// <summary>The one part of a table that is made whole.</summary>
    public const string AllOfIt = "";

    public static TableParts Whole(string fingerprint) => new(false, new(StringComparer.Ordinal) { [AllOfIt] = fingerprint });

    public static TableParts ByPeriod(IEnumerable<(string Period, string Fingerprint)> parts)
    {
        var fingerprints = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (period, fingerprint) in parts)
        {
            fingerprints.Add(period, fingerprint);
        }

        return new(true, fingerprints);
    }

    public IEnumerable<string> Periods => IsByPeriod ? Fingerprints.Keys : [];

    /// <summary>Of the table as a whole.</summary>
    public string Fingerprint => IsByPeriod ? PartKey.Of(Fingerprints.SelectMany(part => new[] { part.Key, part.Value })) : Fingerprints[AllOfIt];

    /// <summary>Of one period; a period that the table does not have has the empty fingerprint.</summary>
    public string FingerprintOf(string period) => Fingerprints.GetValueOrDefault(period, "");
}
