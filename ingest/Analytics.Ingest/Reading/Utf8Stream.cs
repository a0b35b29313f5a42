using System.Text;

namespace Analytics.Ingest.Reading;

/// <summary>The characters of a stream in any encoding, handed on as UTF-8. Bytes that are no character become U+FFFD, never nothing.</summary>
internal sealed class Utf8Stream(Stream source, Encoding encoding) : Stream
{
    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly Encoder _encoder = new UTF8Encoding(false).GetEncoder();
    private readonly byte[] _bytes = new byte[64 * 1024];
    private readonly char[] _chars = new char[encoding.GetMaxCharCount(64 * 1024)];
    private readonly byte[] _utf8 = new byte[3 * (encoding.GetMaxCharCount(64 * 1024) + 1)];
    private int _from;
    private int _to;
    private bool _ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (_from == _to && !_ended)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, _to - _from);
        _utf8.AsSpan(_from, count).CopyTo(buffer);
        _from += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        var read = source.Read(_bytes, 0, _bytes.Length);
        _ended = read == 0;
        var chars = _decoder.GetChars(_bytes.AsSpan(0, read), _chars, _ended);
        (_from, _to) = (0, _encoder.GetBytes(_chars.AsSpan(0, chars), _utf8, _ended));
    }
}
