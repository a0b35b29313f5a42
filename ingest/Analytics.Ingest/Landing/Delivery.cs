using Analytics.Vocabulary;

namespace Analytics.Ingest.Landing;

/// <summary>One file as it was handed over.</summary>
/// <param name="Path">Where its bytes lie now.</param>
/// <param name="FileName">What its sender called it.</param>
/// <param name="CountyCode">The county that sent it; <c>null</c> where only the file itself can say.</param>
/// <param name="Sender">Who sent it, in the sender's own words.</param>
/// <param name="ReceivedAt">When it arrived: the vintage of everything in it.</param>
public sealed record Delivery(string Path, string FileName, string? CountyCode, string? Sender, Vintage ReceivedAt)
{
    /// <summary>What a person said the file is.</summary>
    public Statement Said { get; init; } = Statement.Nothing;

    /// <summary>The archive that the file came in; <c>null</c> where it came by itself.</summary>
    internal Archive? Archive { get; init; }

    /// <summary>Of an archive: what of it could not be taken out; <c>null</c> where the file is none.</summary>
    internal UnpackedArchive? Unpacked { get; init; }
}
