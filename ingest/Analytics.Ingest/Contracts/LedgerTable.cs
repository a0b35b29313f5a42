using System.Text;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Contracts;

/// <summary>
/// The entries of one ledger in one sheet, read forward: only body rows come, with their number in the file and their texts by column of the
/// contract. Titles, totals, signatures and repeated headers are left out and listed in <see cref="Bounds"/>.
/// </summary>
public sealed class LedgerTable
{
    private readonly PeekedSheet _sheet;
    private readonly HeaderMatch _match;
    private readonly int[] _cells;
    private readonly LedgerRows _rows;
    private readonly FindingLog _findings;
    private readonly List<int> _totalRows = [];
    private readonly List<TotalRow> _totals = [];
    private readonly List<int> _footerRows = [];
    private readonly int _usualCells;
    private readonly JoinedCells _joined;
    private int _firstRow;
    private int _lastRow;

    private LedgerTable(PeekedSheet sheet, HeaderMatch match, ReadOptions options)
    {
        (_sheet, _match) = (sheet, match);
        _joined = new JoinedCells(match, sheet.Merged);
        _cells = [.. match.Columns.Select(c => c?.Cell ?? int.MaxValue)];
        _rows = new LedgerRows(match, sheet);
        // Rows of a workbook are as wide as its sheet; only lines of text can be too short or too long.
        _usualCells = sheet.UsualCellCount > 0 ? sheet.UsualCellCount : sheet.Head.Select(row => row.CellCount).DefaultIfEmpty(0).Max();
        _findings = new FindingLog(sheet.Name, options.MaxFindingsPerRule);
        Titles = [.. sheet.Head.Where(row => row.Number < match.FirstHeaderRow).SelectMany(row => row.Texts).Where(text => text.Trim().Length > 0)];
        sheet.Notes.ToList().ForEach(_findings.Add);
        HeaderFindings.Add(_findings, match);
        while (sheet.RowNumber < match.LastHeaderRow && sheet.ReadRow())
        {
        }
    }

    public LedgerContract Contract => _match.Contract;

    public HeaderMatch Match => _match;

    /// <summary>The sheet's name; empty for delimited text.</summary>
    public string Sheet => _sheet.Name;

    /// <summary>Counted from 1 over all sheets of the file.</summary>
    public int SheetIndex => _sheet.Index;

    /// <summary>The texts above the header: titles, county, period, unit.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>What is odd about the header and about rows read so far; complete when <see cref="ReadRow"/> has returned <c>false</c>.</summary>
    public IReadOnlyList<Finding> Findings => _findings.All;

    /// <summary>Where the table begins and ends; complete when <see cref="ReadRow"/> has returned <c>false</c>.</summary>
    public TableBounds Bounds => new(_match.FirstHeaderRow, _match.LastHeaderRow, _firstRow, _lastRow, _totalRows, _footerRows);

    /// <summary>The rows that say what others add up to; complete when <see cref="ReadRow"/> has returned <c>false</c>.</summary>
    internal IReadOnlyList<TotalRow> Totals => _totals;

    /// <summary>1-based row in the file.</summary>
    public int RowNumber => _sheet.RowNumber;

    /// <summary>The form of the row is broken, so its cells may stand in the wrong columns: the entry must not enter. Its finding is in <see cref="Findings"/>.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The table of the sheet that answers one of the contracts; <c>null</c> where the sheet answers none.</summary>
    /// <param name="fileName">Its words help to choose among contracts that fit alike.</param>
    public static LedgerTable? Find(RawSheet sheet, IReadOnlyList<LedgerContract> contracts, string fileName, ReadOptions? options = null) =>
        Find(new PeekedSheet(sheet, SheetHead.Rows), new HeaderBook(contracts), fileName, options ?? new ReadOptions());

    internal static LedgerTable? Find(PeekedSheet sheet, HeaderBook headers, string fileName, ReadOptions options) =>
        headers.Find(sheet, fileName, options.Ledger) is { } match ? new LedgerTable(sheet, match, options) : null;

    public bool ReadRow()
    {
        while (_sheet.ReadRow())
        {
            _joined.Pass(_sheet);
            switch (_rows.Kind())
            {
                case RowKind.Body:
                    _firstRow = _firstRow == 0 ? RowNumber : _firstRow;
                    _lastRow = RowNumber;
                    LookAtForm();
                    return true;
                case RowKind.Total:
                    AddTotal();
                    break;
                case RowKind.Footer:
                    _footerRows.Add(RowNumber);
                    break;
                case RowKind.Heading:
                    _findings.Add(HeaderFindings.HeadingRow(Sheet, RowNumber, _sheet.ToTexts()));
                    break;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>The text under a column of the contract, by its position there; empty where the sheet lacks the column.</summary>
    public string Text(int column)
    {
        var text = _cells[column] < _sheet.CellCount ? _sheet.Text(_cells[column]) : "";
        return text.Length > 0 || _joined.IsEmpty ? text : _joined.Text(RowNumber, _cells[column]);
    }

    /// <summary>The same as <see cref="Text"/> in UTF-8, without making a string where the file allows it; valid until the next row.</summary>
    public ReadOnlySpan<byte> Utf8(int column)
    {
        var text = _cells[column] < _sheet.CellCount ? _sheet.Utf8(_cells[column]) : default;
        return text.Length > 0 || _joined.IsEmpty ? text : Encoding.UTF8.GetBytes(_joined.Text(RowNumber, _cells[column]));
    }

    /// <summary>What the sender explains in the row's remark column; empty where there is none.</summary>
    public string Remark => _match.RemarkCell >= 0 ? _sheet.Text(_match.RemarkCell) : "";

    /// <summary>The whole row as it stands in the file.</summary>
    internal string[] ToTexts() => _sheet.ToTexts();

    private void AddTotal()
    {
        if (TotalRow.Of(this, _sheet.ToTexts(), _firstRow, _totalRows.Count > 0 ? _totalRows[^1] : 0) is { } total)
        {
            _totals.Add(total);
        }

        _totalRows.Add(RowNumber);
    }

    private void LookAtForm()
    {
        IsDamaged = false;
        if (_sheet.IsHiddenRow)
        {
            _findings.Add(HeaderFindings.HiddenRow(RowNumber));
        }

        if (_sheet.Damage is { } damage)
        {
            IsDamaged = damage.Severity > Severity.Note;
            _findings.Add(damage);
        }
        else if (_sheet.CellCount != _usualCells && HeaderFindings.OfWidth(HeldRow.Of(_sheet), _match.Headers.Count, _sheet.UsualCellCount) is { } uneven)
        {
            IsDamaged = uneven.Severity > Severity.Note;
            _findings.Add(uneven);
        }
    }
}
