using System.IO.Compression;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Landing;

/// <summary>
/// Takes the files out of a zip archive into the landing, each by its own bytes; nothing is ever written under a name from the archive. An archive
/// within it is opened too, one within that is not.
/// </summary>
internal sealed class Unpacking(LandingStore landing, ReadOptions options)
{
    private const int MostMembers = 10_000;

    /// <summary>An archive may unpack to this many times its size before it is suspicious, if that is also much.</summary>
    private const int MostRatio = 200;
    private const long Much = 256L << 20;

    private long _taken;

    /// <summary>What the file holds; <c>null</c> where it is no zip archive, and so is read as it is.</summary>
    public UnpackedArchive? Of(string path)
    {
        _taken = 0;
        return IsArchive(path) ? Of(path, "", isWithin: false) : null;
    }

    private bool IsArchive(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using (var file = File.OpenRead(path))
        {
            if (file.ReadAtLeast(start, 4, throwOnEndOfStream: false) < 4 || start is not [0x50, 0x4B, 3 or 5 or 7, _])
            {
                return false;
            }
        }

        return ZipPackage.IsArchive(path);
    }

    private UnpackedArchive Of(string path, string prefix, bool isWithin)
    {
        try
        {
            using var zip = ZipFile.Open(path, ZipArchiveMode.Read, MemberName.Bytes);
            var entries = zip.Entries.Select(entry => (Entry: entry, Name: MemberName.Decoded(entry.FullName)))
                .Where(member => !member.Name.EndsWith('/')).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
            return entries.Exists(member => MemberName.Climbs(member.Name)) ? Refused(ArchiveFindings.Climbing)
                : IsBomb(entries.ConvertAll(member => member.Entry)) ? Refused(ArchiveFindings.TooLarge)
                : Members(entries.Where(member => !TemporaryName.Is(member.Name)), prefix, isWithin);
        }
        catch (InvalidDataException)
        {
            return Refused(Refusals.Damaged);
        }
    }

    private static UnpackedArchive Refused(Vocabulary.Finding why) => new([], [why]);

    // What the archive says of itself; what it really gives is counted again while it is unpacked.
    private bool IsBomb(List<ZipArchiveEntry> entries)
    {
        var (size, packed) = (entries.Sum(entry => entry.Length), entries.Sum(entry => entry.CompressedLength));
        _taken += size;
        return entries.Count > MostMembers || _taken > options.MaxUnpackedBytes || (size > Much && size / MostRatio > packed);
    }

    private UnpackedArchive Members(IEnumerable<(ZipArchiveEntry Entry, string Name)> entries, string prefix, bool isWithin)
    {
        List<ArchiveMember> members = [];
        List<Vocabulary.Finding> problems = [];
        foreach (var (entry, name) in entries)
        {
            var path = prefix + name;
            if (entry.IsEncrypted)
            {
                problems.Add(ArchiveFindings.Encrypted(path));
            }
            else if (Landed(entry, name) is not { } file)
            {
                problems.Add(ArchiveFindings.Damaged(path));
            }
            else if (!IsArchive(file.Path))
            {
                members.Add(new(path, file));
            }
            else if (isWithin)
            {
                problems.Add(ArchiveFindings.Nested(path));
            }
            else
            {
                var inner = Of(file.Path, path + "/", isWithin: true);
                members.AddRange(inner.Members);
                problems.AddRange(inner.Problems.Select(problem => ArchiveFindings.Within(path, problem)));
            }
        }

        return members.Count + problems.Count == 0 ? Refused(ArchiveFindings.Empty) : new(members, problems);
    }

    private LandedFile? Landed(ZipArchiveEntry entry, string name)
    {
        try
        {
            using var bytes = entry.Open();
            return landing.Keep(bytes, name, new(entry.Length, entry.Crc32));
        }
        catch (Exception failure) when (failure is InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }
}
