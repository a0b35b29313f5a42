using System.Globalization;
using Analytics.DuckDb;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Parts;

/// <summary>Runs the checks of a model on the parts that they have not seen; of a part that stayed as it was, what they found stays too.</summary>
/// <param name="trust">Called before stored parts are read.</param>
internal sealed class PartChecks(Engine engine, ShownTables tables, PartCache cache, Action<IEnumerable<TableName>, string, CancellationToken> trust, long mostBytesTogether)
{
    public IReadOnlyList<CheckResult> Of(ModelNode node, CancellationToken cancellation)
    {
        var checks = node.Contract.Checks;
        var fingerprints = tables.PartsOf(node.Contract.Table).Fingerprints.Keys.ToDictionary(period => period, period => Fingerprints(node, period));
        var unseen = fingerprints.Where(part => part.Value.Exists(check => cache.FailingRows(check) is null)).Select(part => part.Key);
        foreach (var run in tables.Together([node.Contract.Table, .. node.ChecksRead], unseen, mostBytesTogether))
        {
            Look(node, run, fingerprints, cancellation);
        }

        return [.. checks.Select((check, at) => new CheckResult(check.Id, check.Severity, fingerprints.Values.Sum(part => cache.FailingRows(part[at])!.Value), check.Message))];
    }

    private List<string> Fingerprints(ModelNode node, string period)
    {
        var beside = node.ChecksRead.SelectMany(read => new[] { read.ToString(), tables.FingerprintOf(read, period) }).ToList();
        var own = tables.FingerprintOf(node.Contract.Table, period);
        return [.. node.Contract.Checks.Select(check => PartKey.Of([check.CountSql, own, .. beside]))];
    }

    /// <summary>What holds of several periods together holds of each; where something does not, each is asked by itself.</summary>
    private void Look(ModelNode node, IReadOnlyList<string> periods, Dictionary<string, List<string>> fingerprints, CancellationToken cancellation)
    {
        List<TableName> read = [node.Contract.Table, .. node.ChecksRead];
        foreach (var period in periods)
        {
            trust(read, period, cancellation);
        }

        tables.Show(read, periods);
        var found = Count(node.Contract.Checks);
        if (periods.Count > 1 && found.Exists(rows => rows > 0))
        {
            periods.ToList().ForEach(period => Look(node, [period], fingerprints, cancellation));
            return;
        }

        foreach (var fingerprint in periods.SelectMany(period => fingerprints[period].Zip(found)))
        {
            cache.Keep(fingerprint.First, fingerprint.Second);
        }
    }

    /// <summary>All checks in one statement: the engine reads the rows of several at once. Under each other, not beside each other: a subquery in a SELECT list is planned twice.</summary>
    private List<long> Count(IReadOnlyList<Check> checks) => checks.Count == 0 ? [] : [.. engine.Query(
        string.Join(" union all ", checks.Select((check, at) => string.Create(CultureInfo.InvariantCulture, $"select {at} as at_no, cast(failing as bigint) as failing from ({check.CountSql}\n) as counted(failing)"))),
        row => (At: row.GetInt32(0), Failing: row.GetInt64(1))).OrderBy(row => row.At).Select(row => row.Failing)];
}
