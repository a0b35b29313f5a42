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
internal sealed class ReturnWorkbook(string path, string fileName, ReturnKey key, IReadOnlyList<ReturnFinding> findings)
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
        using (var file = RawFile.Open(path))
        {
            GridWorkbook.Write(file, sheet => !_earlierLists.Contains(sheet.Name), fileName, grid);
        }

        using var made = new ZipArchive(grid, ZipArchiveMode.Read);
        Mark(WorkbookParts.Open(made)!, target);
    }

    private void Mark(WorkbookParts parts, Stream target)
    {
        var listed = findings.Select(Listed).ToList();
        new MarkedWorkbook(parts, _marks, _earlierLists).Write(looks => new FindingList(key, listed, looks).ToXml(), target);
    }

    // Which sheets are lists of an earlier return, where cells are joined, and the rows by which a reason will be found again.
    private void LookAtSheets()
    {
        var explained = findings.Where(finding => finding.Severity == Severity.Explain || finding.Reason is not null).ToLookup(finding => finding.Sheet, finding => finding.Row);
        using var file = RawFile.Open(path);
        foreach (var sheet in file.Sheets())
        {
            var peeked = new PeekedSheet(sheet, FindingList.HeaderRow);
            if (ReturnedList.KeyOf(peeked) is not null)
            {
                _earlierLists.Add(sheet.Name);
                continue;
            }

            var marks = _marks[NameInWorkbook(sheet.Name)] = new SheetMarks(sheet.Merged);
            foreach (var finding in findings.Where(finding => finding.Sheet == sheet.Name && finding.Reason is null))
            {
                marks.Add(finding);
            }

            var rows = explained[sheet.Name].ToHashSet();
            while (rows.Count > 0 && peeked.ReadRow())
            {
                if (rows.Remove(peeked.RowNumber))
                {
                    _fingerprints[(sheet.Name, peeked.RowNumber)] = RowFingerprint.Of(peeked);
                }
            }
        }
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
