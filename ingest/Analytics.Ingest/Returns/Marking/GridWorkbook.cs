using System.Globalization;
using System.Text;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns.Marking;

/// <summary>
/// A new workbook with the grid of a file that has no parts of its own to keep (delimited text, an older workbook): every text in the row and
/// column it was read from, as text, so that a spreadsheet program changes none of it.
/// </summary>
internal static class GridWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int HeadRows = 60;
    private const int LongestSheetName = 31;
    private const int FirstFilledRow = 3;

    // Three formats: as the program likes it, a text in a thin frame, and a text that stands alone in its row.
    private const string Styles = $"{Head}<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/><charset val=\"134\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"><color rgb=\"FFBFBFBF\"/></left><right style=\"thin\"><color rgb=\"FFBFBFBF\"/></right>"
        + "<top style=\"thin\"><color rgb=\"FFBFBFBF\"/></top><bottom style=\"thin\"><color rgb=\"FFBFBFBF\"/></bottom><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private static readonly Dictionary<int, IReadOnlyList<string>> NoChoices = [];

    /// <summary>Writes the sheets of a file, those that are wanted, under their names.</summary>
    /// <param name="fileName">The name of delimited text's one sheet is taken from it.</param>
    /// <param name="choices">Of columns that take one of a few words, these words: offered in the cells below the header, and no others forbidden.</param>
    public static void Write(RawFile file, Func<RawSheet, bool> isWanted, string fileName, Stream target, IReadOnlyDictionary<int, IReadOnlyList<string>>? choices = null)
    {
        using var package = new PackageWriter(target, quickly: true);
        var names = new List<(string Name, bool IsVisible)>();
        foreach (var sheet in file.Sheets())
        {
            var peeked = new PeekedSheet(sheet, HeadRows);
            if (isWanted(peeked))
            {
                names.Add((NameOf(sheet.Name, fileName), sheet.IsVisible));
                package.Write($"xl/worksheets/sheet{names.Count}.xml", stream => Write(peeked, choices ?? NoChoices, stream));
            }
        }

        package.Write("xl/styles.xml", Styles);
        package.Write("xl/workbook.xml", $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations.OfDocument}\"><sheets>" + string.Concat(names.Select((sheet, at) =>
            $"<sheet name=\"{XmlText.Of(sheet.Name)}\" sheetId=\"{at + 1}\"{(sheet.IsVisible ? "" : " state=\"hidden\"")} r:id=\"rId{at + 1}\"/>")) + "</sheets></workbook>");
        package.Write("xl/_rels/workbook.xml.rels", RelationsTo([.. names.Select((_, at) => ("worksheet", $"worksheets/sheet{at + 1}.xml")), ("styles", "styles.xml")]));
        package.Write("_rels/.rels", RelationsTo([("officeDocument", "xl/workbook.xml")]));
        package.Write("[Content_Types].xml",
            $"{Head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>"
            + string.Concat(names.Select((_, at) => $"<Override PartName=\"/xl/worksheets/sheet{at + 1}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")) + "</Types>");
    }

    /// <summary>The name of a sheet in the new workbook: its own; delimited text has none and takes the file's, which may tell the month.</summary>
    public static string NameOf(string sheet, string fileName)
    {
        if (sheet.Length > 0)
        {
            return sheet;
        }

        var stem = string.Concat(Path.GetFileNameWithoutExtension(fileName).Select(c => char.IsControl(c) || "[]:*?/\\'".Contains(c) ? '_' : c).Take(LongestSheetName)).Trim();
        return stem is "" or FindingList.SheetName ? "台账" : stem;
    }

    private static string RelationsTo(IEnumerable<(string Type, string Target)> parts) =>
        $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(parts.Select((part, at) =>
            $"<Relationship Id=\"rId{at + 1}\" Type=\"{Relations.OfDocument}/{part.Type}\" Target=\"{part.Target}\"/>")) + "</Relationships>";

    private static void Write(PeekedSheet sheet, IReadOnlyDictionary<int, IReadOnlyList<string>> choices, Stream stream)
    {
        using var xml = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024);
        xml.Write($"{Head}<worksheet xmlns=\"{Main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>{Widths(sheet)}<sheetData>");
        var (last, width) = (1, 1);
        while (sheet.ReadRow())
        {
            (last, width) = (sheet.RowNumber, Math.Max(width, sheet.CellCount));
            WriteRow(xml, sheet);
        }

        xml.Write("</sheetData>");
        if (sheet.Merged.Count > 0)
        {
            xml.Write(string.Create(CultureInfo.InvariantCulture, $"<mergeCells count=\"{sheet.Merged.Count}\">"));
            foreach (var block in sheet.Merged)
            {
                xml.Write($"<mergeCell ref=\"{Address(block.FirstRow, block.FirstColumn)}:{Address(block.LastRow, block.LastColumn)}\"/>");
            }

            xml.Write("</mergeCells>");
        }

        WriteChoices(xml, choices, last);

        // Numbers kept as texts are meant so: no warning triangles.
        xml.Write($"<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><ignoredErrors><ignoredError sqref=\"A1:{Address(last, width)}\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>");
    }

    // A title and the headers stand above what is filled in.
    private static void WriteChoices(StreamWriter xml, IReadOnlyDictionary<int, IReadOnlyList<string>> choices, int last)
    {
        if (choices.Count == 0 || last < FirstFilledRow)
        {
            return;
        }

        xml.Write(string.Create(CultureInfo.InvariantCulture, $"<dataValidations count=\"{choices.Count}\">"));
        foreach (var (column, words) in choices.OrderBy(choice => choice.Key))
        {
            xml.Write($"<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{Address(FirstFilledRow, column)}:{Address(last, column)}\"><formula1>\"{XmlText.Of(string.Join(',', words))}\"</formula1></dataValidation>");
        }

        xml.Write("</dataValidations>");
    }

    private static void WriteRow(StreamWriter xml, PeekedSheet sheet)
    {
        var row = sheet.RowNumber.ToString(CultureInfo.InvariantCulture);
        xml.Write($"<row r=\"{row}\"{(sheet.IsHiddenRow ? " hidden=\"1\"" : "")}>");
        var isOfTable = Enumerable.Range(0, sheet.CellCount).Count(cell => !sheet.IsEmpty(cell)) > 1;
        for (var cell = 0; cell < sheet.CellCount; cell++)
        {
            var isEmpty = sheet.IsEmpty(cell);
            if (isEmpty && !isOfTable)
            {
                continue;
            }

            xml.Write("<c r=\"");
            xml.Write(CellRef.ColumnLetters(cell + 1));
            xml.Write(row);
            if (isEmpty)
            {
                // A blank to be filled in is framed, and keeps as text what is typed into it.
                xml.Write("\" s=\"1\"/>");
                continue;
            }

            xml.Write(isOfTable ? "\" s=\"1\"" : "\" s=\"2\"");
            xml.Write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            xml.Write(XmlText.OfCell(sheet.Text(cell)));
            xml.Write("</t></is></c>");
        }

        xml.Write("</row>");
    }

    // A title over the table is wider than any column: rows of one text do not count.
    private static string Widths(PeekedSheet sheet)
    {
        var rows = sheet.Head.Where(row => row.Fill > 1).ToList();
        var columns = rows.Select(row => row.Texts.Length).DefaultIfEmpty(0).Max();
        return columns == 0 ? "" : "<cols>" + string.Concat(Enumerable.Range(0, columns).Select(at => string.Create(CultureInfo.InvariantCulture,
            $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{Math.Clamp(rows.Max(row => TextWidth.Of(row.Text(at))) + 2, 6, 40)}\" customWidth=\"1\"/>"))) + "</cols>";
    }

    private static string Address(int row, int column) => new CellRef("", "", row, column).Address;
}
