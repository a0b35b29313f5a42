using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.DuckDb;
using Analytics.Vocabulary;
using Analytics.Warehouse.Configuration;
using Analytics.Warehouse.Sources;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehouse.Lineage;

/// <summary>
/// Everything a build is a function of, as one SHA-256: editions, register and months closed as known at the cut-off, ledgers, models, catalogue, policy and engine.
/// Neither the day, nor the order of receiving, nor the place on the disk is in it.
/// </summary>
internal static class Fingerprint
{
    /// <summary>Raised when C# computes a mart differently from the same inputs.</summary>
    private const string Method = "3";

    private const string FindingsByEdition = "select edition_id, count(*) from findings where edition_id is not null group by edition_id order by edition_id";

    public static string Of(Engine engine, Home home, SqliteConnection control, ConfigurationFolder configuration, Vintage cutOff)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var known = new HashSet<string>();
        Add(hash, "method", Method);
        Add(hash, "engine", engine.Scalar<string>("select version()"));
        Add(hash, "cut_off", cutOff.ToString());
        foreach (var edition in ControlTables.Editions(control, cutOff))
        {
            known.Add((string)edition[0]!);
            Add(hash, "edition", edition);
        }

        foreach (var action in ControlTables.PeriodActions(control, cutOff))
        {
            Add(hash, "period", action);
        }

        foreach (var returned in ControlTables.Rows(control, ControlTables.ReturnedEditions, []).Where(row => string.CompareOrdinal((string?)row[3], cutOff.ToString()) <= 0))
        {
            Add(hash, "returned", returned);
        }

        foreach (var findings in ControlTables.Rows(control, FindingsByEdition, []).Where(row => known.Contains((string)row[0]!)))
        {
            Add(hash, "findings", findings);
        }

        foreach (var ledger in ControlTables.Rows(control, ControlTables.Ledgers, []))
        {
            Add(hash, "ledger", ledger);
        }

        Add(hash, "register", RegisterTables.Sha256(engine, home, cutOff));
        foreach (var file in configuration.Models.Concat(configuration.Indicators).Concat(configuration.Rules).Concat(configuration.Policies))
        {
            Add(hash, "file", file.Shown, file.Sha256);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string kind, params object?[] values) =>
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\t', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)).Prepend(kind)) + "\n"));
}
