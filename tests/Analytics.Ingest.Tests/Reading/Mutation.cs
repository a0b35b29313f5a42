using System.IO.Compression;

namespace Analytics.Ingest.Tests.Reading;

/// <summary>Damages the bytes of a file in one way that transfers, disks and bad programs do, the same for the same seed.</summary>
internal static class Mutation
{
    private static readonly string[] Bombs =
        ["1048577", "-1", "0", "99999999999", "XFE1", "ZZZZZZZ999999999", "&amp;#0;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "</", "<c r=\"A1\"", "\0", "\uFFFE", "t=\"s\"", "t=\"e\"", "NaN", "1e400", "mergeCell ref=\"A1:XFD1048576\""];

    public static byte[] Of(byte[] original, Random random) => IsZip(original) && random.Next(3) > 0 ? OfPart(original, random) : OfBytes([.. original], random);

    private static byte[] OfBytes(byte[] bytes, Random random)
    {
        if (bytes.Length < 2)
        {
            return bytes;
        }

        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 65), bytes.Length - at);
        switch (random.Next(8))
        {
            case 0:
                for (var flips = random.Next(1, 30); flips > 0; flips--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return bytes;
            case 1:
                return bytes[..at];
            case 2:
                var inserted = new byte[length];
                random.NextBytes(inserted);
                return [.. bytes[..at], .. inserted, .. bytes[at..]];
            case 3:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 4:
                var other = random.Next(bytes.Length - length + 1);
                var block = bytes[at..(at + length)];
                Array.Copy(bytes, other, bytes, at, length);
                block.CopyTo(bytes, other);
                return bytes;
            case 5:
                bytes.AsSpan(at, length).Fill(random.Next(2) == 0 ? (byte)0 : (byte)0xFF);
                return bytes;
            case 6:
                // What a length or an offset is turned into by a stroke of bad luck.
                BitConverter.GetBytes(random.Next(2) == 0 ? int.MaxValue : random.Next()).AsSpan(0, Math.Min(4, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
                return bytes;
            default:
                var bomb = System.Text.Encoding.UTF8.GetBytes(Bombs[random.Next(Bombs.Length)]);
                return [.. bytes[..at], .. bomb, .. bytes[Math.Min(bytes.Length, at + bomb.Length)..]];
        }
    }

    /// <summary>One part of the container changed, left out or doubled, and the container sound around it.</summary>
    private static byte[] OfPart(byte[] original, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(original), ZipArchiveMode.Read);
        var chosen = random.Next(source.Entries.Count);
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, true))
        {
            for (var at = 0; at < source.Entries.Count; at++)
            {
                var fate = at == chosen ? random.Next(10) : 9;
                var bytes = Bytes(source.Entries[at]);
                if (fate > 0)
                {
                    Write(zip, source.Entries[at].FullName, at != chosen || fate == 1 ? bytes : OfBytes(bytes, random));
                }

                if (fate == 1)
                {
                    Write(zip, source.Entries[at].FullName, OfBytes(bytes, random));
                }
            }
        }

        return target.ToArray();
    }

    private static bool IsZip(byte[] bytes) => bytes is [0x50, 0x4B, ..];

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(bytes);
    }
}
