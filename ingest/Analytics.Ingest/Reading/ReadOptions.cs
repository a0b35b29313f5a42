namespace Analytics.Ingest.Reading;

/// <summary>What a person may decide about a file instead of leaving it to the evidence in it, and how much a file may unpack to.</summary>
public sealed record ReadOptions
{
    /// <summary>Encoding of delimited text, by its usual name (<c>gb18030</c>, <c>big5</c>, <c>utf-8</c> …); <c>null</c> leaves it to the bytes.</summary>
    public string? Encoding { get; init; }

    /// <summary>The ledger that a person says it is: its contract is taken even where the header does not convince; <c>null</c> leaves it to the header.</summary>
    public string? Ledger { get; init; }

    /// <summary>Delimiter of delimited text; <c>null</c> leaves it to the lines.</summary>
    public string? Delimiter { get; init; }

    /// <summary>A workbook that unpacks to more than this is refused unread: no office makes one by hand.</summary>
    public long MaxUnpackedBytes { get; init; } = 4L << 30;

    /// <summary>Most findings of one rule that are listed for one sheet; the rest are counted in one more.</summary>
    public int MaxFindingsPerRule { get; init; } = 100;

    /// <summary>Days of workbooks with their midnight (2016-05-03T00:00:00), as the cell keeps them; else the day alone.</summary>
    public bool FullMoments { get; init; }

    /// <summary>Whether <see cref="Encoding"/> may have this name.</summary>
    public static bool IsEncoding(string name) => TextEncoding.IsKnown(name);
}
