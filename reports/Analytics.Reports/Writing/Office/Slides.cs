using System.Text;
using Analytics.Reports.Documents;
using Analytics.Reports.Releases;
using Analytics.Vocabulary;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Reports.Writing.Office;

/// <summary>The release as slides: a title, the key points of each section, a slide a chart with its headline. Tables stay in the other files; charts are editable where PowerPoint can draw them.</summary>
internal sealed class Slides(Document document, ReleaseStamp stamp, Numbering numbering, OfficePictures pictures, string language)
{
    private const long Width = 12_192_000;
    private const long Height = 6_858_000;
    private const long Margin = 500_000;
    private const string Namespaces =
        "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"";

    private int _shapes;

    public void Write(string path)
    {
        using var bytes = new MemoryStream();
        using (var package = PresentationDocument.Create(bytes, PresentationDocumentType.Presentation))
        {
            OfficePackage.LeaveUnpacked(package);
            var presentation = package.AddPresentationPart();
            package.ChangeIdOfPart(presentation, "rId1");
            var properties = package.AddCoreFilePropertiesPart();
            package.ChangeIdOfPart(properties, "rId2");
            OfficePackage.AddProperties(properties, document.Title.In(language), document, stamp, language);
            var master = presentation.AddNewPart<SlideMasterPart>("rIdMaster");
            var layout = master.AddNewPart<SlideLayoutPart>("rId1");
            OfficePackage.Fill(master.AddNewPart<ThemePart>("rId2"), SlideTheme.Theme);
            layout.AddPart(master, "rId1");
            OfficePackage.Fill(master, SlideTheme.Master);
            OfficePackage.Fill(layout, SlideTheme.Layout);
            var ids = new StringBuilder();
            foreach (var (write, at) in All().Select((write, at) => (write, at)))
            {
                var part = presentation.AddNewPart<SlidePart>(FormattableString.Invariant($"rIdSlide{at + 1}"));
                part.AddPart(layout, "rId1");
                _shapes = 1;
                OfficePackage.Fill(part, $"<p:sld {Namespaces}><p:cSld><p:spTree>{SlideTheme.Tree}{write(part)}{Foot()}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>");
                ids.Append(FormattableString.Invariant($"<p:sldId id=\"{256 + at}\" r:id=\"rIdSlide{at + 1}\"/>"));
            }

            OfficePackage.Fill(presentation, $"<p:presentation {Namespaces}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rIdMaster\"/></p:sldMasterIdLst><p:sldIdLst>{ids}</p:sldIdLst>"
                + FormattableString.Invariant($"<p:sldSz cx=\"{Width}\" cy=\"{Height}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"));
        }

        OfficePackage.Save(bytes, path);
    }

    private IEnumerable<Func<SlidePart, string>> All()
    {
        yield return _ => Words(document.Title.In(language), 2_300_000, 1_300_000, 3600, isBold: true, "12436D", isTitle: true)
            + Words(document.Subtitle.In(language), 3_600_000, 600_000, 2000, isBold: false, "56606B") + Words(document.Publisher.In(language), 1_700_000, 500_000, 1800, isBold: true, "12436D");
        foreach (var section in document.Sections)
        {
            foreach (var points in section.Blocks.OfType<KeyPoints>())
            {
                yield return _ => Head(section.Title.In(language)) + Points([.. points.Points.Select(point => point.Text(language))]);
            }

            foreach (var chart in section.Blocks.OfType<Chart>())
            {
                yield return part => Head(chart.Headline.Text(language)) + Words(chart.Subtitle.In(language), 1_020_000, 380_000, 1400, isBold: false, "56606B") + Picture(part, chart)
                    + Words($"{numbering.Label(chart).In(language)}　{chart.Note.Text(language)}", 6_020_000, 400_000, 1000, isBold: false, "56606B");
            }
        }
    }

    private string Picture(SlidePart part, Chart chart)
    {
        const long top = 1_420_000, room = 4_580_000;
        if (NativeChart.Of(chart, language) is { } native)
        {
            NativeChartPart.Write(part.AddNewPart<ChartPart>("rIdChart"), native);
            return FormattableString.Invariant($"<p:graphicFrame><p:nvGraphicFramePr>{Named(chart)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"{Margin}\" y=\"{top}\"/><a:ext cx=\"{Width - (2 * Margin)}\" cy=\"{room}\"/></p:xfrm>")
                + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"rIdChart\"/></a:graphicData></a:graphic></p:graphicFrame>";
        }

        var picture = pictures.Of(chart);
        using (var png = new MemoryStream(picture.Png))
        {
            part.AddImagePart(ImagePartType.Png, "rIdImage").FeedData(png);
        }

        var width = Math.Min(Width - (2 * Margin), (long)(room / picture.Ratio));
        return $"<p:pic><p:nvPicPr>{Named(chart)}<p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"rIdImage\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            + FormattableString.Invariant($"<p:spPr><a:xfrm><a:off x=\"{(Width - width) / 2}\" y=\"{top}\"/><a:ext cx=\"{width}\" cy=\"{(long)(width * picture.Ratio)}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>");
    }

    private string Named(Chart chart) => FormattableString.Invariant($"<p:cNvPr id=\"{++_shapes}\" name=\"{chart.Key}\" descr=\"{Html.Text(chart.Description.In(language))}\"/>");

    private string Head(string text) => Words(text, 300_000, 720_000, text.Length > 60 ? 2000 : 2400, isBold: true, "12436D", isTitle: true);

    private string Points(IReadOnlyList<string> points)
    {
        var size = points.Sum(point => point.Length) > 420 ? 1400 : 1800;
        return Box(1_300_000, 4_600_000, string.Concat(points.Select(point => $"<a:p><a:pPr marL=\"285750\" indent=\"-285750\"><a:spcAft><a:spcPts val=\"900\"/></a:spcAft><a:buChar char=\"•\"/></a:pPr>{Run(point, size, isBold: false, "1F2328")}</a:p>")));
    }

    private string Foot() => Words(
        $"{(stamp.Notice is { } label ? label.In(language) + "　" : "")}{stamp.ReleaseId}　{new Bilingual($"数据截至{stamp.CutOffDate}", $"known by {stamp.CutOffDate}").In(language)}", 6_440_000, 300_000, 900, isBold: false, stamp.Notice is null ? "56606B" : "7A2D04");

    private string Words(string text, long top, long height, int size, bool isBold, string colour, bool isTitle = false) => Box(top, height, $"<a:p>{Run(text, size, isBold, colour)}</a:p>", isTitle);

    private string Box(long top, long height, string paragraphs, bool isTitle = false) => FormattableString.Invariant(
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{++_shapes}\" name=\"{(isTitle ? "title" : "text")}\"/><p:cNvSpPr/><p:nvPr>{(isTitle ? "<p:ph type=\"title\"/>" : "")}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{Margin}\" y=\"{top}\"/><a:ext cx=\"{Width - (2 * Margin)}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>")
        + $"<p:txBody><a:bodyPr wrap=\"square\"><a:normAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>";

    private string Run(string text, int size, bool isBold, string colour) => FormattableString.Invariant(
        $"<a:r><a:rPr lang=\"{(language == "zh" ? "zh-CN" : "en-GB")}\" sz=\"{size}\" b=\"{(isBold ? 1 : 0)}\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:rPr><a:t>{Html.Text(text)}</a:t></a:r>");
}
