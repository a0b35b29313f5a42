using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;

namespace Analytics.Reports.Writing.Office;

/// <summary>A chart as points, for Office programs.</summary>
/// <param name="Ratio">Height over width.</param>
internal sealed record OfficePicture(byte[] Png, double Ratio);

/// <summary>Charts of one language that Office cannot draw itself, each turned into points once.</summary>
internal sealed class OfficePictures(RenderWorker worker, IReadOnlyDictionary<string, ChartPicture> pictures, CancellationToken cancellation)
{
    private readonly Dictionary<string, OfficePicture> _made = [];

    public OfficePicture Of(Chart chart)
    {
        if (!_made.TryGetValue(chart.Key, out var made))
        {
            var reply = worker.Call(new JsonObject { ["op"] = "png", ["name"] = chart.Key, ["svg"] = pictures[chart.Key].Wide }, cancellation);
            _made.Add(chart.Key, made = new(Convert.FromBase64String((string)reply["png"]!), (double)reply["height"]! / (double)reply["width"]!));
        }

        return made;
    }
}
