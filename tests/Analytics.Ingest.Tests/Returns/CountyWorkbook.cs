using System.IO.Compression;
using System.Text;

namespace Analytics.Ingest.Tests.Returns;

/// <summary>A workbook as an office keeps one: formats, a joined title, a hidden row, a formula, names, a note of its own, a hidden second sheet, parts we know nothing of.</summary>
internal static class CountyWorkbook
{
    public const string SheetName = "台账'1";
    public const string OtherSheet = "填表说明";

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>A projects ledger of May 2016: header in row 3, entries from row 4, columns B to K; the entry of row 5 is hidden.</summary>
    /// <param name="rows">Texts of the entries, parted by commas.</param>
    public static byte[] Of(params string[] rows)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts(rows))
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                part.Write(text);
            }
        }

        return bytes.ToArray();
    }

    private static IEnumerable<(string Name, string Text)> Parts(string[] rows) =>
    [
        ("[Content_Types].xml", Head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/><Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>"
            + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"{Types}.worksheet+xml\"/>"
            + $"<Override PartName=\"/xl/comments1.xml\" ContentType=\"{Types}.comments+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"),
        ("_rels/.rels", Relations(("officeDocument", "xl/workbook.xml"))),
        ("docProps/core.xml", Head + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>县委组织部</dc:creator></cp:coreProperties>"),
        ("xl/workbook.xml", Head + $"<workbook {Main} xmlns:r=\"{Document}\"><workbookPr codeName=\"本工作簿\"/><bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"20490\" windowHeight=\"7770\" activeTab=\"0\"/></bookViews>"
            + $"<sheets><sheet name=\"{SheetName}\" sheetId=\"4\" r:id=\"rId1\"/><sheet name=\"{OtherSheet}\" sheetId=\"7\" state=\"hidden\" r:id=\"rId2\"/></sheets>"
            + $"<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'台账''1'!$A$1:$K$9</definedName><definedName name=\"说明区\" localSheetId=\"1\">{OtherSheet}!$A$1</definedName></definedNames><calcPr calcId=\"144525\"/></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("styles", "styles.xml"))),
        ("xl/styles.xml", Head + $"<styleSheet {Main}><numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"0.00_ \"/></numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"14\"/><name val=\"黑体\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF00FF00\"/></patternFill></fill></fills>"
            + "<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"4\"><xf/><xf fontId=\"1\" applyFont=\"1\"><alignment horizontal=\"center\"/></xf><xf numFmtId=\"176\" borderId=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\"/><xf fillId=\"2\" borderId=\"1\" applyFill=\"1\" applyBorder=\"1\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"),
        ("xl/worksheets/sheet1.xml", Sheet(rows)),
        ("xl/worksheets/_rels/sheet1.xml.rels", Relations(("vmlDrawing", "../drawings/vmlDrawing1.vml"), ("comments", "../comments1.xml"), ("printerSettings", "../printerSettings/printerSettings1.bin"))),
        ("xl/worksheets/sheet2.xml", Head + $"<worksheet {Main}><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>每月10日前报送</t></is></c></row></sheetData></worksheet>"),
        ("xl/printerSettings/printerSettings1.bin", "\u0001printer\u0002"),
        ("xl/comments1.xml", Head + $"<comments {Main}><authors><author>小李</author></authors><commentList><comment ref=\"B3\" authorId=\"0\"><text><t>乡镇写全称</t></text></comment></commentList></comments>"),
        ("xl/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
            + "<v:shape id=\"_x0000_s1025\" type=\"#_x0000_t202\"><x:ClientData ObjectType=\"Note\"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>"),
    ];

    private static string Relations(params (string Type, string Target)[] parts) =>
        $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(parts.Select((part, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"{Document}/{part.Type}\" Target=\"{part.Target}\"/>")) + "</Relationships>";

    private static string Sheet(string[] rows)
    {
        var header = Receiving.SampleHome.ProjectsHeader.Split(',');
        var xml = new StringBuilder(Head + $"<worksheet {Main} xmlns:r=\"{Document}\"><sheetPr codeName=\"Sheet1\"/><dimension ref=\"A1:K9\"/><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"13.5\"/><cols><col min=\"1\" max=\"1\" width=\"3.5\" customWidth=\"1\"/><col min=\"2\" max=\"11\" width=\"12.25\" customWidth=\"1\"/></cols><sheetData>"
            + "<row r=\"1\" spans=\"1:11\" ht=\"27\" customHeight=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>第一书记项目台账（2016年5月）</t></is></c></row>"
            + "<row r=\"2\"/><row r=\"3\" spans='1:11'>");
        xml.Append(string.Concat(header.Select((text, at) => Cell(at + 2, 3, 3, text)))).Append("</row>");
        for (var at = 0; at < rows.Length; at++)
        {
            xml.Append($"<row r=\"{at + 4}\"{(at == 1 ? " hidden=\"1\"" : "")}>" + string.Concat(rows[at].Split(',').Select((text, column) => text.Length == 0 ? "" : Cell(column + 2, at + 4, 2, text))) + "</row>");
        }

        return xml.Append($"<row r=\"{rows.Length + 4}\"><c r=\"B{rows.Length + 4}\" t=\"inlineStr\"><is><t>合计</t></is></c><c r=\"J{rows.Length + 4}\" s=\"2\"><f>SUM(J4:J{rows.Length + 3})</f><v>0</v></c></row>"
            + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:K1\"/></mergeCells><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" r:id=\"rId3\"/><legacyDrawing r:id=\"rId1\"/></worksheet>").ToString();
    }

    private static string Cell(int column, int row, int style, string text)
    {
        var address = $"{(char)('A' + column - 1)}{row}";
        return decimal.TryParse(text, out _) ? $"<c r=\"{address}\" s=\"{style}\"><v>{text}</v></c>" : $"<c r=\"{address}\" s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
    }
}
