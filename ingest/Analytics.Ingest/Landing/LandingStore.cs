using System.Buffers;
using System.Security.Cryptography;
using Analytics.DuckDb;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Landing;

/// <summary>Bytes that are kept: their name is their SHA-256.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Extension">Of the sender's file name, lower case with its dot; empty where it has none.</param>
internal sealed record LandedFile(string Sha256, string Path, string Extension, long Bytes);

/// <summary>
/// Keeps every received file as <c>landing/ab/&lt;sha256&gt;.ext</c>: written once, flushed to the disk, never edited, and readable by the owner
/// alone, for it is the one place where numbers of persons stay as they were sent.
/// </summary>
internal sealed class LandingStore(Home home)
{
    /// <summary>A file on its way in; what a killed run left of one is deleted by the next.</summary>
    public const string Partial = "incoming.partial";

    private const int BlockBytes = 1 << 20;

    /// <summary>Copies the bytes into the landing and hashes them on the way; bytes that are there already are not written again.</summary>
    public LandedFile Land(Delivery delivery)
    {
        OwnerOnly.Folder(home.Landing);
        var partial = Path.Combine(home.Landing, Partial);
        using var source = new FileStream(delivery.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var (sha256, bytes) = Copy(source, partial);
        var extension = ExtensionOf(delivery.FileName);
        var path = PathOf(sha256, extension);
        if (File.Exists(path))
        {
            File.Delete(partial);
        }
        else
        {
            OwnerOnly.Folder(Path.GetDirectoryName(path)!);
            File.Move(partial, path);
        }

        return new(sha256, path, extension, bytes);
    }

    public string PathOf(string sha256, string extension) => Path.Combine(home.Landing, sha256[..2], sha256 + extension);

    // A sender may end the name in anything: only a short plain ending becomes part of ours.
    private static string ExtensionOf(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() is { Length: > 1 and <= 8 } extension && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";

    private static (string Sha256, long Bytes) Copy(FileStream source, string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var target = OwnerOnly.Create(path);
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        var bytes = 0L;
        for (var read = source.Read(block); read > 0; read = source.Read(block))
        {
            hash.AppendData(block, 0, read);
            target.Write(block, 0, read);
            bytes += read;
        }

        ArrayPool<byte>.Shared.Return(block);
        target.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
