using System.Text.Json.Nodes;
using Analytics.Reports.Rendering;

namespace Analytics.Reports.Disclosure;

/// <summary>
/// A reader with paper and pencil: from all numbers printed he reckons the least and the greatest value that a number held back can have, knowing
/// that none is negative. Two linear programs a number, solved by HiGHS in the render worker (Fischetti and Salazar 2001).
/// </summary>
internal sealed class Attacker(RenderWorker worker, CancellationToken cancellation)
{
    /// <summary>What he reckons of each target, in order.</summary>
    /// <exception cref="RenderingException">The solver failed, or the printed numbers contradict each other.</exception>
    public IReadOnlyList<Reckoning> Reckon(IReadOnlyList<PrintedSum> printed, IReadOnlyList<PrintedSum> targets)
    {
        var columns = Columns(printed, targets);
        var reply = worker.Call(
            new JsonObject
            {
                ["op"] = "bounds",
                ["name"] = "disclosure",
                ["sums"] = Array(printed.Select((sum, at) => (JsonNode?)new JsonObject { ["columns"] = Row(columns, at), ["value"] = sum.Value })),
                ["targets"] = Array(targets.Select((_, at) => (JsonNode?)Row(columns, printed.Count + at))),
            },
            cancellation);
        return [.. reply["bounds"]!.AsArray().Select(bounds => new Reckoning(
            (decimal)(double)bounds!["low"]!,
            bounds["high"] is { } high ? (decimal)(double)high : decimal.MaxValue,
            Proof(bounds["lowProof"]!),
            Proof(bounds["highProof"]!)))];

        IReadOnlyList<PrintedSum> Proof(JsonNode rows) => [.. rows.AsArray().Select(row => printed[(int)row!])];
    }

    // Atoms that every sum holds or leaves out together are one unknown: months by the dozen become a single column.
    private static List<int[]> Columns(IReadOnlyList<PrintedSum> printed, IReadOnlyList<PrintedSum> targets)
    {
        var rows = new Dictionary<Atom, List<int>>();
        foreach (var (sum, row) in printed.Concat(targets).Select((sum, row) => (sum, row)))
        {
            foreach (var atom in sum.Atoms)
            {
                if (!rows.TryGetValue(atom, out var list))
                {
                    rows.Add(atom, list = []);
                }

                list.Add(row);
            }
        }

        return [.. rows.Values.DistinctBy(list => string.Join(' ', list)).Select(list => list.ToArray())];
    }

    private static JsonArray Row(List<int[]> columns, int row) =>
        Array(Enumerable.Range(0, columns.Count).Where(column => columns[column].Contains(row)).Select(column => (JsonNode?)column));

    private static JsonArray Array(IEnumerable<JsonNode?> nodes) => new([.. nodes]);
}
