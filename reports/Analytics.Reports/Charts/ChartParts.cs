using System.Text.Json.Nodes;
using Analytics.Reports.Documents;

namespace Analytics.Reports.Charts;

/// <summary>A chart of more counties than can be read in one picture, in parts that follow each other on one scale: none is drawn too small to read, and none is left out.</summary>
internal static class ChartParts
{
    // How many a picture of each kind holds: rows, columns of a heat map, or sources of a flow.
    private static readonly Dictionary<string, int> Most = new(StringComparer.Ordinal)
    {
        ["intervals"] = 40,
        ["stack"] = 40,
        ["dumbbell"] = 40,
        ["ranks"] = 40,
        ["caterpillar"] = 40,
        ["completeness"] = 40,
        ["boxes"] = 20,
        ["heat"] = 12,
        ["sankey"] = 24,
    };

    public static Document In(Document document) =>
        document with { Sections = [.. document.Sections.Select(section => section with { Blocks = [.. section.Blocks.SelectMany(Of)] })] };

    public static IEnumerable<Block> Of(Block block)
    {
        if (block is not Chart { IsStill: false } chart || !Most.TryGetValue(chart.Kind, out var most) || Names(chart.Kind, chart.Drawing("zh")) is not { } names || names.Count <= most)
        {
            return [block];
        }

        var (zh, en) = (names, Names(chart.Kind, chart.Drawing("en")));
        return Enumerable.Range(0, (names.Count + most - 1) / most).Select(part => Part(chart, part * most, Math.Min(names.Count, (part + 1) * most), zh, en));
    }

    private static Chart Part(Chart whole, int from, int to, List<string> zh, List<string> en) => whole with
    {
        Key = from == 0 ? whole.Key : FormattableString.Invariant($"{whole.Key}-{(from / Most[whole.Kind]) + 1}"),
        Headline = from == 0 ? whole.Headline : new($"{whole.Headline.In("zh")}（续）", $"{whole.Headline.In("en")} (continued)"),
        Subtitle = new($"{whole.Subtitle.Zh}；分幅画出，本幅从{zh[from]}到{zh[to - 1]}", $"{whole.Subtitle.En}; in parts, this one from {en[from]} to {en[to - 1]}"),
        Drawing = language => Sliced(whole.Kind, whole.Drawing(language), from, to),
        Table = Sliced(whole.Table, from, zh, to),
        NarrowPixels = whole.NarrowPixels == Chart.PhonePixels ? Chart.PhonePixels : Math.Min(whole.NarrowPixels, 180 + (48 * (to - from))),
    };

    /// <summary>What the picture has one of a county; <c>null</c> where it is about something else.</summary>
    private static List<string> Names(string kind, JsonObject data) => kind switch
    {
        "heat" => [.. data["columns"]!.AsArray().Select(name => (string)name!)],
        "sankey" => [.. Sources(data).Select(node => (string)node["name"]!)],
        _ => [.. data["rows"]!.AsArray().Select(row => (string)row!["name"]!)],
    };

    private static IEnumerable<JsonObject> Sources(JsonObject data) => data["nodes"]!.AsArray().Select(node => node!.AsObject()).Where(node => (string)node["side"]! == "from");

    private static JsonObject Sliced(string kind, JsonObject data, int from, int to)
    {
        switch (kind)
        {
            case "heat":
                data["columns"] = Slice(data["columns"]!, from, to);
                data["marked"] = (int?)data["marked"] is { } marked && marked >= from && marked < to ? marked - from : null;
                foreach (var row in data["groups"]!.AsArray().SelectMany(group => group!["rows"]!.AsArray()))
                {
                    row!["cells"] = Slice(row["cells"]!, from, to);
                }

                return data;
            case "sankey":
                var sources = Sources(data).Take(to).Skip(from).Select(node => (string)node["id"]!).ToHashSet(StringComparer.Ordinal);
                var links = data["links"]!.AsArray().Where(link => sources.Contains((string)link!["source"]!)).ToList();
                var ends = links.Select(link => (string)link!["target"]!).Concat(sources).ToHashSet(StringComparer.Ordinal);
                data["nodes"] = Drawing.Array(data["nodes"]!.AsArray().Where(node => ends.Contains((string)node!["id"]!)).Select(node => node!.DeepClone()));
                data["links"] = Drawing.Array(links.Select(link => link!.DeepClone()));
                return data;
            default:
                // The other parts' rows are what the scale has to hold as well.
                data["also"] = Drawing.Array([.. Slice(data["rows"]!, 0, from).Select(row => row!.DeepClone()), .. Slice(data["rows"]!, to, int.MaxValue).Select(row => row!.DeepClone())]);
                data["rows"] = Slice(data["rows"]!, from, to);
                return data;
        }
    }

    private static JsonArray Slice(JsonNode list, int from, int to) => Drawing.Array(list.AsArray().Where((_, at) => at >= from && at < to).Select(node => node?.DeepClone()));

    // Rows and columns of the other parts' counties are in the other parts; what is nobody's, as the city's, is in each.
    private static Table Sliced(Table table, int from, List<string> names, int to)
    {
        var elsewhere = names.Where((_, at) => at < from || at >= to).Except(names[from..to]).ToHashSet(StringComparer.Ordinal);
        var kept = table.Columns.Select((column, at) => (column, at)).Where(one => one.at == 0 || !elsewhere.Contains(one.column.Head.Zh)).Select(one => one.at).ToList();
        return table with
        {
            Key = from == 0 ? table.Key : FormattableString.Invariant($"{table.Key}-{from}"),
            Columns = [.. kept.Select(at => table.Columns[at])],
            Rows = [.. table.Rows.Where(row => !elsewhere.Contains(row[0].Text.Text("zh"))).Select(row => (IReadOnlyList<Cell>)[.. kept.Select(at => row[at])])],
        };
    }
}
