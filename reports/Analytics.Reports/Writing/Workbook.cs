using System.IO.Compression;
using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Releases;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reports.Writing;

/// <summary>
/// The release as an accessible workbook: cover, contents, notes, then one table a sheet with a frozen header and a name; no merged cells, no blank
/// value cells, labels in both languages. The same figures give the same bytes.
/// </summary>
internal static class Workbook
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string path, Document document, IReadOnlyList<Figure> figures, ReleaseStamp stamp)
    {
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "rId1");
            AddProperties(package, document, stamp);
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WorkbookStyle.Sheet();
            var sheets = new Sheets();
            foreach (var (sheet, at) in WorkbookSheets.Of(document, figures, stamp).Select((sheet, at) => (sheet, at + 1)))
            {
                var id = FormattableString.Invariant($"rId{at + 1}");
                sheet.Write(workbook.AddNewPart<WorksheetPart>(id), at, stamp.DataLabel);
                sheets.Append(new Sheet { Name = sheet.Name, SheetId = (uint)at, Id = id });
            }

            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets);
        }

        bytes.Position = 0;
        Repack(bytes, path);
    }

    // The library would name this part at random; a part of our own keeps the bytes the same.
    private static void AddProperties(SpreadsheetDocument package, Document document, ReleaseStamp stamp)
    {
        var part = package.AddCoreFilePropertiesPart();
        package.ChangeIdOfPart(part, "rId2");
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{Html.Text(document.Title.Zh)} / {Html.Text(document.Title.En)}</dc:title><dc:creator>{Html.Text(document.Publisher.Zh)}</dc:creator><dc:language>zh-CN</dc:language>"
            + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{stamp.CutOff}</dcterms:created></cp:coreProperties>");
    }

    // Entries in order of their names, all of one date: a zip otherwise carries the clock.
    private static void Repack(Stream package, string path)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var to = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = FixedTime;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
