namespace Analytics.Ingest.Reading;

/// <summary>Turns <c>\"</c> into <c>""</c>, the other way to write a quote inside quotes; same length, so positions stay.</summary>
internal sealed class BackslashStream(Stream source) : Stream
{
    private bool _afterBackslash;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        // The byte after a backslash decides about the backslash, so one byte more than is handed on must be seen.
        if (buffer.IsEmpty)
        {
            return 0;
        }

        var at = 0;
        if (_afterBackslash)
        {
            buffer[at++] = (byte)'\\';
            _afterBackslash = false;
        }

        var read = source.Read(buffer[at..]);
        var filled = buffer[..(at + read)];
        for (var from = 0; from + 1 < filled.Length; from++)
        {
            if (filled[from] == '\\' && filled[from + 1] == '"')
            {
                filled[from++] = (byte)'"';
            }
        }

        if (read > 0 && filled.Length > 1 && filled[^1] == '\\')
        {
            _afterBackslash = true;
            return filled.Length - 1;
        }

        return filled.Length;
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
}
