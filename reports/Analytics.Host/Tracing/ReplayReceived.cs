using System.Data;
using System.Globalization;
using Analytics.DuckDb;
using Analytics.Ingest;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Analytics.Warehouse.Marts;
using Dapper;

namespace Analytics.Host.Tracing;

/// <summary>What would be different if everything received so far were received under the contracts, rules and register of today. Nothing is changed.</summary>
/// <param name="Files">Files read again.</param>
/// <param name="Editions">Editions of which more or fewer entries would enter.</param>
/// <param name="Rules">Rules that would find more or less.</param>
/// <param name="Figures">Figures of the current build that would be other ones; empty before the first build.</param>
internal sealed record Replay(int Files, IReadOnlyList<EditionChange> Editions, IReadOnlyList<RuleChange> Rules, IReadOnlyList<FigureChange> Figures)
{
    public bool IsSame => Editions.Count + Rules.Count + Figures.Count == 0;
}

/// <param name="EntriesBefore"><c>null</c> where the edition would be new.</param>
/// <param name="EntriesAfter"><c>null</c> where it would be gone.</param>
internal sealed record EditionChange(string EditionId, string FileName, long? EntriesBefore, long? EntriesAfter, long? RefusedBefore, long? RefusedAfter);

internal sealed record RuleChange(string Rule, string Severity, long Before, long After);

internal sealed record FigureChange(string FigureId, string? Before, string? After);

/// <summary>Receives all landing bytes again into a home beside this one and compares the two.</summary>
internal sealed class ReplayReceived(Home home, TimeProvider clock)
{
    public Replay Run(IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var again = ScratchHome.Beside(home);
        again.Receive(home, _ => true, clock, progress, cancellation, registerAsOfToday: true);
        return new(
            ReceiveEditions.Deliveries(home).Count,
            [.. Changed(Editions(home), Editions(again.Home)).Select(change => new EditionChange(
                change.Key, (change.After ?? change.Before)!.FileName, change.Before?.Entries, change.After?.Entries, change.Before?.Refused, change.After?.Refused))],
            [.. Changed(Rules(home), Rules(again.Home)).Select(change => new RuleChange(
                change.Key, (change.After ?? change.Before)!.Severity, change.Before?.Findings ?? 0, change.After?.Findings ?? 0))],
            Figures(again.Home, progress, cancellation));
    }

    private List<FigureChange> Figures(Home again, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        if (CurrentBuild.Of(home) is null)
        {
            return [];
        }

        using var now = MartReader.Open(home, buildId: null);
        var build = new BuildWarehouse(again, new WarehouseOptions(), clock).Build(now.CutOff, progress, cancellation);
        if (build is not BuildOutcome.Built)
        {
            throw new InvalidDataException(Words.Of(build).Zh + " " + Words.Of(build).En);
        }

        using var then = MartReader.Open(again, buildId: null);
        return [.. Changed(Outcomes(now), Outcomes(then)).Select(change => new FigureChange(change.Key, change.Before, change.After))];
    }

    private static IEnumerable<(string Key, T? Before, T? After)> Changed<T>(Dictionary<string, T> before, Dictionary<string, T> after)
        where T : class =>
        before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(key => (key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
            .Where(change => !Equals(change.Item2, change.Item3));

    private static Dictionary<string, Edition> Editions(Home home)
    {
        using var control = ControlDatabase.Open(home);
        return control.Query<(string Id, string FileName, long Entries, long Refused)>(
            "select edition_id, file_name, entries, refused from editions join files on files.sha256 = editions.sha256")
            .ToDictionary(edition => edition.Id, edition => new Edition(edition.FileName, edition.Entries, edition.Refused));
    }

    private static Dictionary<string, RuleCount> Rules(Home home)
    {
        using var control = ControlDatabase.Open(home);
        return control.Query<(string Rule, string Severity, long Findings)>("select rule, min(severity), count(*) from findings group by rule")
            .ToDictionary(rule => rule.Rule, rule => new RuleCount(rule.Severity, rule.Findings));
    }

    private static Dictionary<string, string> Outcomes(MartReader marts) => marts
        .Query(
            "select indicator_code || '.' || org_unit_code || '.' || cohort || '.' || span, value, low, high, has_doubt from outcomes",
            row => (Id: row.GetString(0), Value: Number(row, 1) + (row.GetBoolean(4) ? $" [{Number(row, 2)}, {Number(row, 3)}]" : "")))
        .ToDictionary(figure => figure.Id, figure => figure.Value);

    private static string Number(IDataRecord row, int at) => row.IsDBNull(at) ? "–" : row.GetDecimal(at).ToString("#,##0.####", CultureInfo.InvariantCulture);

    private sealed record Edition(string FileName, long Entries, long Refused);

    private sealed record RuleCount(string Severity, long Findings);
}
