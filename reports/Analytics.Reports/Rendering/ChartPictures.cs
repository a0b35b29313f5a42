using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Releases;
using Analytics.Vocabulary;

namespace Analytics.Reports.Rendering;

/// <summary>One chart drawn: for a wide page, for a phone, and with its title as a picture of its own.</summary>
/// <param name="Live">What a page needs to draw it again when somebody points at it: kind, data, and how wide its words are.</param>
internal sealed record ChartPicture(string Wide, string Narrow, string Picture, JsonObject Live);

/// <summary>Asks the worker for every chart of a document in both languages.</summary>
internal sealed class ChartPictures(RenderWorker worker, ReleaseStamp stamp)
{
    private const int WidePixels = 840;

    /// <param name="number">The chart's number in the document, as in 2-1.</param>
    public ChartPicture Draw(Chart chart, string number, string language, CancellationToken cancellation)
    {
        var wide = Call(chart, number, language, WidePixels, "", cancellation);
        var narrow = Call(chart, number, language, chart.NarrowPixels, "-narrow", cancellation);
        return new ChartPicture((string)wide["svg"]!, (string)narrow["svg"]!, (string)wide["picture"]!, new JsonObject
        {
            ["kind"] = chart.Kind,
            ["data"] = chart.Drawing(language),
            ["measured"] = new JsonObject { [Text(WidePixels)] = wide["measured"]!.DeepClone(), [Text(chart.NarrowPixels)] = narrow["measured"]!.DeepClone() },
        });
    }

    private static string Text(int pixels) => pixels.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private JsonObject Call(Chart chart, string number, string language, int width, string suffix, CancellationToken cancellation) => worker.Call(
        new JsonObject
        {
            ["op"] = "chart",
            ["name"] = $"{chart.Key}-{language}{suffix}",
            ["kind"] = chart.Kind,
            ["width"] = width,
            ["title"] = chart.Headline.Text(language),
            ["subtitle"] = chart.Subtitle.In(language),
            ["description"] = chart.Description.In(language),
            ["source"] = Source(chart, number).In(language),
            ["sample"] = stamp.Notice?.In(language),
            ["data"] = chart.Drawing(language),
        },
        cancellation);

    private Bilingual Source(Chart chart, string number) => new(
        $"图{number}（{chart.Key}）　来源：县（区）台账{stamp.Editions}份　数据截至{stamp.CutOffDate}　{stamp.ReleaseId}",
        $"Figure {number} ({chart.Key}) · Source: {stamp.Editions} county ledgers · known by {stamp.CutOffDate} · {stamp.ReleaseId}");
}
