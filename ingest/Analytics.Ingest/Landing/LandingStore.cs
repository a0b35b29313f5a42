using System.Buffers;
using System.Security.Cryptography;
using Analytics.DuckDb;
using Analytics.Ingest.Reading;
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
        using var source = new FileStream(delivery.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        return Keep(source, delivery.FileName, null);
    }

    /// <summary>Keeps bytes of any source.</summary>
    /// <param name="promised">What they must be.</param>
    /// <exception cref="InvalidDataException">They are not what was promised; nothing is kept of them.</exception>
    public LandedFile Keep(Stream source, string fileName, Promised? promised)
    {
        OwnerOnly.Folder(home.Landing);
        var partial = Path.Combine(home.Landing, Partial);
        var (sha256, bytes) = Copy(source, partial, promised);
        var extension = ExtensionOf(fileName);
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

    /// <summary>Where the bytes of that SHA-256 lie; <c>null</c> where they are not in the landing.</summary>
    public string? Find(string sha256)
    {
        var folder = Path.Combine(home.Landing, sha256[..2]);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, sha256 + "*").Order(StringComparer.Ordinal).FirstOrDefault() : null;
    }

    // A sender may end the name in anything: only a short plain ending becomes part of ours.
    private static string ExtensionOf(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() is { Length: > 1 and <= 8 } extension && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";

    private static (string Sha256, long Bytes) Copy(Stream source, string path, Promised? promised)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var target = OwnerOnly.Create(path);
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        var (bytes, crc) = (0L, 0u);
        for (var read = source.Read(block); read > 0; read = source.Read(block))
        {
            hash.AppendData(block, 0, read);
            target.Write(block, 0, read);
            bytes += read;
            crc = promised is null ? 0 : Crc32.Add(crc, block.AsSpan(0, read));
            if (bytes > promised?.Bytes)
            {
                break;
            }
        }

        ArrayPool<byte>.Shared.Return(block);
        if (promised is not null && promised != new Promised(bytes, crc))
        {
            throw new InvalidDataException("The bytes are not what the archive says of them.");
        }

        target.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}

/// <summary>What an archive says of the bytes in it.</summary>
internal sealed record Promised(long Bytes, uint Crc32);
