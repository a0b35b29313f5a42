using System.Globalization;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Readings;
using Analytics.Ingest.Returns;
using Analytics.Ingest.Staging;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Landing;

/// <summary>Records a batch in control.db, all of it in one transaction: until that is through, nothing of the batch exists.</summary>
internal sealed class BatchCommit(
    SqliteConnection control, ReceiptStore receipts, ReturnStore returns, ReceivedFiles received, IEnumerable<string> pseudonymKeys, ReadingBasis reading, string batchId)
{
    /// <returns>Findings recorded, by severity.</returns>
    public IReadOnlyDictionary<Severity, int> Run(
        IngestBatch batch, IReadOnlyList<StagingFile> staging, IReadOnlyList<Arrival> arrivals, IReadOnlyList<Receipt> given, int mostFindingsPerRule)
    {
        using var transaction = control.BeginTransaction();
        reading.Keep(control);
        foreach (var file in batch.Files)
        {
            if (!file.IsAnotherMonth)
            {
                Record(file);
            }

            foreach (var edition in file.Editions.Where(edition => edition.IsKept))
            {
                Record(edition);
            }

            foreach (var edition in file.ReturnedEditions)
            {
                RecordReturned(edition);
            }
        }

        foreach (var table in batch.Files.SelectMany(file => file.Tables).Where(table => table.Edition.IsKept))
        {
            Record(table, batch);
        }

        Record(arrivals.Select(arrival => arrival.Delivery));
        var counts = new FindingRows(control, batch).Write(mostFindingsPerRule);
        new ExplanationRows(control, batch).Write();
        Record(staging);
        foreach (var (arrival, _) in arrivals.Zip(given).Where(arrival => arrival.Second.Outcome == ReceiptOutcome.Duplicate))
        {
            received.MoveForward(arrival.Landed.Sha256, arrival.Delivery);
        }

        foreach (var receipt in given.Where(receipt => receipt.Outcome != ReceiptOutcome.Duplicate || !receipts.Has(receipt)))
        {
            receipts.Record(receipt);
        }

        foreach (var (arrival, receipt) in arrivals.Zip(given).Where(arrival => arrival.First.File is not null))
        {
            returns.Record(receipt, arrival.File!);
        }

        control.Execute("insert or ignore into pseudonym_keys (key_id) values (@id)", pseudonymKeys.Select(id => new { id }));
        transaction.Commit();
        return counts;
    }

    // A file that went back whole may come again and enter: what was said of it then no longer holds.
    private void Record(StagedFile file)
    {
        if (file.Delivery.Said is var said && said != Statement.Nothing)
        {
            control.Execute("insert or replace into statements (sha256, ledger, county_code, period, encoding) values (@Sha256, @Ledger, @CountyCode, @Period, @Encoding)",
                new { file.Landed.Sha256, said.Ledger, said.CountyCode, Period = said.Period?.ToString(), said.Encoding });
        }

        foreach (var table in new[] { "findings", "explanations", "returned_editions" })
        {
            control.Execute($"delete from {table} where sha256 = @Sha256", new { file.Landed.Sha256 });
        }

        control.Execute("""
            insert into files (sha256, extension, bytes, file_name, county_code, sender, received_at, format, encoding, outcome)
            values (@Sha256, @Extension, @Bytes, @FileName, @CountyCode, @Sender, @ReceivedAt, @Format, @Encoding, @Outcome)
            on conflict (sha256) do update set extension = excluded.extension, file_name = excluded.file_name, county_code = excluded.county_code,
                sender = excluded.sender, received_at = excluded.received_at, format = excluded.format, encoding = excluded.encoding, outcome = excluded.outcome
            """, new
        {
            file.Landed.Sha256,
            file.Landed.Extension,
            file.Landed.Bytes,
            file.Delivery.FileName,
            file.CountyCode,
            file.Delivery.Sender,
            ReceivedAt = file.Delivery.ReceivedAt.ToString(),
            Format = file.Facts.Format is { } format ? Meaning.InWords(format) : null,
            file.Facts.Encoding,
            Outcome = Meaning.InWords(file.Outcome),
        });
        control.Execute("insert or replace into file_readings (sha256, reading_id) values (@Sha256, @Id)", new { file.Landed.Sha256, reading.Id });
    }

    private void Record(StagedEdition edition) => control.Execute("""
        insert into editions (edition_id, sha256, ledger, county_code, period, received_at, entries, refused, batch_id)
        values (@Id, @Sha256, @Ledger, @CountyCode, @Period, @ReceivedAt, @Entries, @Refused, @BatchId)
        """, new
    {
        edition.Id,
        edition.File.Landed.Sha256,
        Ledger = edition.Contract.Name,
        edition.CountyCode,
        Period = edition.Period.ToString(),
        ReceivedAt = edition.File.Delivery.ReceivedAt.ToString(),
        edition.Entries,
        edition.Refused,
        BatchId = batchId,
    });

    private void RecordReturned(StagedEdition edition) => control.Execute("""
        insert into returned_editions (sha256, ledger, county_code, period, received_at, refused) values (@Sha256, @Ledger, @CountyCode, @Period, @ReceivedAt, @Refused)
        on conflict do nothing
        """, new
    {
        edition.File.Landed.Sha256,
        Ledger = edition.Contract.Name,
        edition.CountyCode,
        Period = edition.Period.ToString(),
        ReceivedAt = edition.File.Delivery.ReceivedAt.ToString(),
        edition.Refused,
    });

    private void Record(StagedTable table, IngestBatch batch) => control.Execute("""
        insert into edition_columns (edition_id, sheet, column_name, column_index, header, unit, scale)
        values (@EditionId, @Sheet, @Name, @Index, @Header, @Unit, @Scale)
        """, table.Match.Columns.Select((column, position) => (Column: column, Position: position)).Where(at => at.Column is not null).Select(at => new
    {
        EditionId = table.Edition.Id,
        table.Sheet,
        at.Column!.Column.Name,
        Index = table.ColumnIndex(at.Position),
        at.Column.Header,
        Unit = at.Column.Column.Type == ColumnType.Quantity ? at.Column.UnitText ?? at.Column.Column.Unit : null,
        Scale = batch.ScaleOf(table, at.Position)?.ToString("0.#########", CultureInfo.InvariantCulture),
    }));

    /// <summary>Where files were taken out of, and what a person said of them.</summary>
    private void Record(IEnumerable<Delivery> deliveries)
    {
        foreach (var delivery in deliveries.Where(delivery => delivery.Archive is not null))
        {
            control.Execute("""
                insert or ignore into archives (archive_sha256, archive_name, member_name, member_sha256, received_at) values (@Sha256, @FileName, @Member, @Of, @ReceivedAt)
                """, new { delivery.Archive!.Sha256, delivery.Archive.FileName, delivery.Archive.Member, Of = Path.GetFileNameWithoutExtension(delivery.Path), ReceivedAt = delivery.ReceivedAt.ToString() });
        }
    }

    private void Record(IEnumerable<StagingFile> staging) => control.Execute("""
        insert into staging_files (path, ledger, period, batch_id, sha256, bytes, entries) values (@Path, @Ledger, @Period, @BatchId, @Sha256, @Bytes, @Entries)
        """, staging.Select(file => new { file.Path, file.Ledger, Period = file.Period.ToString(), BatchId = batchId, file.Sha256, file.Bytes, file.Entries }));
}
