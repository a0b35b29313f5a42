using System.IO.Compression;
using Analytics.Ingest.Tests.Receiving;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Ingest.Tests.Returns;

/// <summary>A return workbook in the hands of its sender: looked at, corrected, answered, sent back.</summary>
internal sealed class SentBack(SampleHome home, string path)
{
    public byte[] Bytes { get; private set; } = File.ReadAllBytes(Path.Combine(home.Home.Root, path));

    /// <summary>The one return workbook of a home, or the one of a receipt.</summary>
    public static SentBack Of(SampleHome home, FileReceipt? receipt = null) =>
        new(home, receipt is null ? home.Control<string>("select path from returns").Single() : receipt.ReturnPath!);

    public IReadOnlyList<string> SheetNames() => Read(document => document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList());

    public IReadOnlyList<string> Errors() => Read(document => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ToList());

    public IReadOnlyDictionary<string, byte[]> Parts() => PartsOf(Bytes);

    public static IReadOnlyDictionary<string, byte[]> PartsOf(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var bytes = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    /// <summary>The cells of a sheet's row that hold a text, joined by |.</summary>
    public string Row(string sheet, int row) => Read(document => string.Join('|', CellsOf(document, sheet).Where(cell => RowOf(cell) == row).Select(cell => cell.InnerText)));

    public string? Text(string sheet, string address) => Read(document => CellsOf(document, sheet).SingleOrDefault(cell => cell.CellReference == address)?.InnerText);

    /// <summary>The comment of a cell; <c>null</c> where it has none.</summary>
    public string? Comment(string sheet, string address) => Read(document =>
        PartOf(document, sheet).WorksheetCommentsPart?.Comments.Descendants<Comment>().SingleOrDefault(comment => comment.Reference == address)?.InnerText);

    public IReadOnlyList<string> CommentedCells(string sheet) => Read(document =>
        PartOf(document, sheet).WorksheetCommentsPart?.Comments.Descendants<Comment>().Select(comment => comment.Reference!.Value!).ToList() ?? []);

    /// <summary>The fill colour of a cell; empty where it has none.</summary>
    public string Colour(string sheet, string address) => Read(document =>
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        return Format(document, sheet, address).FillId is { } fill ? styles.Fills!.Elements<Fill>().ElementAt((int)fill.Value).PatternFill?.ForegroundColor?.Rgb?.Value ?? "" : "";
    });

    public string FormatWithoutFill(string sheet, string address) => Read(document =>
    {
        var format = (CellFormat)Format(document, sheet, address).CloneNode(deep: true);
        (format.FillId, format.ApplyFill) = (null, null);
        return format.OuterXml;
    });

    public SentBack Write(string sheet, string address, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(Bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var cell = CellsOf(document, sheet).SingleOrDefault(each => each.CellReference == address) ?? Added(document, sheet, address);
            (cell.DataType, cell.CellValue, cell.InlineString) = (CellValues.InlineString, null, new InlineString(new Text(text)));
        }

        Bytes = stream.ToArray();
        return this;
    }

    /// <summary>Puts an empty row in above a row of a sheet.</summary>
    public SentBack PutRowInAbove(string sheet, int row)
    {
        using var stream = new MemoryStream();
        stream.Write(Bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var each in PartOf(document, sheet).Worksheet.Descendants<Row>().Where(each => each.RowIndex! >= (uint)row))
            {
                each.RowIndex = each.RowIndex! + 1;
                foreach (var cell in each.Elements<Cell>())
                {
                    cell.CellReference = string.Concat(cell.CellReference!.Value!.TakeWhile(char.IsLetter)) + each.RowIndex;
                }
            }
        }

        Bytes = stream.ToArray();
        return this;
    }

    /// <summary>The 说明 cell of the list's first finding of a rule.</summary>
    public string ReasonCell(string rule) => Read(document =>
    {
        var cell = CellsOf(document, FindingSheet(document)).First(each => each.InnerText.StartsWith('#' + rule + '|'));
        return "J" + RowOf(cell);
    });

    /// <summary>Sends the workbook back; an hour later each time.</summary>
    public FileReceipt Send(string county, string name = "改好了.xlsx")
    {
        var before = home.Control<int>("select count(*) from receipts").Single();
        var file = home.Send(county, name, Bytes);
        var list = Path.Combine(Path.GetDirectoryName(file)!, "deliveries.csv");
        File.WriteAllText(list, $"file,county_code,sender,received_at\n{name},{county},县委组织部,2016-06-09T{before:00}:00:00Z\n");
        var receipt = home.Receive(file).Receipts.Single();
        File.Delete(list);
        return receipt;
    }

    private T Read<T>(Func<SpreadsheetDocument, T> read)
    {
        using var stream = new MemoryStream(Bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        return read(document);
    }

    private static string FindingSheet(SpreadsheetDocument document) => document.WorkbookPart!.Workbook.Descendants<Sheet>().First().Name!.Value!;

    private static WorksheetPart PartOf(SpreadsheetDocument document, string sheet) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(each => each.Name == sheet).Id!);

    private static IEnumerable<Cell> CellsOf(SpreadsheetDocument document, string sheet) => PartOf(document, sheet).Worksheet.Descendants<Cell>();

    private static CellFormat Format(SpreadsheetDocument document, string sheet, string address) => document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
        .ElementAt((int)(CellsOf(document, sheet).Single(cell => cell.CellReference == address).StyleIndex?.Value ?? 0));

    private static int RowOf(Cell cell) => int.Parse(string.Concat(cell.CellReference!.Value!.SkipWhile(char.IsLetter)), System.Globalization.CultureInfo.InvariantCulture);

    private static Cell Added(SpreadsheetDocument document, string sheet, string address)
    {
        var row = PartOf(document, sheet).Worksheet.Descendants<Row>().Single(each => each.RowIndex! == uint.Parse(string.Concat(address.SkipWhile(char.IsLetter)), System.Globalization.CultureInfo.InvariantCulture));
        var cell = new Cell { CellReference = address };
        var next = row.Elements<Cell>().FirstOrDefault(each => each.CellReference!.Value!.Length > address.Length || string.CompareOrdinal(each.CellReference.Value, address) > 0);
        row.InsertBefore(cell, next);
        return cell;
    }
}
