using Analytics.Reports.Documents;
using Analytics.Reports.Releases;
using Analytics.Reports.Rendering;
using Analytics.Reports.Writing.Office;
using Analytics.Vocabulary;

namespace Analytics.Reports.Writing;

/// <summary>All files of a release that are in one language: charts, page, PDF, Word and slides.</summary>
internal sealed class LanguageFiles(Document document, ReleaseStamp stamp, Numbering numbering, string language)
{
    /// <summary>How often <see cref="Write"/> reports that something is done.</summary>
    public int Steps => document.Charts().Count() + 2;

    /// <param name="worker">Not used by anybody else meanwhile.</param>
    public void Write(ReleaseFolder folder, RenderWorker worker, Action<Bilingual> done, CancellationToken cancellation)
    {
        var pictures = Draw(folder, new ChartPictures(worker, stamp), done, cancellation);
        folder.Write(ReleaseStamp.Page(language), new HtmlPage(document, stamp, numbering, pictures, PageScript.For(document, pictures, worker, cancellation)).Write(language));
        new TypstDocument(document, stamp, numbering, pictures).Write(worker, language, folder.File(stamp.Pdf(language)), cancellation);
        done(new($"排版 {stamp.Pdf(language)}", $"Set {stamp.Pdf(language)}"));
        var points = new OfficePictures(worker, pictures, cancellation);
        new WordDocument(document, stamp, numbering, points, language).Write(folder.File(stamp.Word(language)));
        new Slides(document, stamp, numbering, points, language).Write(folder.File(stamp.Slides(language)));
        done(new($"写出 {stamp.Word(language)} 和 {stamp.Slides(language)}", $"Wrote {stamp.Word(language)} and {stamp.Slides(language)}"));
    }

    private Dictionary<string, ChartPicture> Draw(ReleaseFolder folder, ChartPictures draw, Action<Bilingual> done, CancellationToken cancellation)
    {
        var pictures = new Dictionary<string, ChartPicture>();
        foreach (var chart in document.Charts())
        {
            var picture = draw.Draw(chart, numbering.Of(chart), language, cancellation);
            pictures[chart.Key] = picture;
            folder.Write($"charts/{chart.Key}.{language}.svg", picture.Picture);
            done(new($"绘图 {chart.Key}", $"Drew {chart.Key}"));
        }

        return pictures;
    }
}
