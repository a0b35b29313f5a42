using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reports.Writing.Office;

/// <summary>Writes a native chart as DrawingML (ECMA-376 part 1, 21.2) with the small workbook behind it, which "edit data" opens.</summary>
internal static class NativeChartPart
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(ChartPart part, NativeChart chart)
    {
        using var workbook = new MemoryStream();
        WriteData(workbook, chart);
        workbook.Position = 0;
        part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "rIdData").FeedData(workbook);
        OfficePackage.Fill(part, new XDocument(Space(chart)).ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Space(NativeChart chart) => new(
        C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
        Value("date1904", "0"), Value("roundedCorners", "0"),
        new XElement(
            C + "chart",
            Value("autoTitleDeleted", "1"),
            new XElement(C + "plotArea", new XElement(C + "layout"), Plot(chart), Axes(chart)),
            chart.Series.Count > 1 ? new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", "0")) : null,
            Value("plotVisOnly", "1"), Value("dispBlanksAs", "gap")),
        new XElement(C + "externalData", new XAttribute(R + "id", "rIdData"), Value("autoUpdate", "0")));

    private static XElement Plot(NativeChart chart) => chart.Kind switch
    {
        NativeKind.Lines => new(C + "lineChart", Value("grouping", "standard"), Value("varyColors", "0"), chart.Series.Select((series, at) => Series(chart, series, at)), Value("marker", "1"), Ids()),
        NativeKind.Points => new(C + "scatterChart", Value("scatterStyle", "lineMarker"), Value("varyColors", "0"), chart.Series.Select((series, at) => Series(chart, series, at)), Ids()),
        _ => new(
            C + "barChart", Value("barDir", "bar"), Value("grouping", chart.Kind == NativeKind.Stack ? "stacked" : "clustered"), Value("varyColors", "0"), chart.Series.Select((series, at) => Series(chart, series, at)),
            Value("gapWidth", "40"), chart.Kind == NativeKind.Stack ? Value("overlap", "100") : null, Ids()),
    };

    private static XElement Series(NativeChart chart, NativeSeries series, int at)
    {
        var column = (char)('B' + at);
        var isPoints = chart.Kind == NativeKind.Points;
        return new(
            C + "ser", Value("idx", Whole(at)), Value("order", Whole(at)),
            series.Name.Length == 0 ? null : new XElement(C + "tx", new XElement(C + "strRef", new XElement(C + "f", $"Sheet1!${column}$1"), new XElement(C + "strCache", Value("ptCount", "1"), Point(0, series.Name)))),
            Shape(chart, series),
            chart.Kind is NativeKind.Lines || isPoints ? new XElement(C + "marker", Value("symbol", series.IsLine ? "none" : "circle"), series.IsLine ? null : Value("size", "7"), series.IsLine ? null : new XElement(C + "spPr", Fill(series.Colour))) : Value("invertIfNegative", "0"),
            isPoints && !series.IsLine ? Named(chart.Names) : null,
            series.Bounds.Count > 0 ? Bounds(series) : null,
            isPoints ? new XElement(C + "xVal", Literal(series.Along)) : new XElement(C + "cat", Names(chart.Names)),
            new XElement(C + (isPoints ? "yVal" : "val"), isPoints ? Literal(series.Values) : Numbers($"Sheet1!${column}$2:${column}${series.Values.Count + 1}", series.Values)),
            chart.Kind is NativeKind.Lines || isPoints ? Value("smooth", "0") : null);
    }

    private static XElement Shape(NativeChart chart, NativeSeries series) => chart.Kind switch
    {
        NativeKind.Lines => new(C + "spPr", Line(series.Colour, 28575)),
        NativeKind.Points when series.IsLine => new(C + "spPr", Line(series.Colour, 12700)),
        NativeKind.Points => new(C + "spPr", Fill(series.Colour), new XElement(A + "ln", new XAttribute("w", 28575), new XElement(A + "noFill"))),
        _ => new(C + "spPr", Fill(series.Colour)),
    };

    // Every point carries its name, as the picture does.
    private static XElement Named(IReadOnlyList<string> names) => new(
        C + "dLbls",
        names.Select((name, at) => new XElement(
            C + "dLbl", Value("idx", Whole(at)),
            new XElement(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), new XElement(A + "p", new XElement(A + "r", new XElement(A + "rPr", new XAttribute("sz", "900")), new XElement(A + "t", name))))),
            Value("dLblPos", "t"), Shown(value: true))),
        Value("dLblPos", "t"), Shown(value: false));

    private static IEnumerable<XElement> Shown(bool value) =>
        [Value("showLegendKey", "0"), Value("showVal", value ? "1" : "0"), Value("showCatName", "0"), Value("showSerName", "0"), Value("showPercent", "0"), Value("showBubbleSize", "0")];

    private static XElement Bounds(NativeSeries series) => new(
        C + "errBars", Value("errBarType", "both"), Value("errValType", "cust"), Value("noEndCap", "0"),
        new XElement(C + "plus", Literal([.. series.Values.Zip(series.Bounds, (value, bound) => bound.High is { } high ? high - value : value is null ? null : 0)])),
        new XElement(C + "minus", Literal([.. series.Values.Zip(series.Bounds, (value, bound) => bound.Low is { } low ? value - low : value is null ? null : 0)])),
        new XElement(C + "spPr", Line("1F2328", 15875)));

    private static IEnumerable<XElement> Axes(NativeChart chart)
    {
        var isFlat = chart.Kind is NativeKind.Bars or NativeKind.Stack;
        yield return chart.Kind == NativeKind.Points ? NumberAxis("111", "222", "b", chart.Along)
            : new XElement(
                C + "catAx", Value("axId", "111"), new XElement(C + "scaling", Value("orientation", isFlat ? "maxMin" : "minMax")), Value("delete", "0"), Value("axPos", isFlat ? "l" : "b"),
                Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "low"), Text(900), Value("crossAx", "222"), Value("crosses", "autoZero"));
        yield return NumberAxis("222", "111", isFlat ? "b" : "l", chart.Axis);
    }

    private static XElement NumberAxis(string id, string crosses, string side, string title) => new(
        C + "valAx", Value("axId", id), new XElement(C + "scaling", Value("orientation", "minMax")), Value("delete", "0"), Value("axPos", side),
        id == "222" ? new XElement(C + "majorGridlines", new XElement(C + "spPr", Line("E3E6EA", 6350))) : null,
        title.Length == 0 ? null : new XElement(C + "title", new XElement(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), new XElement(A + "p", new XElement(A + "r", new XElement(A + "rPr", new XAttribute("sz", "900"), new XAttribute("b", "0")), new XElement(A + "t", title))))), Value("overlay", "0")),
        new XElement(C + "numFmt", new XAttribute("formatCode", "#,##0.##"), new XAttribute("sourceLinked", "0")),
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "low"), Text(900), Value("crossAx", crosses), Value("crosses", side == "b" && id == "222" ? "max" : "autoZero"));

    private static XElement[] Ids() => [Value("axId", "111"), Value("axId", "222")];

    private static XElement Names(IReadOnlyList<string> names) => new(
        C + "strRef", new XElement(C + "f", $"Sheet1!$A$2:$A${names.Count + 1}"), new XElement(C + "strCache", Value("ptCount", Whole(names.Count)), names.Select((name, at) => Point(at, name))));

    private static XElement Numbers(string range, IReadOnlyList<decimal?> values) => new(C + "numRef", new XElement(C + "f", range), Cached(C + "numCache", values));

    private static XElement Literal(IReadOnlyList<decimal?> values) => Cached(C + "numLit", values);

    private static XElement Cached(XName name, IReadOnlyList<decimal?> values) => new(
        name, new XElement(C + "formatCode", "General"), Value("ptCount", Whole(values.Count)),
        values.Select((value, at) => value is { } number ? Point(at, number.ToString(CultureInfo.InvariantCulture)) : null));

    private static XElement Point(int at, string value) => new(C + "pt", new XAttribute("idx", at), new XElement(C + "v", value));

    private static XElement Text(int size) => new(
        C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
        new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", size), Fill("1F2328"))), new XElement(A + "endParaRPr", new XAttribute("lang", "zh-CN"))));

    private static XElement Fill(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement Line(string colour, int width) => new(A + "ln", new XAttribute("w", width), Fill(colour));

    private static XElement Value(string name, string value) => new(C + name, new XAttribute("val", value));

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The rows that "edit data" shows. Bounds and the other axis of points stand beside their values.
    private static void WriteData(Stream target, NativeChart chart)
    {
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            OfficePackage.LeaveUnpacked(package);
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "rId1");
            var rows = new SheetData(new Row(chart.Series.Select(series => Cell(series.Name)).Prepend(Cell("")).Append(Cell("↓")).Append(Cell("↑"))));
            foreach (var at in Enumerable.Range(0, chart.Series.Max(series => series.Values.Count)))
            {
                rows.Append(new Row([
                    Cell(chart.Names.ElementAtOrDefault(at) ?? ""), .. chart.Series.Select(series => Cell(series.Values.ElementAtOrDefault(at))),
                    Cell(chart.Series[0].Bounds.ElementAtOrDefault(at).Low ?? chart.Series[0].Along.ElementAtOrDefault(at)), Cell(chart.Series[0].Bounds.ElementAtOrDefault(at).High),
                ]));
            }

            workbook.AddNewPart<WorksheetPart>("rId1").Worksheet = new Worksheet(rows);
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = "rId1" }));
        }

        OfficePackage.Save(bytes, target);
    }

    private static Cell Cell(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)) };

    private static Cell Cell(decimal? number) => number is { } value ? new() { CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)) } : Cell("");
}
