using Analytics.DuckDb;
using Analytics.Ingest.Landing;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Staging;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Returns;

/// <summary>The return workbooks of a home: rows of control.db, and for each a workbook beside its receipt that is made again whenever it is missing.</summary>
internal sealed class ReturnStore(Home home, SqliteConnection control, StoredFindings findings)
{
    /// <summary>A new workbook holds the grid of what is no workbook of today's kind; beyond these sizes no spreadsheet program would open it.</summary>
    private const int MostLines = 1_000_000;
    private const long MostBytes = 64L << 20;

    /// <summary>A workbook of the greatest size fills hundreds of megabytes while it is made.</summary>
    private const int AtOnce = 2;

    /// <summary>Records a return for a delivery that has something to answer; whoever gets a receipt anew loses a return that no longer holds.</summary>
    public void Record(Receipt receipt, StagedFile file)
    {
        var path = PathOf(receipt, file);
        control.Execute("delete from returns where receipt_path = @Path", new { receipt.Path });
        var count = CanBeMarked(file) ? findings.Of(receipt.Sha256, receipt.ReceivedAt).Count(finding => finding.AsksForAnswer) : 0;
        if (count > 0)
        {
            control.Execute("""
                insert into returns (path, receipt_path, sha256, county_code, file_name, received_at, findings)
                values (@path, @ReceiptPath, @Sha256, @CountyCode, @TellingName, @ReceivedAt, @count)
                """, new { path, ReceiptPath = receipt.Path, receipt.Sha256, receipt.CountyCode, file.TellingName, ReceivedAt = receipt.ReceivedAt.ToString(), count });
        }

        if (file.Answer is { } answer)
        {
            control.Execute("insert into answers (sha256, returned_sha256) values (@Sha256, @Returned) on conflict (sha256) do nothing", new { receipt.Sha256, Returned = answer.Key.Sha256 });
        }
    }

    /// <summary>The return workbook that goes with a receipt, relative to the home; <c>null</c> where there is none.</summary>
    public string? PathOf(Receipt receipt) => control.QuerySingleOrDefault<string>("select path from returns where receipt_path = @Path", new { receipt.Path });

    /// <summary>Writes every workbook that is missing.</summary>
    public void WriteMissing(CancellationToken cancellation)
    {
        var missing = control.Query<Row>("""
            select returns.path, returns.sha256, returns.county_code as CountyCode, returns.file_name as FileName, returns.received_at as ReceivedAt, files.extension, statements.encoding
            from returns inner join files on files.sha256 = returns.sha256 left join statements on statements.sha256 = returns.sha256 order by returns.path
            """).Where(row => !File.Exists(Path.Combine(home.Root, row.Path))).ToList();
        // The rows are read by one, as a connection wants it; the workbooks are made by several, each in the folder of its own sender.
        foreach (var some in missing.Chunk(AtOnce))
        {
            var workbooks = some.Select(row => (Path: Path.Combine(home.Root, row.Path), Workbook: Of(row))).ToList();
            Task.WhenAll(workbooks.Select(each => Task.Run(() => DurableFile.Write(each.Path, each.Workbook.Write), cancellation))).GetAwaiter().GetResult();
        }
    }

    private ReturnWorkbook Of(Row row) => new(
        new LandingStore(home).PathOf(row.Sha256, row.Extension), row.FileName, new ReturnKey(row.Sha256, row.CountyCode, row.FileName),
        findings.Of(row.Sha256, Vintage.Parse(row.ReceivedAt)), new ReadOptions { Encoding = row.Encoding });

    private static bool CanBeMarked(StagedFile file) => !file.IsUnreadable && file.Facts.Format switch
    {
        FileFormat.Xlsx => true,
        null => false,
        _ => file.Landed.Bytes <= MostBytes && file.Tables.Sum(table => table.Lines) <= MostLines,
    };

    private static string PathOf(Receipt receipt, StagedFile file)
    {
        var name = receipt.Path[..^".txt".Length];
        var stem = file.Landed.Extension.Length > 0 && name.EndsWith(file.Landed.Extension, StringComparison.OrdinalIgnoreCase) ? name[..^file.Landed.Extension.Length] : name;
        // A workbook with macros is only opened under its own ending.
        return stem + "（退回）" + (file is { Facts.Format: FileFormat.Xlsx, Landed.Extension: ".xlsm" } ? ".xlsm" : ".xlsx");
    }

    private sealed record Row(string Path, string Sha256, string? CountyCode, string FileName, string ReceivedAt, string Extension, string? Encoding);
}
