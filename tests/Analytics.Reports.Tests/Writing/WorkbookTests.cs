using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Reports.Tests.Writing;

public sealed class WorkbookTests
{
    [Test]
    public void The_workbook_is_valid()
    {
        using var workbook = Open();

        Assert.That(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(error => $"{error.Description} {error.Path?.XPath}"), Is.Empty);
    }

    [Test]
    public void Each_sheet_has_the_label_one_named_table_a_frozen_head_and_no_merged_or_empty_cell()
    {
        using var workbook = Open();
        var sheets = workbook.WorkbookPart!.WorksheetParts.ToList();

        Assert.That(sheets, Has.Count.GreaterThanOrEqualTo(10));
        foreach (var sheet in sheets)
        {
            var rows = sheet.Worksheet.Descendants<Row>().ToList();
            Assert.That(rows[1].InnerText, Does.Contain("虚构").And.Contain("made up"));
            Assert.That(sheet.TableDefinitionParts.Single().Table.DisplayName!.Value, Is.Not.Empty);
            Assert.That(sheet.Worksheet.Descendants<Pane>().Single().State!.Value, Is.EqualTo(PaneStateValues.Frozen));
            Assert.That(sheet.Worksheet.Descendants<MergeCell>(), Is.Empty);
            Assert.That(rows.Skip(3).SelectMany(row => row.Elements<Cell>()).Where(cell => cell.InnerText.Length == 0).Select(cell => cell.CellReference!.Value), Is.Empty);
        }
    }

    [Test]
    public void Every_figure_of_the_release_is_in_the_workbook_once()
    {
        using var workbook = Open();
        var ids = workbook.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Row>()).Select(row => row.Elements<Cell>().LastOrDefault()?.InnerText)
            .Where(text => text is not null && text.Count(letter => letter == '.') >= 3 && !text.Contains(' ')).ToList();

        Assert.That(ids, Is.EquivalentTo(Published.Figures().Keys));
    }

    private static SpreadsheetDocument Open() => SpreadsheetDocument.Open(Path.Combine(Published.Folder, "annual-2016.xlsx"), isEditable: false);
}
