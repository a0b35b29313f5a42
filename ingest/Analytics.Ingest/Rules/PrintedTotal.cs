using System.Globalization;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Staging;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Rules;

/// <summary>One cell of a total row, understood like the entries' cells above it.</summary>
/// <param name="Value">In the column's base unit.</param>
/// <param name="Tolerance">Half of the last place it prints: 12.3万元 may stand for anything up to 500 yuan away.</param>
/// <param name="Scale">What one of its printed units is in base units.</param>
internal sealed record PrintedTotal(StagedTable Table, TotalRow Total, QuantityColumn Column, Quantity Value, decimal Tolerance, decimal Scale)
{
    /// <summary><c>null</c> where the cell cannot be read as one quantity: a slip in a total is no reason to ask.</summary>
    public static PrintedTotal? Of(StagedTable table, TotalRow total, QuantityColumn column)
    {
        var text = total.Texts[column.Position].Trim();
        if (column.ScaleOf(table) is not { } scale || column.Read(text, table) is not { Quantity: { } value, Issue: null })
        {
            return null;
        }

        var point = text.IndexOfAny(['.', '．']);
        var places = point < 0 ? 0 : text.Skip(point + 1).TakeWhile(char.IsDigit).Count();
        var word = text.Contains('亿', StringComparison.Ordinal) ? 100_000_000m : text.Contains('万', StringComparison.Ordinal) ? 10_000m : 1m;
        return new(table, total, column, value, scale * word / 2 / (decimal)Math.Pow(10, Math.Min(places, 9)), scale);
    }

    /// <summary>The entries cannot add up to what is printed, whatever their doubts are.</summary>
    public bool Differs(EntrySum sum) =>
        sum.High < (Value.Low ?? Value.Value) - Tolerance || (Value.High is { } high && sum.Low > high + Tolerance);

    public Finding Finding(EntrySum sum)
    {
        var (said, added) = (Total.Texts[Column.Position].Trim(), Plain(sum.Value / Scale));
        var label = Column.Column.Label;
        return new("sheet.total_differs", Severity.Note, Table.Sheet, Total.Row, Table.ColumnIndex(Column.Position), said, new Bilingual(
            $"“{Total.Label}”行的“{label.Zh}”填为{said}，各行相加为{added}，请核对是合计算错还是漏填了行；入库以各行为准。",
            $"The row “{Total.Label}” says {said} for “{label.En}”, its rows add up to {added}: is the sum wrong or is a row missing? What is taken in are the rows."));
    }

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>What the entries under a total add up to, in base units.</summary>
/// <param name="High"><see cref="decimal.MaxValue"/> where some entry has no upper bound.</param>
internal readonly record struct EntrySum(decimal Value, decimal Low, decimal High);
