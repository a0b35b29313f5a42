using System.Text;
using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Releases;
using Analytics.Vocabulary;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Reports.Writing.Office;

/// <summary>The release as a Word document that people edit: headings for the navigation pane, tables whose head repeats, charts that Word draws itself where it can.</summary>
internal sealed class WordDocument(Document document, ReleaseStamp stamp, Numbering numbering, OfficePictures? pictures, string language)
{
    private const long WideEmu = 6_200_000;
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private readonly List<string> _comments = [];
    private int _drawings;

    /// <summary>Whether every number in a sentence has a comment that names its figure, for people who edit the text.</summary>
    public bool HasComments { get; init; }

    public void Write(string path)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            OfficePackage.LeaveUnpacked(package);
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            var properties = package.AddCoreFilePropertiesPart();
            package.ChangeIdOfPart(properties, "rId2");
            OfficePackage.AddProperties(properties, document.Title.In(language), document, stamp, language);
            OfficePackage.Fill(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"), WordStyles.Xml(language));
            OfficePackage.Fill(main.AddNewPart<HeaderPart>("rIdHeader"), $"<w:hdr {Namespaces}>{Line(stamp.Notice is { } label ? label.In(language) : document.Title.In(language), stamp.Notice is null ? "Header" : "Label")}</w:hdr>");
            OfficePackage.Fill(main.AddNewPart<FooterPart>("rIdFooter"), $"<w:ftr {Namespaces}>{Foot()}</w:ftr>");
            OfficePackage.Fill(main, $"<w:document {Namespaces}><w:body>{Body(main)}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1304\" w:right=\"1077\" w:bottom=\"1134\" w:left=\"1077\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
            if (_comments.Count > 0)
            {
                OfficePackage.Fill(main.AddNewPart<WordprocessingCommentsPart>("rIdComments"), Comments());
            }
        }

        OfficePackage.Save(bytes, path);
    }

    private string Body(MainDocumentPart main)
    {
        var body = new StringBuilder();
        body.Append(Line(document.Publisher.In(language), "Publisher")).Append(Line(document.Title.In(language), "Title")).Append(Line(document.Subtitle.In(language), "Subtitle"));
        body.Append(Line(new Bilingual($"数据截至{stamp.CutOffDate}　{stamp.ReleaseId}", $"Known by {stamp.CutOffDate} · {stamp.ReleaseId}").In(language), "Note"));
        foreach (var (section, at) in document.Sections.Select((section, at) => (section, at + 1)))
        {
            body.Append(Line(Numbered(at) + section.Title.In(language), "Heading1"));
            section.Blocks.ToList().ForEach(block => body.Append(Block(main, block)));
        }

        return body.ToString();
    }

    private string Block(MainDocumentPart main, Block block) => block switch
    {
        Heading heading => Line(heading.Text.In(language), "Heading2"),
        Paragraph paragraph => Line(paragraph.Text, "BodyText"),
        Note note => Line(note.Text, "Note"),
        KeyPoints points => string.Concat(points.Points.Select(point => Line(point, "KeyPoint", "• "))),
        Table table => Line($"{numbering.Label(table).In(language)}　{table.Title.In(language)}", "Caption") + Rows(table),
        Chart chart => Picture(main, chart),
        _ => throw new InvalidOperationException($"Word has no form for a {block.GetType().Name}."),
    };

    private string Picture(MainDocumentPart main, Chart chart)
    {
        var native = NativeChart.Of(chart, language);
        return Line($"{numbering.Label(chart).In(language)}　{chart.Headline.Text(language)}", "Caption") + Line(chart.Subtitle.In(language), "ChartSubtitle")
            + $"<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r><w:drawing>{(native is null ? Image(main, chart) : Drawn(main, chart, native))}</w:drawing></w:r></w:p>"
            + Line(chart.Note.Text(language), "Note");
    }

    private string Drawn(MainDocumentPart main, Chart chart, NativeChart native)
    {
        var id = FormattableString.Invariant($"rIdChart{++_drawings}");
        NativeChartPart.Write(main.AddNewPart<ChartPart>(id), native);
        return Inline(chart, 0.62, $"<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"{id}\"/></a:graphicData></a:graphic>");
    }

    private string Image(MainDocumentPart main, Chart chart)
    {
        var id = FormattableString.Invariant($"rIdImage{++_drawings}");
        var picture = pictures!.Of(chart);
        using (var png = new MemoryStream(picture.Png))
        {
            main.AddImagePart(ImagePartType.Png, id).FeedData(png);
        }

        var size = Size(picture.Ratio);
        return Inline(chart, picture.Ratio, "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
            + $"<pic:nvPicPr><pic:cNvPr id=\"{_drawings}\" name=\"{chart.Key}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            + $"<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{size.Width}\" cy=\"{size.Height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>");
    }

    private string Inline(Chart chart, double ratio, string graphic)
    {
        var size = Size(ratio);
        return FormattableString.Invariant($"<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{size.Width}\" cy=\"{size.Height}\"/><wp:docPr id=\"{_drawings}\" name=\"{chart.Key}\" descr=\"{Html.Text(chart.Description.In(language))}\"/>{graphic}</wp:inline>");
    }

    // As wide as the text; a picture taller than a page is set smaller.
    private static (long Width, long Height) Size(double ratio) => ratio <= 1.35 ? (WideEmu, (long)(WideEmu * ratio)) : ((long)(WideEmu * 1.35 / ratio), (long)(WideEmu * 1.35));

    private string Rows(Table table)
    {
        var rows = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"Figures\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        rows.AppendJoin("", Widths(table).Select(width => FormattableString.Invariant($"<w:gridCol w:w=\"{width}\"/>"))).Append("</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>");
        foreach (var column in table.Columns)
        {
            rows.Append(Cell(column.Head.In(language), column.IsNumber, "TableHead"));
        }

        rows.Append("</w:tr>");
        foreach (var row in table.Rows)
        {
            rows.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>").AppendJoin("", row.Select((cell, at) => Cell(cell.Text.Text(language), table.Columns[at].IsNumber, "TableText"))).Append("</w:tr>");
        }

        return rows.Append("</w:tbl>").Append(Line("", "TableEnd")).ToString();
    }

    // 一、 to 二十九、: no document has more chapters.
    private string Numbered(int chapter)
    {
        const string digits = "一二三四五六七八九";
        return language != "zh" ? FormattableString.Invariant($"{chapter}  ")
            : $"{(chapter >= 20 ? "二十" : chapter >= 10 ? "十" : "")}{(chapter % 10 > 0 ? digits[(chapter % 10) - 1] : "")}、";
    }

    // In twentieths of a point: names and sentences want more room than numbers.
    private static IEnumerable<int> Widths(Table table)
    {
        const int all = 9750;
        var shares = table.Columns.Select((column, at) => column.IsText ? 4.0 : at == 0 ? 2.2 : column.IsNumber || column.IsShort ? 1.0 : 1.8).ToList();
        return shares.Select(share => (int)(all * share / shares.Sum()));
    }

    private static string Cell(string text, bool isNumber, string style) =>
        $"<w:tc><w:tcPr/><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{(isNumber ? "<w:jc w:val=\"right\"/>" : "")}</w:pPr>{Run(text)}</w:p></w:tc>";

    private string Foot() => $"<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{Run($"{stamp.ReleaseId}　{new Bilingual($"数据截至 {stamp.CutOffDate}", $"Known by {stamp.CutOffDate}").In(language)}　")}"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private string Line(Prose prose, string style, string before = "") => HasComments
        ? $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{Run(before)}{string.Concat(prose.In(language).Select(run => run.Figure is null ? Run(run.In(language)) : Commented(run)))}</w:p>"
        : Line(before + prose.Text(language), style);

    private string Commented(Documents.Run run)
    {
        var id = _comments.Count;
        _comments.Add($"{run.Figure!.Id}　{FigureText.WithUnit(run.Figure, language)}　analytics trace {run.Figure.Id}");
        return FormattableString.Invariant($"<w:commentRangeStart w:id=\"{id}\"/>{Run(run.In(language))}<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>");
    }

    private string Comments() => $"<w:comments {Namespaces}>{string.Concat(_comments.Select((text, id) => FormattableString.Invariant($"<w:comment w:id=\"{id}\" w:author=\"analytics\" w:initials=\"a\">{Line(text, "Note")}</w:comment>")))}</w:comments>";

    private static string Line(string text, string style) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{Run(text)}</w:p>";

    private static string Run(string text) => text.Length == 0 ? "" : $"<w:r><w:t xml:space=\"preserve\">{Html.Text(text)}</w:t></w:r>";
}
