using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;

namespace Analytics.Reports.Writing;

/// <summary>The script of a page with what it needs of each chart: values to whoever points at one. Brief documents have none: there are thousands of them, and each would carry ECharts.</summary>
/// <param name="Html">The elements, at the end of the page.</param>
/// <param name="Hash">What the page's policy calls the script by, so that no other runs.</param>
internal sealed record PageScript(string Html, string Hash)
{
    // Inside a script element "<" could end it or open a comment; in JSON it can be written so that it is read as before.
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <returns><c>null</c> where the document is brief or no chart has anything to say.</returns>
    /// <exception cref="InvalidOperationException">The script cannot stand inside a page.</exception>
    public static PageScript? For(Document document, IReadOnlyDictionary<string, ChartPicture> pictures, RenderWorker worker, CancellationToken cancellation)
    {
        var charts = new JsonObject(document.Charts().Where(chart => !chart.IsStill).Select(chart => KeyValuePair.Create(chart.Key, (JsonNode?)pictures[chart.Key].Live.DeepClone())));
        if (document.IsBrief || charts.Count == 0)
        {
            return null;
        }

        var script = (string)worker.Call(new JsonObject { ["op"] = "script", ["name"] = "page.js" }, cancellation)["script"]!;
        if (script.Contains("</script", StringComparison.OrdinalIgnoreCase) || script.Contains("<!--", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The script of the pages holds </script or <!-- and would end itself.");
        }

        return new(
            $"<script type=\"application/json\" id=\"charts\">{charts.ToJsonString(Json)}</script>\n<script>{script}</script>\n",
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'");
    }
}
