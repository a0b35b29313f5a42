using Analytics.DuckDb;
using Analytics.Ingest.Landing;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Readings;

/// <summary>Under which contracts and register a home read its files, so that they can be read so again.</summary>
public static class KeptReadings
{
    /// <summary>The reading that a file would have today.</summary>
    public static string Today(Home home, IngestOptions options) => ReadingBasis.In(options.ContractsFolder, home.Register).Id;

    /// <summary>The reading of each file, by its SHA-256; files from before readings were kept are not in it.</summary>
    public static IReadOnlyDictionary<string, string> OfFiles(Home home)
    {
        using var control = Control(home);
        return control.Query<(string, string)>("select sha256, reading_id from file_readings").ToDictionary();
    }

    /// <summary>Keeps the contracts and the register that a build was made beside, so that it can be made again when they have changed.</summary>
    public static void KeepForBuild(Home home, IngestOptions options, string buildId)
    {
        using var control = Control(home);
        using var transaction = control.BeginTransaction();
        var reading = ReadingBasis.In(options.ContractsFolder, home.Register);
        reading.Keep(control);
        control.Execute("insert or ignore into build_readings (build_id, reading_id) values (@buildId, @Id)", new { buildId, reading.Id }, transaction);
        transaction.Commit();
    }

    /// <summary>The reading beside which a build was made; <c>null</c> where none was kept.</summary>
    public static string? OfBuild(Home home, string buildId)
    {
        using var control = Control(home);
        return control.ExecuteScalar<string?>("select reading_id from build_readings where build_id = @buildId", new { buildId });
    }

    /// <summary>Editions that are a new reading of bytes received earlier, in the order they were made.</summary>
    public static IReadOnlyList<RestatedEdition> Restated(Home home)
    {
        using var control = Control(home);
        return Restated(control);
    }

    /// <summary>Writes the contracts and the register of a reading into two folders.</summary>
    public static void Restore(Home home, string readingId, string contracts, string register)
    {
        using var control = Control(home);
        ReadingBasis.Restore(control, readingId, contracts, register);
    }

    internal static IReadOnlyList<RestatedEdition> Restated(SqliteConnection control) => [.. control
        .Query<(string Id, string Of, string Reading, string Outcome, string At, string By, string Reason, string Plan)>(
            "select edition_id, of_edition_id, reading_id, outcome, restated_at, by_whom, reason, plan_id from restatements order by restated_at, edition_id")
        .Select(row => new RestatedEdition(row.Id, row.Of, row.Reading, row.Outcome, Vintage.Parse(row.At), row.By, row.Reason, row.Plan))];

    private static SqliteConnection Control(Home home)
    {
        var control = ControlDatabase.Open(home);
        IngestTables.Create(control);
        return control;
    }
}

/// <summary>A further edition out of bytes received earlier, read anew: the same bytes, other contracts or another register, known since it was made.</summary>
/// <param name="OfEditionId">The edition as its bytes were read when they came; it stays.</param>
/// <param name="Outcome">What would have become of the file under this reading.</param>
public sealed record RestatedEdition(string EditionId, string OfEditionId, string ReadingId, string Outcome, Vintage RestatedAt, string ByWhom, string Reason, string PlanId);
