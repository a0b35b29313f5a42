using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Analytics.Ingest.Staging;

/// <summary>Gives each different text a number from 1, so that a text is parsed once however many cells hold it. A blank is 0.</summary>
internal sealed class DistinctTexts
{
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _codes = new Dictionary<byte[], int>(new SameBytes()).GetAlternateLookup<ReadOnlySpan<byte>>();
    private readonly List<string> _texts = [];

    public int Count => _texts.Count;

    /// <summary>The text of a number; <c>null</c> of 0.</summary>
    public string? this[int code] => code == 0 ? null : _texts[code - 1];

    public int CodeOf(ReadOnlySpan<byte> text)
    {
        var trimmed = Utf8Text.Trimmed(text);
        if (trimmed.IsEmpty)
        {
            return 0;
        }

        if (!_codes.TryGetValue(trimmed, out var code))
        {
            _texts.Add(Encoding.UTF8.GetString(trimmed));
            _codes[trimmed] = code = _texts.Count;
        }

        return code;
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        // The process's own, so that no file can be made of texts that collide.
        private static readonly ulong Seed = (ulong)HashCode.Combine(0);

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            // Eight bytes at a step: the texts are short and many.
            var hash = Seed ^ (ulong)alternate.Length;
            for (; alternate.Length >= sizeof(ulong); alternate = alternate[sizeof(ulong)..])
            {
                hash = Mixed(hash, BinaryPrimitives.ReadUInt64LittleEndian(alternate));
            }

            foreach (var each in alternate)
            {
                hash = Mixed(hash, each);
            }

            return (int)(hash ^ (hash >> 32));
        }

        private static ulong Mixed(ulong hash, ulong next) => (BitOperations.RotateLeft(hash, 5) ^ next) * 0x9E3779B97F4A7C15;

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
