using System.Text;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Contracts;

/// <summary>The header spellings of one contract, folded for comparing.</summary>
/// <param name="texts">What was taken apart already for other contracts; a sheet's texts are the same for all.</param>
internal sealed class Spellings(LedgerContract contract, HeaderTexts texts)
{
    private const int FewestColumns = 2;

    private static readonly HashSet<string> Remarks = [.. new[] { "说明", "情况说明", "原因说明", "说明原因", "备注" }.Select(HeaderText.Fold)];

    private readonly IReadOnlyDictionary<string, int> _columns = contract.FoldedHeaders;
    private readonly bool _hasNoAsciiHeader = contract.HasNoAsciiHeader;

    public LedgerContract Contract => contract;

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
            else if (remark < 0 && header.Paths[cell].Any(text => Remarks.Contains(texts.Of(text).Folded)))
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
        return path.Count > 1 && texts.UnitOf(path[^1].Trim('(', ')', '（', '）')) is not null && _columns.TryGetValue(texts.Of(path[^2]).Folded, out var parent)
            ? (parent, path[^1].Trim('(', ')', '（', '）'))
            : (-1, null);
    }

    private (int Column, string? Unit) Find(string raw)
    {
        if (!texts.MayBeHeader(raw) || (_hasNoAsciiHeader && Ascii.IsValid(raw)))
        {
            return (-1, null);
        }

        // A bracket that folds to nothing is a unit all the same: 权重（%）.
        var text = texts.Of(raw);
        return _columns.TryGetValue(text.Folded, out var whole) ? (whole, text.Folded == text.WithoutBrackets ? text.Bracketed : null)
            : text.Bracketed is not null && _columns.TryGetValue(text.WithoutBrackets, out var column) ? (column, text.Bracketed)
            : (-1, null);
    }

    private MatchedColumn Bind(int at, int cell, IReadOnlyList<string> path, string? unit, List<string> stated)
    {
        var column = Contract.Columns[at];
        var written = column.Type != ColumnType.Quantity ? null : unit is not null && texts.UnitOf(unit) is not null ? unit : stated.Find(s => texts.UnitOf(s) == column.Unit);
        return new(column, cell, string.Join(' ', path), written);
    }
}
