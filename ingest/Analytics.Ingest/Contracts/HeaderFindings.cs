using System.Globalization;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Contracts;

/// <summary>What is wrong or odd about a header, and about rows that do not fit under it.</summary>
internal static class HeaderFindings
{
    /// <summary>Columns nobody asks for and nobody minds.</summary>
    private static readonly HashSet<string> Harmless =
        [.. new[] { "序号", "序", "县区", "县(市、区)", "区县", "县（区）", "填报单位", "填报月份", "月份", "所属月份", "年份", "年度", "联系电话", "性别", "备注", "说明", "情况说明" }.Select(HeaderText.Fold)];

    public static void Add(FindingLog log, HeaderMatch match)
    {
        var used = match.Columns.Where(c => c is not null).Select(c => c!.Cell).Append(match.RemarkCell).Concat(match.Repeated).ToHashSet();
        var unknown = Enumerable.Range(0, match.Headers.Count)
            .Where(cell => match.Headers[cell].Length > 0 && !used.Contains(cell) && !Harmless.Contains(HeaderText.Fold(match.Headers[cell]))).ToList();
        var missing = match.Contract.Columns.Where((column, at) => match.Columns[at] is null).ToList();
        foreach (var column in missing.Where(c => c.IsRequired || match.Contract.StopsOnDrift))
        {
            log.Add(Missing(match, column, NearestHeader.Of(column, unknown.Select(cell => match.Headers[cell]))));
        }

        foreach (var cell in match.Repeated)
        {
            log.Add(Repeated(match, cell));
        }

        foreach (var cell in unknown)
        {
            log.Add(Unknown(match, cell, NearestHeader.Of(match.Headers[cell], missing)));
        }
    }

    public static Finding HeadingRow(string sheet, int row, string[] texts)
    {
        var text = texts.First(t => t.Trim().Length > 0);
        return new("row.heading", Severity.Note, sheet, row, 0, text, new Bilingual(
            $"第{Number(row)}行只有“{text}”，按分组标题处理，没有作为一条记录。",
            $"Row {Number(row)} holds only '{text}': taken as a heading, not as an entry."));
    }

    public static Finding HiddenRow(int row) => new("row.hidden", Severity.Note, "", row, 0, null, new Bilingual(
        $"第{Number(row)}行在工作表中是隐藏行，已照常读取；如不应上报，请删除该行后重新报送。",
        $"Row {Number(row)} is hidden in the sheet and was read all the same. If it should not be reported, delete it and send the file again."));

    /// <summary>A row with texts beyond the header's last column, or with more or fewer cells than the lines around it; <c>null</c> where it fits.</summary>
    /// <param name="usual">Cells that most lines have; 0 where that says nothing.</param>
    public static Finding? OfWidth(HeldRow row, int width, int usual) =>
        row.Texts.Length > width || (usual > 0 && row.CellCount > usual) ? TooMany(row, width)
        : row.CellCount < usual && row.CellCount < width ? TooFew(row, width)
        : null;

    private static Finding TooMany(HeldRow row, int width)
    {
        var cell = row.Texts.Length > width ? Array.FindIndex(row.Texts, width, text => text.Length > 0) : -1;
        return new("row.too_many_cells", Severity.Refuse, "", row.Number, cell + 1, row.Text(Math.Max(cell, 0)), new Bilingual(
            $"第{Number(row.Number)}行比表头多出内容，各列可能错位，请核对后重新报送这一行。",
            $"Row {Number(row.Number)} has more cells than the header, so its cells may have shifted. Correct the row and send it again."));
    }

    private static Finding TooFew(HeldRow row, int width) => new("row.too_few_cells", Severity.Explain, "", row.Number, 0, null, new Bilingual(
        $"第{Number(row.Number)}行只有{Number(row.CellCount)}列，表头有{Number(width)}列，请核对这一行是否缺少内容。",
        $"Row {Number(row.Number)} has {Number(row.CellCount)} cells where the header has {Number(width)}. Check whether something is missing."));

    /// <summary>The header has another number of cells than nearly all rows.</summary>
    public static Finding UnevenHeader(int row, int cells, int usual) => new("header.uneven", Severity.Explain, "", row, 0, null, new Bilingual(
        $"第{Number(row)}行表头有{Number(cells)}列，而下面各行多为{Number(usual)}列，请核对表头是否多列或少列。",
        $"The header in row {Number(row)} has {Number(cells)} cells where most rows have {Number(usual)}. Check whether one was added or lost."));

    private static Finding Missing(HeaderMatch match, LedgerColumn column, string? instead)
    {
        var (zh, en) = instead is null ? ("", "") : ($"（是否为“{instead}”这一列？）", $" (is it the column '{instead}'?)");
        return new("header.column_missing", Severity.Refuse, "", match.LastHeaderRow, 0, null, new Bilingual(
            $"表头缺少“{column.Headers[0]}”一列{zh}，请补上该列或改正列名后重新报送。",
            $"The header lacks the column '{column.Headers[0]}' ({column.Label.En}){en}. Add it or correct the name and send the file again."));
    }

    private static Finding Repeated(HeaderMatch match, int cell) =>
        new("header.column_repeated", Severity.Explain, "", match.LastHeaderRow, cell + 1, match.Headers[cell], new Bilingual(
            $"表头中“{match.Headers[cell]}”一列重复，只读取了第一次出现的那一列，请删去多余的一列。",
            $"The column '{match.Headers[cell]}' is there more than once; only the first was read. Delete the other."));

    private static Finding Unknown(HeaderMatch match, int cell, LedgerColumn? nearest)
    {
        var (zh, en) = nearest is null ? ("", "") : ($"，是否应为“{nearest.Headers[0]}”？", $" Should it be '{nearest.Headers[0]}' ({nearest.Label.En})?");
        return new("header.column_unknown", match.Contract.StopsOnDrift ? Severity.Refuse : Severity.Note, "", match.LastHeaderRow, cell + 1, match.Headers[cell], new Bilingual(
            $"台账没有“{match.Headers[cell]}”这一列，未读取{zh}" + (zh.Length > 0 ? "" : "。"),
            $"The ledger has no column '{match.Headers[cell]}', so it was not read.{en}"));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
