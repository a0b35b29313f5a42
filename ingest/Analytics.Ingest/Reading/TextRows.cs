using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace Analytics.Ingest.Reading;

/// <summary>Rows of texts kept as UTF-8, for views of files that may have a million of them: a row becomes strings only while it is looked at.</summary>
internal sealed class TextRows : IReadOnlyList<IReadOnlyList<string>>
{
    private const int BlockBytes = 1 << 20;
    private readonly List<byte[]> _blocks = [];
    private readonly List<(int Block, int From)> _rows = [];
    private int _end = BlockBytes;

    public int Count => _rows.Count;

    public IReadOnlyList<string> this[int index]
    {
        get
        {
            var (block, from) = _rows[index];
            var bytes = _blocks[block].AsSpan(from);
            var texts = new string[BinaryPrimitives.ReadInt32LittleEndian(bytes)];
            bytes = bytes[4..];
            for (var cell = 0; cell < texts.Length; cell++)
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
                texts[cell] = Encoding.UTF8.GetString(bytes.Slice(4, length));
                bytes = bytes[(4 + length)..];
            }

            return texts;
        }
    }

    public void Add(string[] texts)
    {
        var bytes = Room(4 + texts.Sum(text => 4 + Encoding.UTF8.GetByteCount(text)));
        BinaryPrimitives.WriteInt32LittleEndian(bytes, texts.Length);
        bytes = bytes[4..];
        foreach (var text in texts)
        {
            var length = Encoding.UTF8.GetBytes(text, bytes[4..]);
            BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
            bytes = bytes[(4 + length)..];
        }
    }

    public IEnumerator<IReadOnlyList<string>> GetEnumerator()
    {
        for (var row = 0; row < Count; row++)
        {
            yield return this[row];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Span<byte> Room(int length)
    {
        if (_end + length > BlockBytes)
        {
            _blocks.Add(new byte[Math.Max(BlockBytes, length)]);
            _end = 0;
        }

        _rows.Add((_blocks.Count - 1, _end));
        _end += length;
        return _blocks[^1].AsSpan(_end - length, length);
    }
}
