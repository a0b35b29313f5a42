using System.Text;
using Analytics.Vocabulary;
using CsvHelper;

namespace Analytics.Ingest.Reading;

/// <summary>
/// Delimited text as one sheet. Rows are records: a line break inside quotes does not start one, a blank line is one. A record with wrong
/// quotes is marked and costs no other row.
/// </summary>
internal sealed class DelimitedSheet : RawSheet, IDisposable
{
    /// <summary>What stands for a delimiter of several characters while the records are split.</summary>
    private const char Stand = '\u001F';

    /// <summary>A spreadsheet's cell holds 32,767 characters: a record far beyond a thousand of them is an open quote.</summary>
    private const int MostRecordBytes = 4 << 20;

    private readonly Func<Stream> _open;
    private readonly Dialect _dialect;
    private readonly string _encoding;
    private readonly Queue<RepairedRow> _repaired = [];
    private CsvReader _reader;
    private CsvMalformedRecord? _malformed;
    private RepairedRow? _current;
    private long _readerFrom;
    private long _end;
    private long _lines;
    private int _row;

    public DelimitedSheet(Func<Stream> open, Dialect dialect, string encoding)
    {
        (_open, _dialect, _encoding) = (open, dialect, encoding);
        _reader = Reader(open());
        if (dialect.HintLine)
        {
            _reader.Read();
            _lines++;
        }
    }

    public override string Name => "";

    public override int Index => 1;

    public override int RowNumber => _row;

    public override int CellCount => _current?.Cells.Length ?? _reader.FieldCount;

    public override int UsualCellCount => _dialect.Width > 1 ? _dialect.Width : 0;

    public override Finding? Damage => _current is null ? OddCharacters() : _current.Finding?.Invoke(_row);

    public override bool ReadRow()
    {
        if (_repaired.TryDequeue(out _current))
        {
            _row++;
            return true;
        }

        try
        {
            _malformed = null;
            if (!_reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException)
        {
            PassOpenQuote();
            return ReadRow();
        }

        _row++;
        _end = _readerFrom + _reader.ByteOffset + _reader.RawRecord.Length;
        _lines += _dialect.Delimiter.Length > 1 ? 1 + _reader.RawRecord.Count((byte)'\n') : 0;
        if (_malformed is { } malformed)
        {
            Repair(DamagedRecord.Rows(malformed.RawRecord, malformed.Reason, _dialect));
            _current = _repaired.Dequeue();
        }

        return true;
    }

    public override string Text(int cell) => _current is not null ? (cell < _current.Cells.Length ? _current.Cells[cell] : "")
        : cell < _reader.FieldCount ? Encoding.UTF8.GetString(_reader.GetSpan(cell)) : "";

    public override ReadOnlySpan<byte> Utf8(int cell) => _current is not null ? Encoding.UTF8.GetBytes(Text(cell)) : _reader.GetSpan(cell);

    public override bool IsEmpty(int cell) => _current is not null ? Text(cell).Length == 0 : _reader.GetSpan(cell).IsEmpty;

    public void Dispose() => _reader.Dispose();

    private CsvReader Reader(Stream utf8)
    {
        var single = _dialect.Delimiter.Length == 1 && char.IsAscii(_dialect.Delimiter[0]);
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            Separator = single ? _dialect.Delimiter[0] : Stand,
            Quote = _dialect.Quote,
            MaxRecordSize = MostRecordBytes,
            OnMalformedRecord = record => _malformed = record,
        };
        return CsvReader.Create(single ? utf8 : new CsvSeparatorStream(utf8, _dialect.Delimiter, Stand, false), options, false);
    }

    /// <summary>A record too large to be one begins with a quote that nobody closed: its first line is a damaged row, and reading goes on with the next line.</summary>
    private void PassOpenQuote()
    {
        _reader.Dispose();
        // Where one character stands for several, bytes cannot be counted and lines can.
        var stream = _dialect.Delimiter.Length > 1 ? Utf8Lines.After(_open(), _lines) : new Utf8Lines(_open(), _end);
        var line = stream.PassLine(MostRecordBytes);
        _lines++;
        _readerFrom = _end = stream.At;
        _reader = Reader(stream);
        Repair(DamagedRecord.Rows(line, CsvMalformedReason.UnterminatedQuote, _dialect));
    }

    private void Repair(IReadOnlyList<RepairedRow> rows)
    {
        foreach (var row in rows)
        {
            _repaired.Enqueue(row);
        }
    }

    private Finding? OddCharacters() =>
        _row == 0 ? null
        : _reader.RawRecord.IndexOf("\uFFFD"u8) >= 0 ? OddCharacters("\uFFFD"u8, (cell, text) => ReadingFindings.LostCharacters(_row, cell, text, _encoding))
        : _reader.RawRecord.IndexOf((byte)0xC2) >= 0 ? OddCharacters([0xC2], (cell, text) => WindowsControls.AreIn(text) ? ReadingFindings.ControlCharacters(_row, cell, text) : null)
        : null;

    private Finding? OddCharacters(ReadOnlySpan<byte> sign, Func<int, string, Finding?> finding)
    {
        for (var cell = 0; cell < _reader.FieldCount; cell++)
        {
            if (_reader.GetSpan(cell).IndexOf(sign) >= 0 && finding(cell, Text(cell)) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
