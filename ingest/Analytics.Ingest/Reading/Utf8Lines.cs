using System.Text;

namespace Analytics.Ingest.Reading;

/// <summary>A stream of UTF-8 entered in its middle, at the end of a line, from where whole lines can be passed.</summary>
internal sealed class Utf8Lines : Stream
{
    private readonly BufferedStream _source;

    /// <param name="end">Where the last line read ends; the break after it is passed.</param>
    public Utf8Lines(Stream source, long end)
    {
        _source = new BufferedStream(source, 64 * 1024);
        while (At < end && _source.ReadByte() >= 0)
        {
            At++;
        }

        if (end > 0)
        {
            PassLine(0);
        }
    }

    /// <param name="lines">Lines to pass.</param>
    public static Utf8Lines After(Stream source, long lines)
    {
        var stream = new Utf8Lines(source, 0);
        for (; lines > 0; lines--)
        {
            stream.PassLine(0);
        }

        return stream;
    }

    /// <summary>Bytes passed so far.</summary>
    public long At { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The line up to its break, of which at most so many bytes are kept.</summary>
    public string PassLine(int most)
    {
        using var line = new MemoryStream();
        for (var each = _source.ReadByte(); each >= 0; each = _source.ReadByte())
        {
            At++;
            if (each == '\n')
            {
                break;
            }

            if (line.Length < most && each != '\r')
            {
                line.WriteByte((byte)each);
            }
        }

        return Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length));
    }

    public override int Read(Span<byte> buffer) => _source.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => _source.Read(buffer, offset, count);

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
            _source.Dispose();
        }

        base.Dispose(disposing);
    }
}
