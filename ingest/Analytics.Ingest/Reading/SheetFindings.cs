using System.Globalization;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Reading;

/// <summary>What a workbook's sheet holds besides the texts of its cells, so that its sender and its reader know what was made of it.</summary>
internal static class SheetFindings
{
    private const int MostNamed = 10;

    /// <param name="sheet">Counted from 0.</param>
    /// <param name="hidden">Columns that are not shown, from 0.</param>
    public static IReadOnlyList<Finding> Of(int sheet, CellMarks marks, IReadOnlyList<int> hidden)
    {
        var findings = new List<Finding>();
        if (marks.Formulas(sheet) is { } formulas)
        {
            findings.Add(Note("sheet.formulas", formulas,
                $"有{Number(formulas.Count)}个单元格是公式，按文件中保存的计算结果读取，没有重新计算。",
                $"{Number(formulas.Count)} cells are formulas; the results kept in the file were read, nothing was calculated again."));
        }

        if (marks.Comments(sheet) is { } comments)
        {
            findings.Add(Note("sheet.comments", comments,
                $"有{Number(comments.Count)}条批注，没有作为数据读取；如批注中有应上报的内容，请写入单元格。",
                $"{Number(comments.Count)} cells have comments, which are not read as data. What is to be reported belongs into the cells."));
        }

        if (hidden.Count > 0)
        {
            var names = string.Join("、", hidden.Take(MostNamed).Select(column => CellRef.ColumnLetters(column + 1))) + (hidden.Count > MostNamed ? "…" : "");
            findings.Add(Note("sheet.hidden_columns", (hidden.Count, -1, hidden[0]),
                $"列{names}是隐藏列，已照常读取；如不应上报，请删除后重新报送。",
                $"The columns {names} are hidden and were read all the same. If they should not be reported, delete them and send the file again."));
        }

        return findings;
    }

    public static Finding FormulaWithoutValue(int row, int column) => new("cell.formula_without_value", Severity.Explain, "", row, column + 1, null, new Bilingual(
        $"第{Number(row)}行{CellRef.ColumnLetters(column + 1)}列是公式，但文件中没有保存计算结果，请用表格软件打开、重新计算并保存后再报送。",
        $"Cell {CellRef.ColumnLetters(column + 1)}{Number(row)} is a formula whose result is not kept in the file. Open it in a spreadsheet program, let it calculate, save it and send it again."));

    private static Finding Note(string rule, (int Count, int Row, int Column) first, string zh, string en) =>
        new(rule, Severity.Note, "", first.Row + 1, first.Row < 0 ? 0 : first.Column + 1, null, new Bilingual(zh, en));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
