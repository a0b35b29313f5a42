using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.DuckDb;
using Analytics.Ingest;
using Analytics.Ingest.Readings;
using Analytics.Vocabulary;
using Analytics.Warehouse;
using Analytics.Warehouse.Marts;
using Dapper;

namespace Analytics.Host.Tracing;

/// <summary>What would be different if everything received so far were received under the contracts, rules and register of today. Nothing is changed.</summary>
/// <param name="PlanId">A fingerprint of all that would be restated; empty where nothing would.</param>
/// <param name="Files">Files read again.</param>
/// <param name="Editions">Editions of which other entries would enter.</param>
/// <param name="Rules">Rules that would find more or less.</param>
/// <param name="Figures">Figures of the current build that would be other ones; empty before the first build.</param>
internal sealed record Replay(string PlanId, int Files, IReadOnlyList<EditionChange> Editions, IReadOnlyList<RuleChange> Rules, IReadOnlyList<FigureChange> Figures)
{
    public bool IsSame => Editions.Count + Rules.Count + Figures.Count == 0;
}

/// <param name="EntriesBefore"><c>null</c> where the edition would be new: receive its file again.</param>
/// <param name="EntriesAfter"><c>null</c> where it would be gone.</param>
/// <param name="IsRestated">Applying the plan makes a further edition of it. What would be gone, or of which nothing would enter, stays as it was read.</param>
internal sealed record EditionChange(string EditionId, string FileName, long? EntriesBefore, long? EntriesAfter, long? RefusedBefore, long? RefusedAfter, bool IsRestated);

internal sealed record RuleChange(string Rule, string Severity, long Before, long After);

internal sealed record FigureChange(string FigureId, string? Before, string? After);

/// <summary>Receives all landing bytes again into a home beside this one and compares the two; applies what was shown and nothing else.</summary>
internal sealed class ReplayReceived(Home home, TimeProvider clock)
{
    public Replay Run(IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var again = ScratchHome.Beside(home);
        return Run(again, progress, cancellation);
    }

    /// <summary>Makes a further edition of each edition that the plan restates, known from now on; what was there stays, so that past releases can be made again.</summary>
    /// <param name="planId">As an earlier run showed it.</param>
    /// <exception cref="WrongUsageException">What would change now is not what was shown then.</exception>
    public Replay Apply(string planId, string byWhom, string reason, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var again = ScratchHome.Beside(home);
        var replay = Run(again, progress, cancellation);
        if (replay.PlanId.Length == 0 || replay.PlanId != planId)
        {
            throw new WrongUsageException(replay.PlanId.Length == 0
                ? new("现行规定下没有要重述的台账，没有应用任何变化。", "Under today's contracts nothing would be restated: nothing was applied.")
                : new($"计划 {planId} 已不是现在会发生的变化（现在是 {replay.PlanId}），没有应用。请先运行 analytics receive --replay 看清新的变化，再用新编号应用。",
                    $"Plan {planId} is not what would change now, which is {replay.PlanId}: nothing was applied. Look at the changes with analytics receive --replay, then apply them by their own id."));
        }

        var reading = KeptReadings.Today(home, new IngestOptions());
        var earlier = KeptReadings.Restated(home).ToLookup(edition => edition.OfEditionId);
        var outcomes = Outcomes(again.Home);
        RestateEditions.Take(again.Home, home, [.. replay.Editions.Where(edition => edition.IsRestated).Select(edition => new RestatedEdition(
            $"{edition.EditionId}-r{earlier[edition.EditionId].Count() + 1}", edition.EditionId, reading, outcomes[edition.EditionId], Now(), byWhom, reason, planId))], new IngestOptions(), cancellation);
        return replay;
    }

    private Replay Run(ScratchHome again, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        again.ReceiveAsToday(clock, progress, cancellation);
        var editions = Changed(Editions(home), Editions(again.Home)).Select(change => new EditionChange(
            change.Key, (change.After ?? change.Before)!.FileName, change.Before?.Entries, change.After?.Entries, change.Before?.Refused, change.After?.Refused,
            change.Before is not null && change.After is { Entries: > 0 } && change.Before.Contents != change.After.Contents)).ToList();
        var restated = string.Concat(editions.Where(edition => edition.IsRestated).Select(edition => $"{edition.EditionId} {edition.EntriesAfter} {edition.RefusedAfter}\n"));
        return new(
            PlanId(restated, again.Home),
            ReceiveEditions.Deliveries(home).Count,
            editions,
            [.. Changed(Rules(home), Rules(again.Home)).Select(change => new RuleChange(
                change.Key, (change.After ?? change.Before)!.Severity, change.Before?.Findings ?? 0, change.After?.Findings ?? 0))],
            Figures(again.Home, progress, cancellation));
    }

    /// <summary>Of the editions restated and of every entry that they would have.</summary>
    private string PlanId(string restated, Home again)
    {
        if (restated.Length == 0)
        {
            return "";
        }

        var contents = EditionContents.Of(again, new IngestOptions());
        var lines = restated.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"{line} {contents.GetValueOrDefault(line.Split(' ')[0])}");
        var text = $"{KeptReadings.Today(home, new IngestOptions())}\n{string.Join('\n', lines)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    /// <summary>Later than anything received: a restatement is never older than what it restates.</summary>
    private Vintage Now()
    {
        using var control = ControlDatabase.Open(home);
        var newest = Vintage.Parse(control.ExecuteScalar<string>("select max(received_at) from editions")!);
        var now = new Vintage(clock.GetUtcNow());
        return now > newest ? now : new Vintage(newest.Time.AddSeconds(1));
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

    /// <summary>Each edition as it was read last, under the name that its bytes gave it.</summary>
    private static Dictionary<string, Edition> Editions(Home home)
    {
        var contents = EditionContents.Of(home, new IngestOptions());
        using var control = ControlDatabase.Open(home);
        return control.Query<(string Id, string Of, string FileName, long Entries, long Refused)>("""
            select editions.edition_id, coalesce(of_edition_id, editions.edition_id), file_name, entries, refused
            from editions join files on files.sha256 = editions.sha256 left join restatements on restatements.edition_id = editions.edition_id
            order by editions.received_at
            """)
            .GroupBy(edition => edition.Of)
            .ToDictionary(readings => readings.Key, readings => readings.Last() is var last ? new Edition(last.FileName, last.Entries, last.Refused, contents.GetValueOrDefault(last.Id, "")) : null!);
    }

    private static Dictionary<string, string> Outcomes(Home home)
    {
        using var control = ControlDatabase.Open(home);
        return control.Query<(string, string)>("select edition_id, outcome from editions join files on files.sha256 = editions.sha256").ToDictionary();
    }

    private static Dictionary<string, RuleCount> Rules(Home home)
    {
        using var control = ControlDatabase.Open(home);
        return control.Query<(string Rule, string Severity, long Findings)>("""
            select rule, min(severity), count(*) from findings
            where edition_id is null or edition_id not in (
                select of_edition_id from restatements
                union select older.edition_id from restatements as older join restatements as newer on older.of_edition_id = newer.of_edition_id and older.restated_at < newer.restated_at)
            group by rule
            """)
            .ToDictionary(rule => rule.Rule, rule => new RuleCount(rule.Severity, rule.Findings));
    }

    private static Dictionary<string, string> Outcomes(MartReader marts) => marts
        .Query(
            "select indicator_code || '.' || org_unit_code || '.' || cohort || '.' || span, value, low, high, has_doubt from outcomes",
            row => (Id: row.GetString(0), Value: Number(row, 1) + (row.GetBoolean(4) ? $" [{Number(row, 2)}, {Number(row, 3)}]" : "")))
        .ToDictionary(figure => figure.Id, figure => figure.Value);

    private static string Number(IDataRecord row, int at) => row.IsDBNull(at) ? "–" : row.GetDecimal(at).ToString("#,##0.####", CultureInfo.InvariantCulture);

    private sealed record Edition(string FileName, long Entries, long Refused, string Contents);

    private sealed record RuleCount(string Severity, long Findings);
}
