using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Reports.Documents;

namespace Analytics.Reports.Writing.Office;

/// <summary>A chart as Word and PowerPoint draw it themselves, so that people can edit it: bars with their intervals, stacked bars, lines, points of a funnel.</summary>
/// <param name="Axis">What the values are counted in.</param>
/// <param name="Names">Categories; of points what each is called, through all series.</param>
internal sealed record NativeChart(NativeKind Kind, string Axis, IReadOnlyList<string> Names, IReadOnlyList<NativeSeries> Series)
{
    /// <summary>What the other axis of points is counted in; empty for the others.</summary>
    public string Along { get; init; } = "";

    private static readonly Dictionary<string, string> Colours = new(StringComparer.Ordinal) { ["village"] = "12436D", ["community"] = "28A197", ["enterprise"] = "801650", ["all"] = "2073BC", ["reported"] = "12436D", ["zero"] = "6BACE6", ["silent"] = "B8430B", ["excused"] = "C9CED6" };

    /// <summary>The same numbers as the picture's; <c>null</c> for a kind that only a picture can show.</summary>
    public static NativeChart? Of(Chart chart, string language)
    {
        var data = chart.Drawing(language);
        return chart.Kind switch
        {
            "intervals" => Intervals(data),
            "stack" => Stack(data),
            "lines" => Lines(data),
            "funnel" => Funnel(data),
            _ => null,
        };
    }

    private static NativeChart Intervals(JsonObject data)
    {
        var rows = Rows(data, "rows");
        return new(NativeKind.Bars, Text(data["axis"]), [.. rows.Select(row => Text(row["name"]))], [
            new("", Colours["all"], [.. rows.Select(row => Number(row["value"]))]) { Bounds = [.. rows.Select(row => (Number(row["low"]), Number(row["high"])))] },
        ]);
    }

    private static NativeChart Stack(JsonObject data)
    {
        var rows = Rows(data, "rows");
        return new(NativeKind.Stack, "", [.. rows.Select(row => Text(row["name"]))],
            [.. Rows(data, "parts").Select((part, at) => new NativeSeries(Text(part["name"]), Colours[Text(part["cohort"])], [.. rows.Select(row => Number(row["values"]![at]!["value"]))]))]);
    }

    private static NativeChart Lines(JsonObject data) => new(
        NativeKind.Lines, Text(data["axis"]), [.. data["months"]!.AsArray().Select(Text)],
        [.. Rows(data, "series").Select(series => new NativeSeries(Text(series["name"]), Colours[Text(series["cohort"])], [.. series["values"]!.AsArray().Select(Number)]))]);

    private static NativeChart Funnel(JsonObject data)
    {
        var points = Rows(data, "points");
        return new(NativeKind.Points, Text(data["axes"]!["y"]), [.. points.Select(point => Text(point["name"]))],
        [
            new(Text(data["unit"]), Colours["all"], [.. points.Select(point => Number(point["y"]))]) { Along = [.. points.Select(point => Number(point["x"]))] },
            .. Rows(data, "limits").Select(limit => new NativeSeries(Text(limit["words"]), "8B939D", [.. limit["values"]!.AsArray().Select(pair => Number(pair![1]))])
            {
                Along = [.. limit["values"]!.AsArray().Select(pair => Number(pair![0]))],
                IsLine = true,
            }),
        ])
        {
            Along = Text(data["axes"]!["x"]),
        };
    }

    private static List<JsonObject> Rows(JsonObject data, string name) => [.. data[name]!.AsArray().Select(row => row!.AsObject())];

    private static string Text(JsonNode? node) => (string?)node ?? "";

    // Counts are whole in the drawing, amounts are not: read either.
    private static decimal? Number(JsonNode? node) => node is null ? null : decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}

internal enum NativeKind
{
    /// <summary>Horizontal bars with intervals.</summary>
    Bars,

    /// <summary>Horizontal bars of several parts.</summary>
    Stack,

    Lines,

    /// <summary>Points and lines over two axes of numbers.</summary>
    Points,
}

/// <param name="Name">Empty where the chart has one series.</param>
internal sealed record NativeSeries(string Name, string Colour, IReadOnlyList<decimal?> Values)
{
    /// <summary>The interval of each value; a side without a bound is drawn to the value.</summary>
    public IReadOnlyList<(decimal? Low, decimal? High)> Bounds { get; init; } = [];

    /// <summary>Where each value stands on the other axis, of points.</summary>
    public IReadOnlyList<decimal?> Along { get; init; } = [];

    /// <summary>Of points: joined by a line and without marks.</summary>
    public bool IsLine { get; init; }
}
