using Analytics.Vocabulary;

namespace Analytics.Ingest.Landing;

/// <summary>Where a file was taken out of.</summary>
/// <param name="FileName">What the archive's sender called it.</param>
/// <param name="Member">The file's path in it.</param>
internal sealed record Archive(string Sha256, string FileName, string Member);

/// <summary>A file of an archive, its bytes in the landing.</summary>
/// <param name="Path">In the archive, with '/'.</param>
internal sealed record ArchiveMember(string Path, LandedFile File);

/// <summary>What an archive gave.</summary>
/// <param name="Problems">Why nothing, or some member, could not be taken out.</param>
internal sealed record UnpackedArchive(IReadOnlyList<ArchiveMember> Members, IReadOnlyList<Finding> Problems);
