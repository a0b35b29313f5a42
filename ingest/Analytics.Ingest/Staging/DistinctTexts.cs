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
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
