using Analytics.Ingest.Reading;

namespace Analytics.Host;

/// <summary>What the system sees in a file, for a person at the prompt: facts, the head of each table, findings.</summary>
internal static class FilePage
{
    private const int RowsShown = 10;
    private const int ColumnsShown = 12;
    private const int LongestCell = 16;

    public static void Write(Screen screen, FileView view)
    {
        screen.Plain($"{view.File}  {view.Bytes:N0} B  {view.Format}  {view.Encoding} {view.EncodingConfidence:0.00}  {view.Delimiter}  sha256 {view.Sha256[..12]}");
        if (view.Error is not null)
        {
            screen.Plain(view.Error);
        }

        foreach (var sheet in view.Sheets)
        {
            WriteSheet(screen, sheet);
        }

        foreach (var finding in view.Findings)
        {
            screen.Plain($"[{finding.Severity}] {finding.Sheet} {finding.Cell} {(screen.Language == "zh" ? finding.MessageZh : finding.MessageEn)}");
        }
    }

    private static void WriteSheet(Screen screen, SheetView sheet)
    {
        screen.Plain();
        screen.Line(new(
            $"工作表“{sheet.Name}”：台账 {sheet.Ledger ?? "未识别"}，表头第 {string.Join("、", sheet.HeaderRows)} 行，正文第 {sheet.FirstRow}–{sheet.LastRow} 行，共 {sheet.Rows.Count} 行",
            $"Sheet '{sheet.Name}': ledger {sheet.Ledger ?? "unknown"}, header rows {string.Join(", ", sheet.HeaderRows)}, body {sheet.FirstRow}–{sheet.LastRow}, {sheet.Rows.Count} rows"));
        var width = Math.Min(ColumnsShown, Math.Max(sheet.Columns.Count, sheet.Rows.Count > 0 ? sheet.Rows.Max(row => row.Count) : 0));
        if (width > 0)
        {
            screen.Table(
                [.. Enumerable.Range(0, width).Select(at => Cell(sheet.Columns, at))],
                sheet.Rows.Take(RowsShown).Select(row => (IReadOnlyList<string>)[.. Enumerable.Range(0, width).Select(at => Cell(row, at))]));
        }
    }

    private static string Cell(IReadOnlyList<string> row, int at)
    {
        var text = at < row.Count ? row[at].ReplaceLineEndings(" ") : "";
        return text.Length > LongestCell ? text[..LongestCell] + "…" : text;
    }
}
