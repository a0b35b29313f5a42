using Analytics.Reports.Changes;
using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Releases;
using Analytics.Reports.Writing.Office;
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
    public static void Write(string path, Document document, IReadOnlyList<Figure> figures, ReleaseStamp stamp, IReadOnlyList<FigureChange> changes)
    {
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            OfficePackage.LeaveUnpacked(package);
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "rId1");
            var properties = package.AddCoreFilePropertiesPart();
            package.ChangeIdOfPart(properties, "rId2");
            OfficePackage.AddProperties(properties, $"{document.Title.Zh} / {document.Title.En}", document, stamp, "zh");
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WorkbookStyle.Sheet();
            var sheets = new Sheets();
            foreach (var (sheet, at) in WorkbookSheets.Of(document, figures, stamp, changes).Select((sheet, at) => (sheet, at + 1)))
            {
                var id = FormattableString.Invariant($"rId{at + 1}");
                sheet.Write(workbook.AddNewPart<WorksheetPart>(id), at, stamp.Notice);
                sheets.Append(new Sheet { Name = sheet.Name, SheetId = (uint)at, Id = id });
            }

            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets);
        }

        OfficePackage.Save(bytes, path);
    }
}
