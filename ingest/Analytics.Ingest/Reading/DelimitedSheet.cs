using System.Text;
using Analytics.Vocabulary;
using CsvHelper;

namespace Analytics.Ingest.Reading;

/// <summary>Delimited text as one sheet. Rows are records: a line break inside quotes does not start one, a blank line is one.</summary>
internal sealed class DelimitedSheet : RawSheet, IDisposable
{
    /// <summary>What stands for a delimiter of several characters while the records are split.</summary>
    private const char Stand = '\u001F';

    private readonly CsvReader _reader;
    private CsvMalformedRecord? _malformed;
    private int _row;

    public DelimitedSheet(Stream utf8, Dialect dialect)
    {
        var single = dialect.Delimiter.Length == 1 && char.IsAscii(dialect.Delimiter[0]);
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            Separator = single ? dialect.Delimiter[0] : Stand,
            Quote = dialect.Quote,
            OnMalformedRecord = record => _malformed = record,
        };
        _reader = CsvReader.Create(single ? utf8 : new CsvSeparatorStream(utf8, dialect.Delimiter, Stand, false), options, false);
        if (dialect.HintLine)
        {
            _reader.Read();
        }
    }

    public override string Name => "";

    public override int Index => 1;

    public override int RowNumber => _row;

    public override int CellCount => _reader.FieldCount;

    public override Finding? Damage => _malformed is { } malformed ? ReadingFindings.DamagedRow(_row, malformed.Reason, malformed.RawRecord) : null;

    public override bool ReadRow()
    {
        _malformed = null;
        if (!_reader.Read())
        {
            return false;
        }

        _row++;
        return true;
    }

    public override string Text(int cell) => cell < _reader.FieldCount ? Encoding.UTF8.GetString(_reader.GetSpan(cell)) : "";

    public override ReadOnlySpan<byte> Utf8(int cell) => _reader.GetSpan(cell);

    public override bool IsEmpty(int cell) => _reader.GetSpan(cell).IsEmpty;

    public void Dispose() => _reader.Dispose();
}
