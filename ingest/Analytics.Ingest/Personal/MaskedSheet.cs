using System.Text;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Personal;

/// <summary>
/// A sheet in which pseudonyms stand for the numbers of persons. Everything that reads it, headers, entries, findings, sees nothing else; most
/// cells are passed on after their digits are counted.
/// </summary>
internal sealed class MaskedSheet(RawSheet sheet, Pseudonyms pseudonyms, Vintage receivedAt) : RawSheet
{
    private readonly List<PersonalColumn> _columns = [];
    private readonly SortedDictionary<(int Row, int Cell), PersonalKind> _inText = [];
    private ColumnMeaning[] _meanings = [];
    private int _rows;

    /// <summary>Columns whose header announces numbers of persons.</summary>
    public IReadOnlyList<PersonalColumn> Columns => _columns;

    /// <summary>Cells, of those looked at so far, in which such a number stood though the header does not announce any; cells from 0.</summary>
    public IReadOnlyDictionary<(int Row, int Cell), PersonalKind> InText => _inText;

    public override string Name { get; } = pseudonyms.Mask(sheet.Name, receivedAt);

    public override int Index => sheet.Index;

    public override bool IsVisible => sheet.IsVisible;

    public override int RowNumber => sheet.RowNumber;

    public override int CellCount => sheet.CellCount;

    public override int UsualCellCount => sheet.UsualCellCount;

    public override bool IsHiddenRow => sheet.IsHiddenRow;

    public override IReadOnlyList<CellBlock> Merged => sheet.Merged;

    public override Finding? Damage => sheet.Damage is { } damage ? Masked(damage) : null;

    public override IReadOnlyList<Finding> Notes => [.. sheet.Notes.Select(Masked)];

    public override bool ReadRow()
    {
        var isRow = sheet.ReadRow();
        // Beyond its first rows the sheet itself is asked: a step less for every cell.
        sheet = sheet is PeekedSheet { Behind: { } behind } ? behind : sheet;
        if (isRow && _rows++ < SheetHead.Rows)
        {
            LookForHeaders();
        }

        return isRow;
    }

    public override string Text(int cell)
    {
        var text = sheet.Text(cell);
        return PersonalNumbers.HasDigits(text, Fewest(MeaningOf(cell))) ? Mask(cell, text) : text;
    }

    public override ReadOnlySpan<byte> Utf8(int cell)
    {
        var text = sheet.Utf8(cell);
        var meaning = MeaningOf(cell);
        if (text.Length < Fewest(meaning) || !HasEnoughDigits(text, Fewest(meaning)))
        {
            return text;
        }

        var read = Encoding.UTF8.GetString(text);
        var masked = Mask(cell, read);
        return ReferenceEquals(masked, read) ? text : Encoding.UTF8.GetBytes(masked);
    }

    public override bool IsEmpty(int cell) => sheet.IsEmpty(cell);

    private string Mask(int cell, string text)
    {
        var meaning = MeaningOf(cell);
        var masked = pseudonyms.Mask(text, receivedAt, meaning, out var found);
        if (found.Count > 0 && meaning.Personal is null)
        {
            _inText.TryAdd((RowNumber, cell), found[0].Kind);
        }

        return masked;
    }

    private Finding Masked(Finding finding) => finding with
    {
        Raw = finding.Raw is null ? null : pseudonyms.Mask(finding.Raw, receivedAt),
        Message = new(pseudonyms.Mask(finding.Message.Zh, receivedAt), pseudonyms.Mask(finding.Message.En, receivedAt)),
    };

    /// <summary>A row of several texts and no number may be a header; what it announces holds from there on.</summary>
    private void LookForHeaders()
    {
        List<(int Cell, ColumnMeaning Meaning)> announced = [];
        var texts = 0;
        for (var cell = 0; cell < sheet.CellCount; cell++)
        {
            var text = sheet.Text(cell).Trim();
            if (CellKinds.Of(text) is CellKind.Number or CellKind.Date)
            {
                return;
            }

            texts += text.Length > 0 ? 1 : 0;
            if (pseudonyms.Headers.Of(text) is { } meaning)
            {
                announced.Add((cell, meaning));
            }
        }

        if (texts > 1)
        {
            announced.ForEach(header => Take(header.Cell, header.Meaning));
        }
    }

    private void Take(int cell, ColumnMeaning meaning)
    {
        if (cell >= _meanings.Length)
        {
            Array.Resize(ref _meanings, Math.Max(cell + 1, sheet.CellCount));
        }

        if (meaning.Personal is { } kind && _meanings[cell].Personal is null)
        {
            _columns.Add(new(cell, RowNumber, kind, pseudonyms.Mask(sheet.Text(cell).Trim(), receivedAt)));
        }

        _meanings[cell] = meaning;
    }

    private ColumnMeaning MeaningOf(int cell) => (uint)cell < (uint)_meanings.Length ? _meanings[cell] : default;

    private static int Fewest(ColumnMeaning meaning) => meaning.Personal is null ? PersonalNumbers.FewestDigits : PersonalNumbers.FewestDigitsAnnounced;

    // A full-width digit is EF BC 90 to EF BC 99: its last byte alone counts, and of other characters' bytes a few too many, which is harmless.
    private static bool HasEnoughDigits(ReadOnlySpan<byte> text, int fewest)
    {
        var digits = 0;
        foreach (var each in text)
        {
            digits += (uint)(each - '0') <= 9 || (uint)(each - 0x90) <= 9 ? 1 : 0;
        }

        return digits >= fewest;
    }
}

/// <summary>A column whose header announces numbers of persons.</summary>
/// <param name="Cell">From 0.</param>
/// <param name="Row">Of the header.</param>
internal sealed record PersonalColumn(int Cell, int Row, PersonalKind Kind, string Header);
