using Analytics.Ingest.Contracts;
using Analytics.Ingest.Landing;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>Reads one landed file into a batch: its ledgers, and whose and about which month each is. What cannot be read or told is a finding.</summary>
internal sealed class FileReader(IReadOnlyList<LedgerContract> contracts, OrgUnitRegister register, ReadOptions options)
{
    public void Read(Delivery delivery, LandedFile landed, IngestBatch batch, CancellationToken cancellation)
    {
        using var raw = RawFile.Open(landed.Path, options);
        var file = new StagedFile(delivery, landed, raw.Facts);
        batch.Add(file);
        file.Findings.AddRange(raw.Findings);
        var foundLedger = false;
        foreach (var sheet in raw.Sheets())
        {
            foundLedger |= Read(file, new PeekedSheet(sheet, SheetHead.Rows), batch, cancellation);
        }

        if (raw.Unreadable is { } unreadable)
        {
            batch.Drop(file);
            file.Findings.Add(unreadable);
        }
        else if (!foundLedger)
        {
            file.Findings.RemoveAll(finding => finding.Rule == "sheet.not_a_ledger");
            file.Findings.Add(FileFindings.NoLedger(contracts));
        }
    }

    private bool Read(StagedFile file, PeekedSheet sheet, IngestBatch batch, CancellationToken cancellation)
    {
        if (LedgerTable.Find(sheet, contracts, file.Delivery.FileName, options) is not { } rows)
        {
            if (sheet is { IsVisible: true, Head.Count: > 0 })
            {
                file.Findings.Add(FileFindings.NotALedger(sheet.Name));
            }

            return false;
        }

        var refused = rows.Findings.Where(finding => finding.Severity == Severity.Refuse).ToList();
        if (refused.Count > 0)
        {
            // Without a required column every line would be refused: the header is returned once instead.
            file.CountyCode ??= new Heading(rows, file.Delivery.FileName).County(register)?.Code.Text;
            file.Findings.AddRange(refused);
        }
        else if (Edition(file, rows) is { } edition)
        {
            Write(batch.Add(edition, rows), rows, batch, cancellation);
        }

        return true;
    }

    private static void Write(StagedTable table, LedgerTable rows, IngestBatch batch, CancellationToken cancellation)
    {
        batch.Write(table, rows, cancellation);
        table.Findings.AddRange(rows.Findings);
        table.Findings.AddRange(UnknownHeaders(rows));
        if (table.Lines == 0)
        {
            table.Findings.Add(FileFindings.NoEntries(rows));
        }
    }

    private StagedEdition? Edition(StagedFile file, LedgerTable rows)
    {
        var heading = new Heading(rows, file.Delivery.FileName);
        if (County(file, rows, heading) is not { } county)
        {
            return null;
        }

        if (heading.Period is not { } period)
        {
            file.Findings.Add(FileFindings.NoPeriod(rows));
            return null;
        }

        if (heading.MonthsDiffer)
        {
            file.Findings.Add(FileFindings.MonthsDiffer(rows, period, heading.OfFileName!.Value));
        }

        return file.Editions.FirstOrDefault(edition => edition.Contract == rows.Contract && edition.Period == period)
            ?? new StagedEdition(file, rows.Contract, county.Code.Text, period);
    }

    private OrgUnit? County(StagedFile file, LedgerTable rows, Heading heading)
    {
        if (file.CountyCode is not { } code)
        {
            var named = heading.County(register);
            file.CountyCode = named?.Code.Text;
            if (named is null)
            {
                file.Findings.Add(FileFindings.NoCounty());
            }

            return named;
        }

        var county = register.ByCode(code);
        if (county is null)
        {
            file.Findings.Add(FileFindings.UnknownCounty(code));
        }
        else if (heading.CountyOfTitles(register) is { } title && title != county)
        {
            file.Findings.Add(FileFindings.CountiesDiffer(rows, title, county));
        }

        return county;
    }

    // Only where something asked for was not found: a county's own extra columns are no trouble of ours.
    private static IEnumerable<Finding> UnknownHeaders(LedgerTable rows)
    {
        var match = rows.Match;
        return match.Columns.All(column => column is not null) ? [] : match.Headers
            .Select((header, cell) => (Header: header.Trim(), Cell: cell))
            .Where(column => column.Header.Length > 0 && column.Cell != match.RemarkCell && !match.Columns.Any(known => known?.Cell == column.Cell) && !IsCounter(column.Header))
            .Select(column => FileFindings.UnknownHeader(rows, column.Cell + 1, column.Header));
    }

    private static bool IsCounter(string header) => FoldedText.Of(header) is "序号" or "编号" or "no" or "no.";
}
