using Analytics.Ingest.Reading;
using Analytics.Ingest.Returns;
using Analytics.Ingest.Tests.Reading;
using Analytics.Vocabulary;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Ingest.Tests.Returns;

/// <summary>Workbooks and delimited files of real offices, returned with marks in them.</summary>
public sealed class RealWorkbooksTests
{
    [TestCase("xlsx-cases")]
    [TestCase("csv-structure")]
    public void A_returned_file_holds_the_same_texts_and_no_error_that_was_not_there(string cases)
    {
        var folder = Path.Combine(SharedCases.Folder(cases), "in");
        var returned = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Texts(path) is not { Count: > 0 } before)
            {
                continue;
            }

            returned++;
            var findings = before.SelectMany(sheet => Marks(sheet.Name, sheet.Rows)).ToList();
            var copy = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"returned-{cases}.xlsx");
            using (var target = File.Create(copy))
            {
                new ReturnWorkbook(path, Path.GetFileName(path), new ReturnKey(new string('0', 64), null, Path.GetFileName(path)), findings).Write(target);
            }

            var after = Texts(copy)!;
            Assert.That(after.Skip(1).Select(sheet => sheet.Rows), Is.EqualTo(before.Select(sheet => sheet.Rows)), path);
            Assert.That(after[0].Rows.Count(row => row.Contains('#', StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(findings.Count), path);
            Assert.That(Errors(copy).Except(Errors(path)), Is.Empty, path);
            File.Delete(copy);
        }

        Assert.That(returned, Is.GreaterThan(10));
    }

    // A wrong cell, an odd cell in the same row and one beyond the sheet's right edge, and a whole row.
    private static IEnumerable<ReturnFinding> Marks(string sheet, List<string> rows)
    {
        var row = rows.Count == 0 ? 1 : int.Parse(rows[^1].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
        yield return Finding(Severity.Refuse, sheet, row, 2);
        yield return Finding(Severity.Note, sheet, row, 40);
        yield return Finding(Severity.Explain, sheet, Math.Max(1, row - 1), 0);
    }

    private static ReturnFinding Finding(Severity severity, string sheet, int row, int column) => new("a.rule", severity, sheet, row, column, null, "raw", new Bilingual("这里不对，请改。", "Wrong here."), null);

    private static List<(string Name, List<string> Rows)>? Texts(string path)
    {
        var file = RawFile.Open(path);
        var sheets = new List<(string Name, List<string> Rows)>();
        foreach (var sheet in file.Sheets())
        {
            var rows = new List<string>();
            while (sheet.ReadRow())
            {
                if (sheet.ToTexts() is { Length: > 0 } texts)
                {
                    rows.Add($"{sheet.RowNumber}:{string.Join('|', texts.Select(text => text.ReplaceLineEndings("\n")))}");
                }
            }

            sheets.Add((sheet.Name, rows));
        }

        return file.Unreadable is null ? sheets : null;
    }

    private static List<string> Errors(string path)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(path, isEditable: false);
            return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => error.Description).Distinct()];
        }
        catch (Exception notValidated) when (notValidated is OpenXmlPackageException or FileFormatException or InvalidDataException or InvalidOperationException)
        {
            return [];
        }
    }
}
