using System.Text;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>The header spellings of one contract, folded for comparing.</summary>
internal sealed class Spellings
{
    private const int LongestHeader = 60;
    private const int FewestColumns = 2;

    private static readonly HashSet<string> Remarks = [.. new[] { "说明", "情况说明", "原因说明", "说明原因", "备注" }.Select(HeaderText.Fold)];

    private readonly IReadOnlyDictionary<string, int> _columns;
    private readonly Dictionary<string, HeaderText> _texts;
    private readonly Dictionary<string, (int Column, string? Unit)> _known = new(StringComparer.Ordinal);

    /// <param name="texts">What was taken apart already for other contracts; a sheet's texts are the same for all.</param>
    public Spellings(LedgerContract contract, Dictionary<string, HeaderText> texts) => (Contract, _columns, _texts) = (contract, contract.FoldedHeaders, texts);

    public LedgerContract Contract { get; }

    /// <summary>The row holds several of the contract's headers.</summary>
    public bool Names(HeldRow row) => row.Texts.Where(text => text.Length > 0 && Find(text).Column >= 0).Take(FewestColumns).Count() == FewestColumns;

    /// <summary>Where the columns stand under a header; <c>null</c> where it names hardly any.</summary>
    public HeaderMatch? Match(HeaderRows header, PeekedSheet sheet)
    {
        if (header.Paths.Count(path => Find(path).Column >= 0) < FewestColumns)
        {
            return null;
        }

        var stated = sheet.Head.TakeWhile(row => row.Number <= header.Rows[0].Number).SelectMany(row => row.Texts).SelectMany(UnitText.InLine).ToList();
        var columns = new MatchedColumn?[Contract.Columns.Count];
        var repeated = new List<int>();
        var remark = -1;
        for (var cell = 0; cell < header.Paths.Count; cell++)
        {
            var (column, unit) = Find(header.Paths[cell]);
            if (column >= 0 && columns[column] is null)
            {
                columns[column] = Bind(column, cell, header.Paths[cell], unit, stated);
            }
            else if (column >= 0)
            {
                repeated.Add(cell);
            }
            else if (remark < 0 && header.Paths[cell].Any(text => Remarks.Contains(HeaderText.Fold(text))))
            {
                remark = cell;
            }
        }

        return new(Contract, header.Rows[0].Number, header.Rows[^1].Number, columns, [.. Enumerable.Range(0, header.Paths.Count).Select(header.TextOf)], remark) { Repeated = repeated };
    }

    /// <summary>The column a path of header texts names: its lowest text, then all of them together; -1 where it names none.</summary>
    private (int Column, string? Unit) Find(IReadOnlyList<string> path)
    {
        for (var from = path.Count - 1; from >= 0; from--)
        {
            if (Find(from == path.Count - 1 ? path[from] : string.Concat(path.Skip(from))) is { Column: >= 0 } found)
            {
                return found;
            }
        }

        // A parent alone names the column where the rows below it only say the unit: 到位资金 over 万元.
        return path.Count > 1 && UnitText.BaseOf(path[^1].Trim('(', ')', '（', '）')) is not null && _columns.TryGetValue(HeaderText.Fold(path[^2]), out var parent)
            ? (parent, path[^1].Trim('(', ')', '（', '）'))
            : (-1, null);
    }

    private (int Column, string? Unit) Find(string raw)
    {
        if (!_known.TryGetValue(raw, out var found))
        {
            // A bracket that folds to nothing is a unit all the same: 权重（%）.
            found = raw.Length > LongestHeader || (Contract.HasNoAsciiHeader && Ascii.IsValid(raw)) ? (-1, null)
                : Text(raw) is var text && _columns.TryGetValue(text.Folded, out var whole) ? (whole, text.Folded == text.WithoutBrackets ? text.Bracketed : null)
                : text.Bracketed is not null && _columns.TryGetValue(text.WithoutBrackets, out var column) ? (column, text.Bracketed)
                : (-1, null);
            _known.Add(raw, found);
        }

        return found;
    }

    private HeaderText Text(string raw)
    {
        if (!_texts.TryGetValue(raw, out var text))
        {
            _texts[raw] = text = HeaderText.Of(raw);
        }

        return text;
    }

    private MatchedColumn Bind(int at, int cell, IReadOnlyList<string> path, string? unit, List<string> stated)
    {
        var column = Contract.Columns[at];
        var written = column.Type != ColumnType.Quantity ? null : unit is not null && UnitText.BaseOf(unit) is not null ? unit : stated.Find(s => UnitText.BaseOf(s) == column.Unit);
        return new(column, cell, string.Join(' ', path), written);
    }
}
