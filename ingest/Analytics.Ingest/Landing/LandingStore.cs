using System.Buffers;
using System.Security.Cryptography;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Landing;

/// <summary>Bytes that are kept: their name is their SHA-256.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Extension">Of the sender's file name, lower case with its dot; empty where it has none.</param>
internal sealed record LandedFile(string Sha256, string Path, string Extension, long Bytes);

/// <summary>Keeps every received file as <c>landing/ab/&lt;sha256&gt;.ext</c>: written once, flushed to the disk, never edited.</summary>
internal sealed class LandingStore(Home home)
{
    private const int BlockBytes = 1 << 20;

    /// <summary>Copies the bytes into the landing and hashes them on the way; bytes that are there already are not written again.</summary>
    public LandedFile Land(Delivery delivery)
    {
        Directory.CreateDirectory(home.Scratch);
        var partial = Path.Combine(home.Scratch, "landing.partial");
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
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(partial, path);
        }

        return new(sha256, path, extension, bytes);
    }

    public string PathOf(string sha256, string extension) => Path.Combine(home.Landing, sha256[..2], sha256 + extension);

    /// <summary>Where the bytes of that SHA-256 lie; <c>null</c> where they are not in the landing.</summary>
    public string? Find(string sha256)
    {
        var folder = Path.Combine(home.Landing, sha256[..2]);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, sha256 + "*").Order(StringComparer.Ordinal).FirstOrDefault() : null;
    }

    // A sender may end the name in anything: only a short plain ending becomes part of ours.
    private static string ExtensionOf(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() is { Length: > 1 and <= 8 } extension && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";

    private static (string Sha256, long Bytes) Copy(FileStream source, string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var target = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
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
