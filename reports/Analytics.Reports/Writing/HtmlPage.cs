using System.Text;
using Analytics.Reports.Changes;
using Analytics.Reports.Documents;
using Analytics.Reports.Releases;
using Analytics.Reports.Rendering;
using Analytics.Vocabulary;

namespace Analytics.Reports.Writing;

/// <summary>
/// The release as one page that needs nothing beside it: no web font, pictures inline, a data table under each. It is whole without its script, which only lets charts say
/// their values to whoever points at them; a policy in the page forbids every other script and every request.
/// </summary>
/// <param name="script"><c>null</c> for a page without any.</param>
internal sealed class HtmlPage(Document document, ReleaseStamp stamp, Numbering numbering, IReadOnlyDictionary<string, ChartPicture> pictures, PageScript? script)
{
    private static readonly string Style = Resource("release.css");

    public string Write(string language)
    {
        var html = new StringBuilder();
        html.Append($"<!doctype html>\n<html lang=\"{(language == "zh" ? "zh-CN" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; script-src {script?.Hash ?? "'none'"}\">\n");
        html.Append($"<title>{Html.Text(document.Title.In(language))}</title>\n<meta name=\"description\" content=\"{Html.Text(document.Subtitle.In(language))}\">\n<meta name=\"release\" content=\"{stamp.ReleaseId}\">\n<style>\n{Style}</style>\n</head>\n<body>\n");
        html.Append($"<a class=\"skip\" href=\"#main\">{In(new("跳到正文", "Skip to the text"), language)}</a>\n");
        if (stamp.Notice is { } label)
        {
            html.Append($"<aside class=\"sample\" aria-label=\"{In(new("数据说明", "About the data"), language)}\">{Html.Text(label.In(language))}</aside>\n");
        }

        Cover(html, language);
        html.Append($"<main>\n<input type=\"checkbox\" id=\"ids\"><label for=\"ids\">{In(new("显示每个数字的编号", "Show the id of every number"), language)}</label>\n<div class=\"page\">\n");
        Contents(html, language);
        html.Append("<div id=\"main\" tabindex=\"-1\">\n");
        foreach (var (section, at) in document.Sections.Select((section, at) => (section, at + 1)))
        {
            html.Append($"<section id=\"{section.Key}\" aria-labelledby=\"h-{section.Key}\">\n<h2 id=\"h-{section.Key}\"><span class=\"no\">{at}</span>{Html.Text(section.Title.In(language))}</h2>\n");
            foreach (var block in section.Blocks)
            {
                html.Append(Block(block, language));
            }

            html.Append("</section>\n");
        }

        html.Append("</div>\n</div>\n</main>\n");
        Footer(html, language);
        return html.Append(script?.Html ?? "").Append("</body>\n</html>\n").ToString();
    }

    private void Cover(StringBuilder html, string language)
    {
        var other = language == "zh" ? "en" : "zh";
        html.Append($"<header class=\"cover\"><div>\n<p class=\"publisher\">{Html.Text(document.Publisher.In(language))}</p>\n<h1>{Html.Text(document.Title.In(language))}</h1>\n<p class=\"subtitle\">{Html.Text(document.Subtitle.In(language))}</p>\n");
        html.Append($"<p class=\"stamp\">{In(new("数据截至", "Known by "), language)}{stamp.CutOffDate}　{stamp.ReleaseId}</p>\n<p class=\"files\"><a href=\"{ReleaseStamp.Page(other)}\" lang=\"{(other == "zh" ? "zh-CN" : "en")}\" hreflang=\"{(other == "zh" ? "zh-CN" : "en")}\">{(other == "zh" ? "中文" : "English")}</a>");
        foreach (var (file, name) in Files(language))
        {
            html.Append($"<a href=\"{file}\">{Html.Text(name.In(language))}</a>");
        }

        html.Append("</p>\n</div></header>\n");
    }

    private void Contents(StringBuilder html, string language)
    {
        html.Append($"<nav aria-label=\"{In(new("目录", "Contents"), language)}\"><h2>{In(new("目录", "Contents"), language)}</h2><ol>\n");
        foreach (var section in document.Sections)
        {
            html.Append($"<li><a href=\"#{section.Key}\">{Html.Text(section.Title.In(language))}</a></li>\n");
        }

        html.Append("</ol></nav>\n");
    }

    private string Block(Block block, string language) => block switch
    {
        Heading heading => $"<h3>{Html.Text(heading.Text.In(language))}</h3>\n",
        Paragraph paragraph => $"<p>{Html.Prose(paragraph.Text, language)}{Html.Ids(paragraph.Figures)}</p>\n",
        KeyPoints points => $"<div class=\"key\"><ul>\n{string.Concat(points.Points.Select(point => $"<li>{Html.Prose(point, language)}{Html.Ids(point.Figures)}</li>\n"))}</ul></div>\n",
        Note note => $"<p class=\"note\">{Html.Prose(note.Text, language)}</p>\n",
        Table table => Html.Table(table, $"{numbering.Label(table).In(language)}　{table.Title.In(language)}", language),
        Chart chart => Figure(chart, language),
        _ => throw new InvalidOperationException($"The page has no form for a {block.GetType().Name}."),
    };

    private string Figure(Chart chart, string language)
    {
        var picture = pictures[chart.Key];
        var label = numbering.Label(chart).In(language);
        return $"<figure id=\"chart-{chart.Key}\">\n<figcaption><span class=\"no\">{Html.Text(label)}</span><strong>{Html.Prose(chart.Headline, language)}</strong>{Html.Ids(chart.Headline.Figures)}<span class=\"subtitle\">{Html.Text(chart.Subtitle.In(language))}</span></figcaption>\n"
            + $"<div class=\"wide\">{picture.Wide}</div>\n{Narrow(chart, picture, language)}\n"
            + $"<p class=\"note\">{Html.Prose(chart.Note, language)}</p>\n"
            + $"<details><summary>{In(new("数据表", "Data table"), language)}</summary>{Html.Table(chart.Table, $"{label}　{chart.Table.Title.In(language)}", language)}</details>\n</figure>\n";
    }

    private static string Narrow(Chart chart, ChartPicture picture, string language) => chart.NarrowPixels == Chart.PhonePixels
        ? $"<div class=\"narrow\">{picture.Narrow}</div>"
        : FormattableString.Invariant($"<div class=\"narrow scrolls\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text(chart.Subtitle.In(language))}\" style=\"--least: {chart.NarrowPixels}px\">{picture.Narrow}</div>");

    private void Footer(StringBuilder html, string language)
    {
        html.Append("<footer>\n");
        if (stamp.Notice is { } label)
        {
            html.Append($"<p class=\"sample\">{Html.Text(label.In(language))}</p>\n");
        }

        html.Append($"<p>{Html.Text(document.Publisher.In(language))}　{stamp.ReleaseId}　{In(new($"数据截至{stamp.CutOff.ToChinaTime()}（北京时间）", $"known by {stamp.CutOff.ToChinaTime()} (China time)"), language)}</p>\n"
            + $"<p class=\"machine\">{In(new("构建", "build"), language)} {Html.Text(stamp.BuildId)}　{In(new("程序", "code"), language)} {Html.Text(stamp.CodeVersion)}</p>\n</footer>\n");
    }

    private (string File, Bilingual Name)[] Files(string language) =>
    [
        (stamp.Pdf(language), new("PDF", "PDF")), (stamp.Word(language), new("文稿（docx）", "Word (docx)")), (stamp.Slides(language), new("演示稿（pptx）", "Slides (pptx)")), (stamp.Workbook, new("表格（xlsx）", "Workbook (xlsx)")), ("figures.csv", new("全部数字（csv）", "All figures (csv)")),
        ("figures.parquet", new("parquet", "parquet")), .. Changes(), ("manifest.json", new("清单", "Manifest")),
    ];

    private (string File, Bilingual Name)[] Changes() => stamp.Supersedes is null ? [] : [(ChangesFile.Name, new("变动（csv）", "Changes (csv)"))];

    private static string In(Bilingual words, string language) => Html.Text(words.In(language));

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream($"Analytics.Reports.Writing.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
