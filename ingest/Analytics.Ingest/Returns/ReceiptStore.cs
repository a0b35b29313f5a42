using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Staging;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Returns;

/// <summary>The receipts of a home: rows of control.db, and for each a text in the sender's folder that is made again whenever it is missing.</summary>
internal sealed class ReceiptStore(Home home, SqliteConnection control, IReadOnlyList<LedgerContract> contracts, OrgUnitRegister register)
{
    private readonly Dictionary<string, LedgerContract> _contracts = contracts.ToDictionary(contract => contract.Name);

    /// <summary>Adds a receipt; the same delivery again keeps the one it has.</summary>
    public void Record(Receipt receipt)
    {
        // A file that went back may come again and enter: its text is made anew from the row.
        var text = System.IO.Path.Combine(home.Root, receipt.Path);
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

    /// <summary>Writes the text of every receipt that has none.</summary>
    public void WriteMissing()
    {
        foreach (var row in control.Query<Row>("select sha256, file_name as FileName, county_code as CountyCode, received_at as ReceivedAt, outcome, entries, refused, path, sender from receipts"))
        {
            if (!File.Exists(System.IO.Path.Combine(home.Root, row.Path)))
            {
                Write(row.ToReceipt());
            }
        }
    }

    public void Write(Receipt receipt)
    {
        var isOfAnotherCounty = IsOfAnotherCounty(receipt);
        var own = receipt.Outcome != ReceiptOutcome.Duplicate && !isOfAnotherCounty;
        var text = new ReceiptText(receipt, County(receipt.CountyCode), isOfAnotherCounty, own ? Editions(receipt) : [], own ? Findings(receipt) : []) { Archive = Archive(receipt) };
        DurableFile.WriteText(System.IO.Path.Combine(home.Root, receipt.Path), text.ToString());
    }

    public FileReceipt Public(Receipt receipt) => new(
        receipt.FileName, receipt.CountyCode, receipt.Sha256, receipt.Outcome, receipt.Entries, receipt.Refused, receipt.Path,
        ReceiptText.Sentence(receipt, IsOfAnotherCounty(receipt)));

    private bool IsOfAnotherCounty(Receipt receipt) => receipt.Outcome == ReceiptOutcome.Returned
        && control.ExecuteScalar<long>("select count(*) from files where sha256 = @Sha256 and outcome <> 'returned'", new { receipt.Sha256 }) > 0;

    private string? Archive(Receipt receipt) => control.ExecuteScalar<string?>(
        "select min(archive_name || ' › ' || member_name) from archives where member_sha256 = @Sha256 and received_at = @At and '/' || member_name like '%/' || @FileName",
        new { receipt.Sha256, At = receipt.ReceivedAt.ToString(), receipt.FileName });

    private string? County(string? code) => code is null ? null : register.ByCode(code) is { } unit ? $"{unit.Name}（{code}）" : code;

    private List<ReceiptEdition> Editions(Receipt receipt) => [.. control
        .Query<(string Ledger, string Period, int Entries, int Refused)>("select ledger, period, entries, refused from editions where sha256 = @Sha256 and received_at = @At order by edition_id", new { receipt.Sha256, At = receipt.ReceivedAt.ToString() })
        .Select(edition => new ReceiptEdition(_contracts.TryGetValue(edition.Ledger, out var contract) ? contract.Label : new(edition.Ledger, edition.Ledger), edition.Period, edition.Entries, edition.Refused))];

    private List<ReceiptFinding> Findings(Receipt receipt) => [.. control
        .Query<(string Severity, string Sheet, int Row, int Column, string? Name, string? Edition, string Zh, string En)>(
            """
            select severity, sheet, row_no, column_no, column_name, edition_id, message_zh, message_en from findings
            where sha256 = @Sha256 and (edition_id is null or edition_id not in (select edition_id from editions where received_at <> @At)) order by finding_id
            """, new { receipt.Sha256, At = receipt.ReceivedAt.ToString() })
        .Select(finding => new ReceiptFinding(finding.Severity, finding.Sheet, finding.Row, finding.Column, Label(finding.Edition, finding.Name), new Bilingual(finding.Zh, finding.En)))];

    // An edition's id names its ledger between its file's fingerprint and its month.
    private Bilingual? Label(string? edition, string? column) => edition is null || column is null ? null
        : _contracts.GetValueOrDefault(edition[13..^8])?.Columns.FirstOrDefault(known => known.Name == column)?.Label;

    private sealed record Row(string Sha256, string FileName, string? CountyCode, string ReceivedAt, string Outcome, long Entries, long Refused, string Path, string? Sender)
    {
        public Receipt ToReceipt() => new(
            Sha256, FileName, CountyCode, Vintage.Parse(ReceivedAt), Enum.Parse<ReceiptOutcome>(Outcome, ignoreCase: true), (int)Entries, (int)Refused, Path, Sender);
    }
}
