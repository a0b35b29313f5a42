using Analytics.DuckDb;
using Analytics.Ingest.Periods;
using Analytics.Ingest.Staging;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Returns;

/// <summary>The receipts of a home: rows of control.db, and for each a text in the sender's folder that is made again whenever it is missing.</summary>
internal sealed class ReceiptStore(Home home, SqliteConnection control, StoredFindings findings, ReturnStore returns, OrgUnitRegister register)
{
    /// <summary>Adds a receipt; the same delivery again keeps the one it has.</summary>
    public void Record(Receipt receipt)
    {
        // A file that went back may come again and enter: its text is made anew from the row.
        var text = Path.Combine(home.Root, receipt.Path);
        if (File.Exists(text))
        {
            File.Delete(text);
        }

        Insert(receipt);
    }

    private void Insert(Receipt receipt) => control.Execute("""
        insert into receipts (sha256, file_name, county_code, received_at, outcome, entries, refused, path, sender)
        values (@Sha256, @FileName, @CountyCode, @ReceivedAt, @Outcome, @Entries, @Refused, @Path, @Sender)
        on conflict (path) do update set outcome = excluded.outcome, entries = excluded.entries, refused = excluded.refused
        """, new
    {
        receipt.Sha256,
        receipt.FileName,
        receipt.CountyCode,
        ReceivedAt = receipt.ReceivedAt.ToString(),
        Outcome = Meaning.InWords(receipt.Outcome),
        receipt.Entries,
        receipt.Refused,
        receipt.Path,
        receipt.Sender,
    });

    /// <summary>The receipt that a delivery already has, from a run that was interrupted or repeated; <c>null</c> where it has none.</summary>
    public bool Has(Receipt receipt) => control.ExecuteScalar<long>(
        "select count(*) from receipts where sha256 = @Sha256 and file_name = @FileName and county_code is @CountyCode and received_at = @ReceivedAt and outcome <> 'duplicate'",
        new { receipt.Sha256, receipt.FileName, receipt.CountyCode, ReceivedAt = receipt.ReceivedAt.ToString() }) > 0;

    /// <summary>Takes away what deliveries got when they were received before: what is said of them now may be something else.</summary>
    /// <remarks>Before the rows change: killed in between, the texts of the old rows are made again.</remarks>
    public void Withdraw(IEnumerable<Receipt> receipts)
    {
        foreach (var receipt in receipts.Where(receipt => receipt.Outcome != ReceiptOutcome.Duplicate && File.Exists(Path.Combine(home.Root, receipt.Path))))
        {
            File.Delete(Path.Combine(home.Root, receipt.Path));
            if (returns.PathOf(receipt) is { } workbook)
            {
                File.Delete(Path.Combine(home.Root, workbook));
            }
        }
    }

    /// <summary>Writes the text of every receipt that has none.</summary>
    public void WriteMissing()
    {
        foreach (var row in control.Query<Row>("select sha256, file_name as FileName, county_code as CountyCode, received_at as ReceivedAt, outcome, entries, refused, path, sender from receipts"))
        {
            if (!File.Exists(Path.Combine(home.Root, row.Path)))
            {
                Write(row.ToReceipt());
            }
        }
    }

    public void Write(Receipt receipt)
    {
        var isOfAnotherCounty = IsOfAnotherCounty(receipt);
        var own = receipt.Outcome != ReceiptOutcome.Duplicate && !isOfAnotherCounty;
        var text = new ReceiptText(receipt, County(receipt.CountyCode), isOfAnotherCounty, own ? Editions(receipt) : [], own ? findings.Of(receipt.Sha256, receipt.ReceivedAt) : [], own ? returns.PathOf(receipt) : null) { Archive = Archive(receipt) };
        DurableFile.WriteText(Path.Combine(home.Root, receipt.Path), text.ToString());
    }

    public FileReceipt Public(Receipt receipt) => new(
        receipt.FileName, receipt.CountyCode, receipt.Sha256, receipt.Outcome, receipt.Entries, receipt.Refused, receipt.Path,
        ReceiptText.Sentence(receipt, IsOfAnotherCounty(receipt)))
    {
        ReturnPath = receipt.Outcome == ReceiptOutcome.Duplicate ? null : returns.PathOf(receipt),
    };

    private bool IsOfAnotherCounty(Receipt receipt) => receipt.Outcome == ReceiptOutcome.Returned
        && control.ExecuteScalar<long>("select count(*) from files where sha256 = @Sha256 and outcome <> 'returned'", new { receipt.Sha256 }) > 0;

    private string? Archive(Receipt receipt) => control.ExecuteScalar<string?>(
        "select min(archive_name || ' › ' || member_name) from archives where member_sha256 = @Sha256 and received_at = @At and '/' || member_name like '%/' || @FileName",
        new { receipt.Sha256, At = receipt.ReceivedAt.ToString(), receipt.FileName });

    private string? County(string? code) => code is null ? null : register.ByCode(code) is { } unit ? $"{unit.Name}（{code}）" : code;

    private List<ReceiptEdition> Editions(Receipt receipt) => [.. control
        .Query<(string Ledger, string Period, int Entries, int Refused)>("select ledger, period, entries, refused from editions where sha256 = @Sha256 and received_at = @At order by edition_id", new { receipt.Sha256, At = receipt.ReceivedAt.ToString() })
        .Select(edition => new ReceiptEdition(
            findings.LabelOf(edition.Ledger), edition.Period, edition.Entries, edition.Refused, ClosedPeriods.ClosedAt(control, Period.Parse(edition.Period), receipt.ReceivedAt)))];

    private sealed record Row(string Sha256, string FileName, string? CountyCode, string ReceivedAt, string Outcome, long Entries, long Refused, string Path, string? Sender)
    {
        public Receipt ToReceipt() => new(
            Sha256, FileName, CountyCode, Vintage.Parse(ReceivedAt), Enum.Parse<ReceiptOutcome>(Outcome, ignoreCase: true), (int)Entries, (int)Refused, Path, Sender);
    }
}
