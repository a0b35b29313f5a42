using System.Security.Cryptography;
using System.Text;
using Analytics.DuckDb;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>One Parquet file of entries, as control.db lists it.</summary>
/// <param name="Path">Relative to the home, with '/'.</param>
internal sealed record StagingFile(string Path, string Ledger, Period Period, string Sha256, long Bytes, int Entries);

/// <summary>Writes the entries of a batch as <c>staging/&lt;ledger&gt;/&lt;period&gt;/&lt;batch&gt;.parquet</c>: whole and on the disk before control.db hears of them.</summary>
internal sealed class StagingWriter(Home home, Engine engine)
{
    /// <summary>A name that depends on what is in the batch and on nothing else.</summary>
    public static string BatchId(IEnumerable<StagedFile> files)
    {
        var lines = files.Select(file => $"{file.Landed.Sha256} {file.CountyCode}\n").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))))[..12];
    }

    public IReadOnlyList<StagingFile> Write(LedgerStage ledger, string batchId, CancellationToken cancellation)
    {
        var periods = ledger.Tables.GroupBy(table => table.Edition.Period).OrderBy(period => period.Key)
            .Select(period => (Period: period.Key, Entries: period.Select(table => table.Edition).Distinct().Sum(edition => edition.Entries)))
            .Where(period => period.Entries > 0).ToList();
        var entries = $"({TypedSelect.Entries(ledger)})";
        if (periods.Count > 1)
        {
            // The joins are made once, not once a month.
            engine.Execute($"create or replace temp table entries as {entries}", cancellation);
            entries = "entries";
        }

        return [.. periods.Select(period => Write(entries, ledger.Contract.Name, period.Period, period.Entries, batchId, cancellation))];
    }

    private StagingFile Write(string from, string ledger, Period period, int entries, string batchId, CancellationToken cancellation)
    {
        var path = $"staging/{ledger}/{period}/{batchId}.parquet";
        var written = Path.Combine(home.Scratch, "entries.parquet");
        Directory.CreateDirectory(home.Scratch);
        engine.Execute(
            $"copy (select * exclude (position) from {from} where period = {Sql.Text(period.ToString())} order by position, row_no) to {Sql.Text(written)} (format parquet, compression zstd)",
            cancellation);
        var target = Path.Combine(home.Root, path);
        DurableFile.Adopt(written, target);
        return new(path, ledger, period, DurableFile.Sha256(target), new FileInfo(target).Length, entries);
    }
}
