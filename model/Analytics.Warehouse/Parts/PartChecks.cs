using System.Globalization;
using Analytics.DuckDb;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Parts;

/// <summary>Runs the checks of a model on the parts that they have not seen; of a part that stayed as it was, what they found stays too.</summary>
/// <param name="trust">Called before stored parts are read.</param>
internal sealed class PartChecks(Engine engine, ShownTables tables, PartCache cache, Action<IEnumerable<TableName>, string, CancellationToken> trust)
{
    public IReadOnlyList<CheckResult> Of(ModelNode node, CancellationToken cancellation)
    {
        var failing = new long[node.Contract.Checks.Count];
        foreach (var period in tables.PartsOf(node.Contract.Table).Fingerprints.Keys.ToList())
        {
            Add(failing, node, period, cancellation);
        }

        return [.. node.Contract.Checks.Select((check, at) => new CheckResult(check.Id, check.Severity, failing[at], check.Message))];
    }

    private void Add(long[] failing, ModelNode node, string period, CancellationToken cancellation)
    {
        var checks = node.Contract.Checks;
        var beside = node.ChecksRead.SelectMany(read => new[] { read.ToString(), tables.FingerprintOf(read, period) }).ToList();
        var own = tables.FingerprintOf(node.Contract.Table, period);
        var fingerprints = checks.Select(check => PartKey.Of([check.CountSql, own, .. beside])).ToList();
        var known = fingerprints.ConvertAll(cache.FailingRows);
        if (known.Contains(null))
        {
            List<TableName> read = [node.Contract.Table, .. node.ChecksRead];
            trust(read, period, cancellation);
            tables.Show(read, period);
            known = Count(checks);
            fingerprints.Zip(known).ToList().ForEach(found => cache.Keep(found.First, found.Second!.Value));
        }

        for (var at = 0; at < failing.Length; at++)
        {
            failing[at] += known[at]!.Value;
        }
    }

    /// <summary>All checks in one statement: the engine reads the rows of several at once.</summary>
    private List<long?> Count(IReadOnlyList<Check> checks) => engine.Query(
        $"select {string.Join(", ", checks.Select(check => $"({check.CountSql}\n)"))}",
        row => checks.Select((_, at) => (long?)Convert.ToInt64(row.GetValue(at), CultureInfo.InvariantCulture)).ToList())[0];
}
