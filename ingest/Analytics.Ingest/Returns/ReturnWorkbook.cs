using System.IO.Compression;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Returns.Answers;
using Analytics.Ingest.Returns.Marking;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns;

/// <summary>
/// The sender's own workbook with the findings marked in it and listed in front. A workbook of today's kind keeps its parts; delimited text and
/// older workbooks become a new workbook with the same grid. The same bytes and findings make the same return, byte for byte.
/// </summary>
/// <param name="path">The bytes as received.</param>
/// <param name="fileName">Their name as received.</param>
internal sealed class ReturnWorkbook(string path, string fileName, ReturnKey key, IReadOnlyList<ReturnFinding> findings, ReadOptions? options = null)
{
    private readonly Dictionary<string, SheetMarks> _marks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _earlierLists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Sheet, int Row), string> _fingerprints = [];

    public void Write(Stream target)
    {
        LookAtSheets();
        using var own = File.OpenRead(path);
        if (IsZip(own))
        {
            using var zip = new ZipArchive(own, ZipArchiveMode.Read);
            if (WorkbookParts.Open(zip) is { } parts)
            {
                Mark(parts, target);
                return;
            }
        }

        using var grid = new MemoryStream();
        GridWorkbook.Write(RawFile.Open(path, options), sheet => !_earlierLists.Contains(sheet.Name), fileName, grid);
        using var made = new ZipArchive(grid, ZipArchiveMode.Read);
        Mark(WorkbookParts.Open(made)!, target);
    }

    private void Mark(WorkbookParts parts, Stream target)
    {
        // What must be corrected comes first; within that, the order of the file.
        var listed = findings.OrderByDescending(finding => finding.Severity).Select(Listed).ToList();
        new MarkedWorkbook(parts, _marks, _earlierLists).Write(looks => new FindingList(key, listed, looks).ToXml(), target);
    }

    // Which sheets are lists of an earlier return, where cells are joined, and what the rows say that are to be found again or marked as a whole.
    private void LookAtSheets()
    {
        var bySheet = findings.ToLookup(finding => finding.Sheet);
        var file = RawFile.Open(path, options);
        foreach (var sheet in file.Sheets())
        {
            var peeked = new PeekedSheet(sheet, FindingList.HeaderRow);
            if (ReturnedList.KeyOf(peeked) is not null)
            {
                _earlierLists.Add(sheet.Name);
                continue;
            }

            var firstCells = FirstCells(peeked, [.. bySheet[sheet.Name].Where(finding => finding.Severity == Severity.Explain || finding.Reason is not null || finding.Column == 0).Select(finding => finding.Row)]);
            var marks = _marks[NameInWorkbook(sheet.Name)] = new SheetMarks(sheet.Merged, firstCells);
            foreach (var finding in bySheet[sheet.Name].Where(finding => finding.Reason is null))
            {
                marks.Add(finding);
            }
        }
    }

    private Dictionary<int, int> FirstCells(PeekedSheet sheet, HashSet<int> rows)
    {
        var firstCells = new Dictionary<int, int>();
        rows.Remove(0);
        while (rows.Count > 0 && sheet.ReadRow())
        {
            if (rows.Remove(sheet.RowNumber))
            {
                var texts = sheet.ToTexts();
                firstCells[sheet.RowNumber] = Math.Max(0, Array.FindIndex(texts, text => text.Trim().Length > 0)) + 1;
                _fingerprints[(sheet.Name, sheet.RowNumber)] = RowFingerprint.Of(texts);
            }
        }

        return firstCells;
    }

    private ListedFinding Listed(ReturnFinding finding)
    {
        var sheet = _marks.ContainsKey(NameInWorkbook(finding.Sheet)) ? NameInWorkbook(finding.Sheet) : "";
        var own = new FindingKey(finding.Rule, finding.Row, finding.Column, _fingerprints.GetValueOrDefault((finding.Sheet, finding.Row), ""), sheet);
        if (sheet.Length == 0)
        {
            return new(finding, "", null, "整个文件", own);
        }

        var place = _marks[sheet].PlaceOf(finding);
        var address = place is var (row, column) ? new CellRef("", sheet, row, column).Address : "A1";
        return new(finding, sheet, $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{address}", place is null ? "整张表" : address, own);
    }

    private string NameInWorkbook(string sheet) => GridWorkbook.NameOf(sheet, fileName);

    private static bool IsZip(FileStream file)
    {
        Span<byte> head = stackalloc byte[2];
        var read = file.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && head is [(byte)'P', (byte)'K'];
    }
}
