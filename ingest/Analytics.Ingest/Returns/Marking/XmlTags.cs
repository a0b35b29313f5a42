using System.Buffers;
using System.Globalization;
using System.Text;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>
/// Passes an XML part through tag by tag: what lies between the tags is copied byte for byte, and each tag may be copied, changed or written
/// around. So a sheet of any size keeps every byte that nobody had a reason to touch. Only UTF-8.
/// </summary>
internal sealed class XmlTags(Stream source, Stream target)
{
    private static readonly SearchValues<byte> AfterName = SearchValues.Create(" \t\r\n/>"u8);

    private byte[] _buffer = new byte[64 * 1024];
    private int _from;
    private int _to;
    private int _length;
    private bool _ended;

    /// <summary>The tag passed on to, with its brackets.</summary>
    public ReadOnlySpan<byte> Tag => _buffer.AsSpan(_from, _length);

    public bool IsEnd => Tag[1] == '/';

    /// <summary>An element, not a comment, a declaration or character data.</summary>
    public bool IsElement => Tag[1] is not ((byte)'!' or (byte)'?');

    /// <summary>An element without content: <c>&lt;row/&gt;</c>.</summary>
    public bool IsEmpty => IsElement && !IsEnd && Tag[^2] == '/';

    /// <summary>What stands before the local name: empty or a prefix with its colon.</summary>
    public string Prefix => Encoding.UTF8.GetString(QualifiedName[..(QualifiedName.IndexOf((byte)':') + 1)]);

    private ReadOnlySpan<byte> QualifiedName
    {
        get
        {
            var name = IsEnd ? Tag[2..] : Tag[1..];
            return name[..name.IndexOfAny(AfterName)];
        }
    }

    /// <summary>Copies the text up to the next tag; <c>false</c> at the end of the part.</summary>
    /// <exception cref="InvalidDataException">The part ends within a tag.</exception>
    public bool Next()
    {
        (_from, _length) = (_from + _length, 0);
        while (true)
        {
            var start = _buffer.AsSpan(_from, _to - _from).IndexOf((byte)'<');
            if (start >= 0)
            {
                target.Write(_buffer, _from, start);
                _from += start;
                _length = LengthOfTag();
                return true;
            }

            target.Write(_buffer, _from, _to - _from);
            _from = _to;
            if (!Fill())
            {
                return false;
            }
        }
    }

    public bool Is(ReadOnlySpan<byte> localName)
    {
        var name = QualifiedName;
        return name[(name.IndexOf((byte)':') + 1)..].SequenceEqual(localName);
    }

    public void Copy() => target.Write(Tag);

    public void Write(string xml) => target.Write(Encoding.UTF8.GetBytes(xml));

    /// <summary>The value of an attribute as written; <c>null</c> where the tag has none of that name.</summary>
    public string? Attribute(string name) => Find(name) is var (from, to) && from >= 0 ? Encoding.UTF8.GetString(Tag[from..to]) : null;

    /// <summary>Writes the tag with one attribute set.</summary>
    public void CopyWith(string name, int value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (Find(name) is var (from, to) && from >= 0)
        {
            target.Write(Tag[..from]);
            Write(text);
            target.Write(Tag[to..]);
            return;
        }

        var end = 1 + QualifiedName.Length;
        target.Write(Tag[..end]);
        Write($" {name}=\"{text}\"");
        target.Write(Tag[end..]);
    }

    /// <summary>Writes an element without content as one that is open, and afterwards its end.</summary>
    public void Open(Action content)
    {
        var name = Encoding.UTF8.GetString(QualifiedName);
        target.Write(Tag[..^2].TrimEnd((byte)' '));
        Write(">");
        content();
        Write($"</{name}>");
    }

    private (int From, int To) Find(string name)
    {
        var tag = Tag;
        for (var at = 1 + QualifiedName.Length; at < tag.Length;)
        {
            var equals = tag[at..].IndexOf((byte)'=');
            if (equals < 0)
            {
                break;
            }

            var found = tag.Slice(at, equals).Trim(" \t\r\n"u8);
            var open = at + equals + tag[(at + equals)..].IndexOfAny((byte)'"', (byte)'\'');
            var close = open + 1 + tag[(open + 1)..].IndexOf(tag[open]);
            if (found.SequenceEqual(Encoding.UTF8.GetBytes(name)))
            {
                return (open + 1, close);
            }

            at = close + 1;
        }

        return (-1, -1);
    }

    private int LengthOfTag()
    {
        while (true)
        {
            var length = LengthWithin(_buffer.AsSpan(_from, _to - _from));
            if (length > 0)
            {
                return length;
            }

            if (!Fill())
            {
                throw new InvalidDataException("The part ends within a tag.");
            }
        }
    }

    /// <summary>0 where the tag is not whole yet.</summary>
    private static int LengthWithin(ReadOnlySpan<byte> text)
    {
        var closing = text.StartsWith("<!--"u8) ? "-->"u8 : text.StartsWith("<![CDATA["u8) ? "]]>"u8 : text.StartsWith("<?"u8) ? "?>"u8 : default;
        if (closing.Length > 0)
        {
            return text.IndexOf(closing) is var found and >= 0 ? found + closing.Length : 0;
        }

        for (var at = 1; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (next < 0)
            {
                return 0;
            }

            at += next;
            if (text[at] == '>')
            {
                // What is not whole may look like a comment's beginning: wait for the rest.
                return text.Length >= 9 || text[1] != '!' ? at + 1 : 0;
            }

            var close = text[(at + 1)..].IndexOf(text[at]);
            if (close < 0)
            {
                return 0;
            }

            at += close + 1;
        }

        return 0;
    }

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        var kept = _buffer.AsSpan(_from, _to - _from);
        if (kept.Length == _buffer.Length)
        {
            var larger = new byte[_buffer.Length * 2];
            kept.CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            kept.CopyTo(_buffer);
        }

        (_from, _to) = (0, kept.Length);
        var read = source.Read(_buffer, _to, _buffer.Length - _to);
        (_to, _ended) = (_to + read, read == 0);
        return read > 0;
    }
}
