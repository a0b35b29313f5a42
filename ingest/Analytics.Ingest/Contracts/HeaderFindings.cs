using System.Globalization;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Contracts;

/// <summary>What is wrong or odd about a header, and about rows that do not fit under it.</summary>
internal static class HeaderFindings
{
    public static void Add(FindingLog log, HeaderMatch match)
    {
        for (var at = 0; at < match.Columns.Count; at++)
        {
            if (match.Columns[at] is null && match.Contract.Columns[at].IsRequired)
            {
                log.Add(Missing(match, match.Contract.Columns[at]));
            }
        }
    }

    public static Finding HeadingRow(string sheet, int row, string[] texts)
    {
        var text = texts.First(t => t.Trim().Length > 0);
        return new("row.heading", Severity.Note, sheet, row, 0, text, new Bilingual(
            $"第{Number(row)}行只有“{text}”，按分组标题处理，没有作为一条记录。",
            $"Row {Number(row)} holds only '{text}': taken as a heading, not as an entry."));
    }

    /// <summary>Texts beyond the last column of the header; <c>null</c> where the cells there are blank.</summary>
    public static Finding? ExtraCells(RawSheet sheet, int width)
    {
        for (var cell = width; cell < sheet.CellCount; cell++)
        {
            if (!sheet.IsEmpty(cell))
            {
                var row = sheet.RowNumber;
                return new("row.too_many_cells", Severity.Refuse, sheet.Name, row, cell + 1, sheet.Text(cell), new Bilingual(
                    $"第{Number(row)}行比表头多出内容，各列可能错位，请核对后重新报送这一行。",
                    $"Row {Number(row)} has more cells than the header, so its cells may have shifted. Correct the row and send it again."));
            }
        }

        return null;
    }

    private static Finding Missing(HeaderMatch match, LedgerColumn column) =>
        new("header.column_missing", Severity.Refuse, "", match.LastHeaderRow, 0, null, new Bilingual(
            $"表头缺少必填列“{column.Headers[0]}”，请补上该列后重新报送。",
            $"The header lacks the required column '{column.Headers[0]}' ({column.Label.En}). Add it and send the file again."));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
