using System.Globalization;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Contracts;

/// <summary>
/// A table in a sheet nobody has a contract for, read forward. The body goes on until a second header begins; narrow rows at the end are
/// notes. Sums stay in the body: without a contract nobody can say that they are not entries.
/// </summary>
internal sealed class GuessedTable
{
    /// <summary>More narrow rows than this in a row are no notes but the table itself.</summary>
    private const int MostNotes = 200;

    private readonly PeekedSheet _sheet;
    private readonly FindingLog _findings;
    private readonly Queue<HeldRow> _ready = [];
    private readonly Queue<HeldRow> _waiting = [];
    private readonly ColumnKinds _kinds = new();
    private int _lastBody;
    private int _gap = int.MaxValue;
    private bool _ended;

    public GuessedTable(PeekedSheet sheet, ReadOptions options)
    {
        (_sheet, Header) = (sheet, GuessedHeader.Find(sheet));
        Columns = [.. Enumerable.Range(0, Header.Width).Select(cell => Header.Header?.TextOf(cell) ?? "")];
        _findings = new FindingLog(sheet.Name, options.MaxFindingsPerRule);
        while (sheet.RowNumber < Header.BodyFrom - 1 && sheet.ReadRow())
        {
            Note(sheet.Damage);
        }

        sheet.Notes.ToList().ForEach(_findings.Add);
        LookAtHeader();
    }

    public GuessedHeader Header { get; }

    /// <summary>The text above each column; blank where there is none.</summary>
    public IReadOnlyList<string> Columns { get; }

    public List<int> FooterRows { get; } = [];

    public IReadOnlyList<Finding> Findings => _findings.All;

    /// <summary>The next row of the body; <c>null</c> at its end.</summary>
    public HeldRow? ReadRow()
    {
        while (_ready.Count == 0 && !_ended)
        {
            Advance();
        }

        return _ready.TryDequeue(out var row) ? row : null;
    }

    /// <summary>Reads on until a row is surely of the body, keeping back those that may be notes.</summary>
    private void Advance()
    {
        while (_waiting.Count < MostNotes && _sheet.ReadRow())
        {
            var row = HeldRow.Of(_sheet);
            if (row.Fill == 0 && row.Damage is null)
            {
                _gap = Math.Min(_gap, row.Number);
                continue;
            }

            if (BeginsAnother(row))
            {
                EndBefore(row);
                return;
            }

            if (row.Fill > 0 && MayBeNote(row))
            {
                _waiting.Enqueue(row);
                continue;
            }

            _waiting.Enqueue(row);
            MakeReady(_waiting.Count);
            return;
        }

        if (_waiting.Count == MostNotes)
        {
            MakeReady(MostNotes);
            return;
        }

        _ended = true;
        // A table of one narrow row (无, nil return) has that row and no notes.
        MakeReady(_lastBody > 0 ? 0 : CountBeforeGap());
        FooterRows.AddRange(_waiting.Select(r => r.Number));
    }

    /// <summary>Another table begins: narrow rows right under the body are of the body, those after a blank row the other's titles.</summary>
    private void EndBefore(HeldRow header)
    {
        _ended = true;
        _findings.Add(SecondTable(header));
        var gap = _gap;
        MakeReady(gap < header.Number ? CountBeforeGap() : 0);
        FooterRows.AddRange(_waiting.Where(r => r.Number < gap || RowKinds.IsFooter(FirstText(r))).Select(r => r.Number));
    }

    private int CountBeforeGap() => _waiting.TakeWhile(r => r.Number < _gap && !RowKinds.IsFooter(FirstText(r))).Count();

    private void MakeReady(int count)
    {
        for (; count > 0; count--)
        {
            var row = _waiting.Dequeue();
            LookAtForm(row);
            _kinds.Add(row);
            (_lastBody, _gap) = (row.Number, int.MaxValue);
            _ready.Enqueue(row);
        }
    }

    private static string FirstText(HeldRow row) => row.Texts.First(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>One text where the table's rows have several, or a few texts that leave the first column blank.</summary>
    private bool MayBeNote(HeldRow row) =>
        RowKinds.IsFooter(FirstText(row))
        || (row.Fill == 1 && (Header.Filled > 2 || (Header.Filled == 2 && _gap < row.Number)))
        || (row.Fill * 2 < Header.Filled && string.IsNullOrWhiteSpace(row.Text(0)));

    /// <summary>The header once more, or, after a blank row, texts where the columns hold numbers; under a title of its own one name of the header is enough.</summary>
    private bool BeginsAnother(HeldRow row)
    {
        if (Header.Header is { } header && header.Rows.Any(r => Same(r, row) is var same && same >= 2 && same * 3 >= r.Fill * 2))
        {
            return true;
        }

        return _gap < row.Number && (_kinds.NamesOthers(row)
            || (_waiting.Any(r => r.Number > _gap) && row.Fill > 1 && row.Texts.All(HeaderHeight.IsHeaderLike) && Header.Header is { } first && Same(first.Rows[^1], row) > 0));
    }

    private static int Same(HeldRow header, HeldRow row) => header.Texts.Where((text, cell) => text.Trim().Length > 0 && row.Text(cell).Trim() == text.Trim()).Count();

    /// <summary>A header with more or fewer cells than nearly all rows below it has lost or gained one itself.</summary>
    private void LookAtHeader()
    {
        if (Header.Header?.Rows[^1] is { Damage: null } row && _sheet.UsualCellCount > 0 && row.CellCount != _sheet.UsualCellCount)
        {
            _findings.Add(HeaderFindings.UnevenHeader(row.Number, row.CellCount, _sheet.UsualCellCount));
        }
    }

    private void LookAtForm(HeldRow row)
    {
        Note(row.Damage);
        Note(row.IsHidden ? HeaderFindings.HiddenRow(row.Number) : null);
        if (row.Damage is null && HeaderFindings.OfWidth(row, Header.Width, _sheet.UsualCellCount) is { } uneven)
        {
            _findings.Add(uneven);
        }
    }

    private void Note(Finding? damage)
    {
        if (damage is not null)
        {
            _findings.Add(damage);
        }
    }

    private static Finding SecondTable(HeldRow row)
    {
        var number = row.Number.ToString(CultureInfo.InvariantCulture);
        return new("table.another_below", Severity.Explain, "", row.Number, 0, null, new Bilingual(
            $"第{number}行又出现一个表头，其下内容没有读取，请把每张表放在单独的工作表或文件中。",
            $"Row {number} begins another header; what stands below it was not read. Put each table on a sheet or in a file of its own."));
    }
}
