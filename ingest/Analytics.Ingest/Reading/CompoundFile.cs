using System.Buffers.Binary;
using System.Text;

namespace Analytics.Ingest.Reading;

/// <summary>The directory of an OLE 2 container, in which older office programs keep their streams ([MS-CFB]).</summary>
internal sealed class CompoundFile
{
    private const uint LastRegular = 0xFFFFFFFA;
    private const long MostBytes = 1L << 30;
    private readonly byte[] _bytes;
    private readonly int _sectorSize;
    private readonly uint[] _next;
    private uint _root = uint.MaxValue;

    private CompoundFile(byte[] bytes)
    {
        _bytes = bytes;
        _sectorSize = 1 << BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(30));
        _next = Next();
        Streams = Directory();
    }

    /// <summary>Name, first sector and length of every stream.</summary>
    public IReadOnlyList<(string Name, uint Start, long Length)> Streams { get; }

    /// <exception cref="InvalidDataException">The container points at sectors that are not in the file.</exception>
    public static CompoundFile Read(string path)
    {
        var bytes = new FileInfo(path).Length <= MostBytes ? File.ReadAllBytes(path) : throw new InvalidDataException("The file is larger than any binary workbook.");
        return bytes.Length >= 1024 && bytes[30] is 9 or 12 ? new CompoundFile(bytes) : throw new InvalidDataException("The file ends within its header.");
    }

    public bool Has(string name) => Streams.Any(s => s.Name == name);

    /// <summary>The bytes of a stream, whether it is kept in sectors of its own or, being short, with other short ones.</summary>
    /// <exception cref="InvalidDataException">Part of the stream is not in the file.</exception>
    public byte[] Open((string Name, uint Start, long Length) stream)
    {
        var bytes = stream.Length < BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(56)) ? ShortChain(stream.Start) : Chain(stream.Start);
        return bytes.Length >= stream.Length ? bytes[..(int)stream.Length] : throw new InvalidDataException($"Stream {stream.Name} is cut.");
    }

    private byte[] ShortChain(uint start)
    {
        var size = 1 << Math.Min((int)BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(32)), 12);
        var (sectors, next) = (Chain(_root), Chain(BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(60))));
        using var chain = new MemoryStream();
        for (var sector = start; sector <= LastRegular;)
        {
            var (from, after) = (sector * (long)size, sector * 4L);
            if (from >= sectors.Length || after + 4 > next.Length || chain.Length > sectors.Length)
            {
                throw new InvalidDataException("A short stream leads out of the file.");
            }

            chain.Write(sectors.AsSpan((int)from, (int)Math.Min(size, sectors.Length - from)));
            sector = BinaryPrimitives.ReadUInt32LittleEndian(next.AsSpan((int)after));
        }

        return chain.ToArray();
    }

    private uint[] Next()
    {
        var next = new List<uint>();
        foreach (var sector in FatSectors())
        {
            var bytes = Sector(sector);
            for (var at = 0; at + 4 <= bytes.Length; at += 4)
            {
                next.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]));
            }
        }

        return [.. next];
    }

    private List<uint> FatSectors()
    {
        var sectors = new List<uint>();
        for (var at = 76; at < 512; at += 4)
        {
            Keep(sectors, BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at)));
        }

        var more = BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(68));
        for (var count = 0; more <= LastRegular && count < _bytes.Length / _sectorSize; count++)
        {
            var bytes = Sector(more);
            if (bytes.Length < _sectorSize || sectors.Count > _bytes.Length / _sectorSize)
            {
                throw new InvalidDataException("The table of sectors is damaged.");
            }

            for (var at = 0; at < bytes.Length - 4; at += 4)
            {
                Keep(sectors, BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]));
            }

            more = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]);
        }

        return sectors;
    }

    private static void Keep(List<uint> sectors, uint sector)
    {
        if (sector <= LastRegular)
        {
            sectors.Add(sector);
        }
    }

    private List<(string Name, uint Start, long Length)> Directory()
    {
        var streams = new List<(string Name, uint Start, long Length)>();
        var bytes = Chain(BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(48)));
        for (var at = 0; at + 128 <= bytes.Length; at += 128)
        {
            var entry = bytes.AsSpan(at, 128);
            var nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (entry[66] == 5)
            {
                _root = BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]);
            }
            else if (entry[66] == 2 && nameBytes is >= 2 and <= 64)
            {
                streams.Add((Encoding.Unicode.GetString(entry[..(nameBytes - 2)]), BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])));
            }
        }

        return streams;
    }

    private byte[] Chain(uint start)
    {
        using var chain = new MemoryStream();
        var most = _bytes.Length / _sectorSize;
        for (var sector = start; sector <= LastRegular; sector = sector < _next.Length ? _next[sector] : throw new InvalidDataException("A stream leads out of the file."))
        {
            chain.Write(Sector(sector));
            if (--most < 0)
            {
                throw new InvalidDataException("A stream leads back into itself.");
            }
        }

        return chain.ToArray();
    }

    /// <summary>The last sector of a file may be cut where its stream ends; anything farther out is missing.</summary>
    private ReadOnlySpan<byte> Sector(uint sector)
    {
        var from = (sector + 1L) * _sectorSize;
        return from < _bytes.Length
            ? _bytes.AsSpan((int)from, (int)Math.Min(_sectorSize, _bytes.Length - from))
            : throw new InvalidDataException("A sector is not in the file.");
    }
}
