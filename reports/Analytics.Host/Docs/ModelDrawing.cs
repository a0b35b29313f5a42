using System.Globalization;
using System.Net;
using System.Text;
using Analytics.Warehouse.Models;

namespace Analytics.Host.Docs;

/// <summary>The models as a drawing: what is read stands left of what reads it, and every line runs to the right.</summary>
internal static class ModelDrawing
{
    private const int Column = 236, Row = 24, Width = 196, Height = 18, Top = 28;

    public static string Svg(ModelGraph graph)
    {
        var depth = Depths(graph);
        var columns = depth.GroupBy(place => place.Value).OrderBy(column => column.Key).Select(column => column.Select(place => place.Key).ToList()).ToList();
        var places = Places(columns, graph);
        var (width, height) = ((columns.Count * Column) + 8, (columns.Max(column => column.Count) * Row) + Top + 8);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg id=\"drawing\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">\n<title>模型图 / model graph</title>\n");
        foreach (var (node, read) in graph.Nodes.SelectMany(node => node.Reads.Select(read => (node.Contract.Table.ToString(), read.ToString()))))
        {
            var (from, to) = (places[read], places[node]);
            var (x1, y1, x2, y2) = (from.X + Width, from.Y + (Height / 2), to.X, to.Y + (Height / 2));
            svg.Append(CultureInfo.InvariantCulture, $"<path data-from=\"{read}\" data-to=\"{node}\" d=\"M{x1} {y1}C{x1 + 40} {y1} {x2 - 40} {y2} {x2} {y2}\"/>\n");
        }

        foreach (var (name, (x, y)) in places.OrderBy(place => place.Key, StringComparer.Ordinal))
        {
            var parts = name.Split('.');
            svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{parts[0]}\" data-table=\"{name}\"><rect x=\"{x}\" y=\"{y}\" width=\"{Width}\" height=\"{Height}\" rx=\"3\"/><text x=\"{x + 6}\" y=\"{y + 13}\">{WebUtility.HtmlEncode(parts[1])}</text></g>\n");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>How many steps each table lies behind those that nothing makes; marts all stand in the last columns.</summary>
    private static SortedDictionary<string, int> Depths(ModelGraph graph)
    {
        var depth = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in graph.Nodes.SelectMany(node => node.Reads).Where(read => read.Stage == Stage.Source))
        {
            depth[source.ToString()] = 0;
        }

        foreach (var node in graph.Nodes)
        {
            depth[node.Contract.Table.ToString()] = node.Reads.Select(read => depth[read.ToString()] + 1).DefaultIfEmpty(1).Max();
        }

        return depth;
    }

    /// <summary>In each column by the middle of what it reads, so that lines cross little.</summary>
    private static Dictionary<string, (int X, int Y)> Places(List<List<string>> columns, ModelGraph graph)
    {
        var reads = graph.Nodes.ToDictionary(node => node.Contract.Table.ToString(), node => node.Reads.Select(read => read.ToString()).ToList());
        var tallest = columns.Max(column => column.Count);
        var places = new Dictionary<string, (int X, int Y)>();
        for (var at = 0; at < columns.Count; at++)
        {
            var ordered = columns[at].OrderBy(name => reads.TryGetValue(name, out var above) && above.Count > 0 ? above.Average(read => places[read].Y) : 0).ThenBy(name => name, StringComparer.Ordinal).ToList();
            for (var row = 0; row < ordered.Count; row++)
            {
                places[ordered[row]] = (4 + (at * Column), Top + (((tallest - ordered.Count) * Row) / 2) + (row * Row));
            }
        }

        return places;
    }
}
