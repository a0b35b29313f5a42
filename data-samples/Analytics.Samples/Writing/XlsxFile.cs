using System.Globalization;
using System.Security;
using System.Text;
using Analytics.Vocabulary;

namespace Analytics.Samples.Writing;

/// <summary>A workbook as Excel writes it: shared strings, a few styles, merged cells, frozen header.</summary>
internal sealed class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static readonly DateOnly SerialStart = new(1899, 12, 30);

    private readonly Dictionary<string, int> _strings = [];
    private readonly List<string> _ordered = [];

    public static byte[] Of(IReadOnlyList<Sheet> sheets)
    {
        var file = new XlsxFile();
        var bodies = sheets.Select(file.SheetXml).ToList();
        return FixedZip.Of(
        [
            ("[Content_Types].xml", ContentTypes(sheets.Count)),
            ("_rels/.rels", $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", Workbook(sheets)),
            ("xl/_rels/workbook.xml.rels", WorkbookRelations(sheets.Count)),
            ("xl/styles.xml", XlsxStyles.Xml),
            ("xl/sharedStrings.xml", file.SharedStrings()),
            .. bodies.Select((body, at) => ($"xl/worksheets/sheet{at + 1}.xml", body)),
        ]);
    }

    private static string ContentTypes(int sheets) =>
        $"{Head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
        + string.Concat(Enumerable.Range(1, sheets).Select(sheet => $"<Override PartName=\"/xl/worksheets/sheet{sheet}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>";

    private static string Workbook(IReadOnlyList<Sheet> sheets) =>
        $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
        + string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{Escape(sheet.Name)}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"/>")) + "</sheets></workbook>";

    private static string WorkbookRelations(int sheets) =>
        $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(Enumerable.Range(1, sheets).Select(sheet => $"<Relationship Id=\"rId{sheet}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{sheet}.xml\"/>"))
        + $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId{sheets + 2}\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";

    private string SheetXml(Sheet sheet)
    {
        var xml = new StringBuilder($"{Head}<worksheet xmlns=\"{Main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{sheet.HeaderRows}\" topLeftCell=\"A{sheet.HeaderRows + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        xml.AppendJoin("", sheet.Widths.Select((width, at) => $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{width}\" customWidth=\"1\"/>")).Append("</cols><sheetData>");
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\" ht=\"{RowHeight.Of(sheet.Rows[row], sheet.Widths)}\" customHeight=\"1\">");
            for (var column = 0; column < sheet.Rows[row].Count; column++)
            {
                AppendCell(xml, sheet.Rows[row][column], CellRef.ColumnLetters(column + 1) + (row + 1).ToString(CultureInfo.InvariantCulture));
            }

            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (sheet.Merges.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{sheet.Merges.Count}\">");
            xml.AppendJoin("", sheet.Merges.Select(merge => $"<mergeCell ref=\"{Address(merge.FirstRow, merge.FirstColumn)}:{Address(merge.LastRow, merge.LastColumn)}\"/>")).Append("</mergeCells>");
        }

        return xml.Append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>").ToString();
    }

    private void AppendCell(StringBuilder xml, Cell cell, string address)
    {
        var style = (int)cell.Look;
        var number = cell.Date is { } date ? date.DayNumber - SerialStart.DayNumber : cell.Number;
        if (number is { } written)
        {
            var formula = cell.Formula is null ? "" : $"<f>{cell.Formula}</f>";
            xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"{style}\">{formula}<v>{written:0.####}</v></c>");
        }
        else if (cell.Text.Length > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"{style}\" t=\"s\"><v>{Shared(cell.Text)}</v></c>");
        }
        else if (cell.Look != Look.Plain)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"{style}\"/>");
        }
    }

    private int Shared(string text)
    {
        if (!_strings.TryGetValue(text, out var at))
        {
            _strings[text] = at = _ordered.Count;
            _ordered.Add(text);
        }

        return at;
    }

    private string SharedStrings() =>
        $"{Head}<sst xmlns=\"{Main}\" uniqueCount=\"{_ordered.Count}\">" + string.Concat(_ordered.Select(text => $"<si><t xml:space=\"preserve\">{Escape(text)}</t></si>")) + "</sst>";

    private static string Address(int row, int column) => CellRef.ColumnLetters(column + 1) + (row + 1).ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => SecurityElement.Escape(text);
}
