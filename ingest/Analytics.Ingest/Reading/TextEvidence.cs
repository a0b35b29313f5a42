using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Analytics.Ingest.Reading;

/// <summary>What one pass over all bytes of a text finds that its encoding can be told from.</summary>
internal sealed class TextEvidence
{
    private const int BlockBytes = 4096;
    private const int SampleBytes = 256 * 1024;
    private readonly List<byte> _sample = [];
    private readonly byte[] _carried = new byte[4];
    private int _carriedCount;
    private int _invalidUtf8;

    /// <summary>The first bytes of the file.</summary>
    public byte[] Head { get; private set; } = [];

    public long Bytes { get; private set; }

    public long NonAscii { get; private set; }

    /// <summary>Characters of more than one byte, where the text is UTF-8.</summary>
    public long Utf8Sequences { get; private set; }

    /// <summary>Places where the bytes are no UTF-8.</summary>
    public int InvalidUtf8 => _invalidUtf8 + (_carriedCount > 0 ? 1 : 0);

    public bool IsUtf8 => InvalidUtf8 == 0;

    /// <summary>Up to 256 KiB of the stretches of the file that are not plain ASCII.</summary>
    public ReadOnlySpan<byte> Sample => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_sample);

    public void Add(ReadOnlySpan<byte> chunk)
    {
        if (Bytes == 0)
        {
            Head = chunk[..Math.Min(chunk.Length, 64 * 1024)].ToArray();
        }

        Bytes += chunk.Length;
        AddUtf8(chunk);
        for (var from = 0; from < chunk.Length && _sample.Count < SampleBytes; from += BlockBytes)
        {
            Keep(chunk.Slice(from, Math.Min(BlockBytes, chunk.Length - from)), isStart: from == 0 && Bytes == chunk.Length);
        }
    }

    /// <summary>Keeps whole lines of the block, so that no character of two bytes is cut.</summary>
    private void Keep(ReadOnlySpan<byte> block, bool isStart)
    {
        if (!block.ContainsAnyInRange<byte>(0x80, 0xFF))
        {
            return;
        }

        var from = isStart ? 0 : block.IndexOf((byte)'\n') + 1;
        var to = block.Length < BlockBytes ? block.Length : block.LastIndexOf((byte)'\n') + 1;
        if (from < to && (from > 0 || isStart))
        {
            _sample.AddRange(block[from..to]);
        }
        else if (isStart)
        {
            _sample.AddRange(block);
        }
    }

    private void AddUtf8(ReadOnlySpan<byte> chunk)
    {
        var rest = chunk;
        while (_carriedCount > 0 && rest.Length > 0)
        {
            _carried[_carriedCount++] = rest[0];
            rest = rest[1..];
            if (Utf8.IsValid(_carried.AsSpan(0, _carriedCount)))
            {
                (_carriedCount, Utf8Sequences, NonAscii) = (0, Utf8Sequences + 1, NonAscii + 2);
            }
            else if (_carriedCount == 4)
            {
                (_carriedCount, _invalidUtf8) = (0, _invalidUtf8 + 1);
            }
        }

        NonAscii += CountAtLeast(rest, 0x80);
        while (rest.Length > 0 && !Utf8.IsValid(rest))
        {
            Skip(ref rest);
        }

        Utf8Sequences += rest.Length == 0 ? 0 : CountAtLeast(rest, 0xC0);
    }

    /// <summary>Moves past the first byte that is no UTF-8; a character cut by the end of the chunk is carried over.</summary>
    private void Skip(ref ReadOnlySpan<byte> rest)
    {
        var valid = FirstInvalid(rest);
        var tail = rest[valid..];
        if (tail.Length < 4 && System.Text.Rune.DecodeFromUtf8(tail, out _, out _) == System.Buffers.OperationStatus.NeedMoreData)
        {
            tail.CopyTo(_carried);
            _carriedCount = tail.Length;
            Utf8Sequences += CountAtLeast(rest[..valid], 0xC0);
            rest = [];
            return;
        }

        _invalidUtf8++;
        // A text in another encoding breaks the grammar at every other character: enough is known.
        rest = _invalidUtf8 > 10_000 ? [] : rest[(valid + 1)..];
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        Span<char> chars = stackalloc char[512];
        var at = 0;
        while (at < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[at..], chars, out var read, out _, replaceInvalidSequences: false, isFinalBlock: true);
            at += read;
            if (status == System.Buffers.OperationStatus.InvalidData)
            {
                return at;
            }
        }

        return at;
    }

    private static int CountAtLeast(ReadOnlySpan<byte> bytes, byte least)
    {
        var count = 0;
        for (; bytes.Length >= Vector256<byte>.Count; bytes = bytes[Vector256<byte>.Count..])
        {
            count += BitOperations.PopCount(Vector256.GreaterThanOrEqual(Vector256.Create(bytes), Vector256.Create(least)).ExtractMostSignificantBits());
        }

        foreach (var each in bytes)
        {
            count += each >= least ? 1 : 0;
        }

        return count;
    }
}
