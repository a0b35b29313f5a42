using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Tests.Writing;

/// <summary>The Word document and the slides of the sample release, in both languages.</summary>
public sealed class OfficeTests
{
    [TestCase("annual-2016.docx")]
    [TestCase("annual-2016.en.docx")]
    [TestCase("annual-2016.pptx")]
    [TestCase("annual-2016.en.pptx")]
    public void It_is_valid(string file)
    {
        using var package = Open(file);

        Assert.That(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Description} {error.Part?.Uri} {error.Path?.XPath}"), Is.Empty);
    }

    [TestCase("annual-2016.docx", "index.html")]
    [TestCase("annual-2016.en.docx", "index.en.html")]
    public void Every_table_and_every_chart_of_the_page_is_in_the_document_with_a_text_alternative(string file, string page)
    {
        using var word = (WordprocessingDocument)Open(file);
        var body = word.MainDocumentPart!.Document.Body!;
        var html = Published.Text(page);
        var drawings = body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToList();

        Assert.That(drawings.Select(drawing => drawing.Name!.Value), Is.EqualTo(System.Text.RegularExpressions.Regex.Matches(html, "<figure id=\"chart-([a-z-]+)\"").Select(match => match.Groups[1].Value)));
        Assert.That(drawings.Select(drawing => drawing.Description!.Value), Has.All.Not.Empty);
        Assert.That(body.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().Count(), Is.EqualTo(System.Text.RegularExpressions.Regex.Count(html, "<table") - drawings.Count), "data tables of charts stand in the other files");
        Assert.That(body.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().Select(table => table.Elements<TableRow>().First().Descendants<TableHeader>().Any()), Has.All.True);
    }

    [TestCase("annual-2016.docx")]
    [TestCase("annual-2016.pptx")]
    public void Charts_that_office_can_draw_are_native_and_can_be_edited(string file)
    {
        using var package = Open(file);
        var charts = package is WordprocessingDocument word ? word.MainDocumentPart!.ChartParts.ToList() : ((PresentationDocument)package).PresentationPart!.SlideParts.SelectMany(slide => slide.ChartParts).ToList();

        // Funds and roads by county, posts by cohort, projects since the start, the funnel of promotions.
        Assert.That(charts, Has.Count.EqualTo(5));
        Assert.That(charts.Count(chart => chart.ChartSpace.Descendants<ErrorBars>().Any()), Is.EqualTo(2), "intervals stay with their bars");
        foreach (var chart in charts)
        {
            using var data = chart.EmbeddedPackagePart!.GetStream();
            using var workbook = SpreadsheetDocument.Open(data, isEditable: false);
            Assert.That(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook), Is.Empty);
        }
    }

    [Test]
    public void A_native_bar_and_its_interval_are_the_figures()
    {
        using var word = (WordprocessingDocument)Open("annual-2016.docx");
        var bars = word.MainDocumentPart!.ChartParts.Select(part => part.ChartSpace).First(chart => chart.Descendants<ErrorBars>().Any() && chart.Descendants<StringPoint>().Any(point => point.InnerText == "宝清县"));
        var at = bars.Descendants<StringPoint>().First(point => point.InnerText == "宝清县").Index!.Value;
        var value = Number(bars.Descendants<Values>().Single(), at);
        var plus = Number(bars.Descendants<Plus>().Single(), at);
        var figure = Published.Figures()["FUN_ATTRACTED.230523.all.2015-12..2016-12"];

        // The axis counts in ten thousands.
        Assert.That(value * 10_000, Is.EqualTo(decimal.Parse(figure["value"])).Within(0.01m));
        Assert.That((value + plus) * 10_000, Is.EqualTo(decimal.Parse(figure["high"])).Within(0.01m));
    }

    [Test]
    public void A_slide_stands_for_every_chart_with_its_headline()
    {
        using var slides = (PresentationDocument)Open("annual-2016.pptx");
        var texts = slides.PresentationPart!.SlideParts.Select(slide => slide.Slide.InnerText).ToList();

        Assert.That(texts, Has.Count.EqualTo(Published.Release.Charts + 2), "a title and the main results besides");
        Assert.That(texts, Has.All.Contain("虚构"));
        Assert.That(texts.Count(text => text.Contains("应收台账", StringComparison.Ordinal)), Is.GreaterThan(0));
    }

    [Test]
    public void Parts_carry_no_clock()
    {
        foreach (var file in new[] { "annual-2016.docx", "annual-2016.pptx" })
        {
            using var zip = ZipFile.OpenRead(System.IO.Path.Combine(Published.Folder, file));
            Assert.That(zip.Entries.Select(entry => entry.LastWriteTime.Year), Has.All.EqualTo(1980));
        }
    }

    private static decimal Number(OpenXmlElement parent, uint at) => decimal.Parse(parent.Descendants<NumericPoint>().Single(point => point.Index!.Value == at).InnerText, System.Globalization.CultureInfo.InvariantCulture);

    private static OpenXmlPackage Open(string file)
    {
        var path = System.IO.Path.Combine(Published.Folder, file);
        return file.EndsWith(".docx", StringComparison.Ordinal) ? WordprocessingDocument.Open(path, isEditable: false) : PresentationDocument.Open(path, isEditable: false);
    }
}
