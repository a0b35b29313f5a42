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
    /// <summary>Numbers and names that hardly repeat are not collected in a dictionary before they are written as they are: a tenth of the writing, and of the bytes.</summary>
    private const int DictionaryTexts = 2048;

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
        if (periods.Count == 1 && ledger.IsInOrder)
        {
            return [InOrder(() => Write($"({TypedSelect.Entries(ledger)})", ledger.Contract.Name, periods[0].Period, periods[0].Entries, batchId, cancellation))];
        }

        // The joins are made once, not once a month.
        engine.Execute($"create or replace temp table entries as {TypedSelect.Entries(ledger)}", cancellation);
        return [.. periods.Select(period => Write($"entries where period = {Sql.Text(period.Period.ToString())} order by position, row_no", ledger.Contract.Name, period.Period, period.Entries, batchId, cancellation))];
    }

    // One thread hands on the rows of the raw table as they lie there, if the joins are made as they are written; sorting them costs half as much again.
    private T InOrder<T>(Func<T> write)
    {
        var threads = engine.Scalar<long>("select current_setting('threads')");
        engine.Execute("set threads = 1; set disabled_optimizers = 'join_order,build_side_probe_side'");
        try
        {
            return write();
        }
        finally
        {
            engine.Execute($"set threads = {threads}; reset disabled_optimizers");
        }
    }

    private StagingFile Write(string entries, string ledger, Period period, int count, string batchId, CancellationToken cancellation)
    {
        var path = $"staging/{ledger}/{period}/{batchId}.parquet";
        var written = Path.Combine(home.Scratch, "entries.parquet");
        Directory.CreateDirectory(home.Scratch);
        engine.Execute(
            $"copy (select * exclude (position) from {entries}) to {Sql.Text(written)} (format parquet, compression zstd, dictionary_size_limit {DictionaryTexts})", cancellation);
        var target = Path.Combine(home.Root, path);
        DurableFile.Adopt(written, target);
        return new(path, ledger, period, DurableFile.Sha256(target), new FileInfo(target).Length, count);
    }
}
