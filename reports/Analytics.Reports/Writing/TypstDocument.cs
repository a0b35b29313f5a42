using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Releases;
using Analytics.Reports.Rendering;
using Analytics.Vocabulary;

namespace Analytics.Reports.Writing;

/// <summary>The release as data for the fixed template <c>release.typ</c>, and from there as a tagged PDF (PDF/UA-1).</summary>
internal sealed class TypstDocument(Document document, ReleaseStamp stamp, Numbering numbering, IReadOnlyDictionary<string, ChartPicture> pictures)
{
    public void Write(RenderWorker worker, string language, string path, CancellationToken cancellation)
    {
        var files = new JsonObject { ["data.json"] = Data(language).ToJsonString() };
        foreach (var chart in document.Charts())
        {
            files[$"figures/{chart.Key}.svg"] = pictures[chart.Key].Wide;
        }

        worker.Call(
            new JsonObject
            {
                ["op"] = "pdf",
                ["name"] = stamp.Pdf(language),
                ["template"] = "release.typ",
                ["files"] = files,
                ["path"] = path,
                ["timestamp"] = stamp.CutOff.Time.ToUnixTimeSeconds(),
            },
            cancellation);
    }

    private JsonObject Data(string language) => new()
    {
        ["language"] = language,
        ["brief"] = document.IsBrief,
        ["title"] = document.Title.In(language),
        ["subtitle"] = document.Subtitle.In(language),
        ["publisher"] = document.Publisher.In(language),
        ["sample"] = stamp.Notice?.In(language),
        ["date"] = new JsonArray(stamp.CutOff.Time.Year, stamp.CutOff.Time.Month, stamp.CutOff.Time.Day),
        ["known"] = new Bilingual($"数据截至 {stamp.CutOffDate}", $"Known by {stamp.CutOffDate}").In(language),
        ["release"] = stamp.ReleaseId,
        ["words"] = new JsonObject
        {
            ["contents"] = new Bilingual("目　录", "Contents").In(language),
            ["charts"] = new Bilingual("图目录", "Charts").In(language),
            ["page"] = new Bilingual("第", "Page ").In(language),
            ["of"] = new Bilingual("页，共", " of ").In(language),
            ["end"] = new Bilingual("页", "").In(language),
        },
        ["sections"] = new JsonArray([.. document.Sections.Select(section => (JsonNode?)new JsonObject
        {
            ["title"] = section.Title.In(language),
            ["blocks"] = new JsonArray([.. section.Blocks.Select(block => (JsonNode?)Block(block, language))]),
        })]),
    };

    private JsonObject Block(Block block, string language) => block switch
    {
        Heading heading => new() { ["kind"] = "heading", ["text"] = heading.Text.In(language) },
        Paragraph paragraph => new() { ["kind"] = "paragraph", ["text"] = paragraph.Text.Text(language) },
        Note note => new() { ["kind"] = "note", ["text"] = note.Text.Text(language) },
        KeyPoints points => new() { ["kind"] = "key", ["items"] = new JsonArray([.. points.Points.Select(point => (JsonNode?)point.Text(language))]) },
        Chart chart => new()
        {
            ["kind"] = "chart",
            ["label"] = numbering.Label(chart).In(language),
            ["title"] = chart.Headline.Text(language),
            ["subtitle"] = chart.Subtitle.In(language),
            ["file"] = $"figures/{chart.Key}.svg",
            ["alt"] = chart.Description.In(language),
            ["note"] = chart.Note.Text(language),
        },
        Table table => Rows(table, language),
        _ => throw new InvalidOperationException($"The PDF has no form for a {block.GetType().Name}."),
    };

    private JsonObject Rows(Table table, string language) => new()
    {
        ["kind"] = "table",
        ["label"] = numbering.Label(table).In(language),
        ["title"] = table.Title.In(language),
        ["head"] = new JsonArray([.. table.Columns.Select(column => (JsonNode?)new JsonObject { ["text"] = column.Head.In(language), ["code"] = column.Code, ["number"] = column.IsNumber, ["long"] = column.IsText })]),
        ["rows"] = new JsonArray([.. table.Rows.Select(row => (JsonNode?)new JsonArray([.. row.Select(cell => (JsonNode?)new JsonObject
        {
            ["text"] = cell.Split(language).Value,
            ["brackets"] = cell.Split(language).Brackets,
            ["code"] = cell.Code,
            ["gap"] = cell.IsGap,
        })]))]),
    };
}
