using Analytics.Ingest.Contracts;
using Analytics.Ingest.Landing;
using Analytics.Ingest.Personal;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>Reads one landed file into a batch: its ledgers, and whose and about which month each is. What cannot be read or told is a finding.</summary>
internal sealed class FileReader(IReadOnlyList<LedgerContract> contracts, OrgUnitRegister register, Pseudonyms pseudonyms, ReadOptions options)
{
    /// <param name="isKnown">Whether an edition is there already: the same bytes under another name hold it again.</param>
    public StagedFile Read(Delivery delivery, LandedFile landed, IngestBatch batch, Func<string, bool> isKnown, CancellationToken cancellation)
    {
        using var raw = RawFile.Open(landed.Path, delivery.Said.Over(options));
        if (delivery.Unpacked is { } archive)
        {
            return Unpacked(archive, new StagedFile(delivery, landed, raw.Facts));
        }

        var file = new StagedFile(delivery, landed, raw.Facts);
        file.Findings.AddRange(raw.Findings);
        var foundLedger = false;
        foreach (var sheet in raw.Sheets())
        {
            foundLedger |= Read(file, new MaskedSheet(sheet, pseudonyms, delivery.ReceivedAt), batch, isKnown, cancellation);
        }

        if (raw.Unreadable is { } unreadable)
        {
            file.Tables.ToList().ForEach(batch.Drop);
            file.Findings.Add(unreadable);
        }
        else if (!foundLedger)
        {
            file.Findings.RemoveAll(finding => finding.Rule == "sheet.not_a_ledger");
            file.Findings.Add(FileFindings.NoLedger(contracts));
        }

        return file;
    }

    private static StagedFile Unpacked(UnpackedArchive archive, StagedFile file)
    {
        file.Findings.AddRange(archive.Problems);
        if (archive.Members.Count > 0)
        {
            file.Findings.Add(ArchiveFindings.Taken(archive.Members.Count));
        }

        return file;
    }

    private bool Read(StagedFile file, MaskedSheet masked, IngestBatch batch, Func<string, bool> isKnown, CancellationToken cancellation)
    {
        var sheet = new PeekedSheet(masked, SheetHead.Rows);
        if (LedgerTable.Find(sheet, contracts, file.Delivery.FileName, file.Delivery.Said.Over(options)) is not { } rows)
        {
            if (sheet is { IsVisible: true, Head.Count: > 0 })
            {
                file.Findings.Add(FileFindings.NotALedger(sheet.Name));
            }

            return false;
        }

        // What an earlier sheet of the same file began is not known before it.
        if (Edition(file, rows) is not { } edition || (!file.Editions.Contains(edition) && isKnown(edition.Id)))
        {
            return true;
        }

        if (IsReturned(file, rows))
        {
            file.Return(edition);
        }
        else
        {
            var table = batch.Add(edition, rows);
            batch.Write(table, rows, cancellation);
            if (IsReturned(file, rows))
            {
                batch.Drop(table);
                file.Return(edition);
            }
            else
            {
                table.Findings.AddRange(table.Lines > 0 ? rows.Findings : [.. rows.Findings, FileFindings.NoEntries(rows)]);
                table.Findings.AddRange(PersonalFindings.Of(masked, rows.Match, options.MaxFindingsPerRule));
            }
        }

        return true;
    }

    // What is wrong with a header is wrong with every entry under it: the sheet is returned once, not line by line.
    private static bool IsReturned(StagedFile file, LedgerTable rows)
    {
        var wrong = rows.Findings.Where(finding => finding.Severity > Severity.Note && finding.Row <= rows.Match.LastHeaderRow).ToList();
        file.Findings.AddRange(wrong);
        return wrong.Count > 0;
    }

    private StagedEdition? Edition(StagedFile file, LedgerTable rows)
    {
        var heading = new Heading(rows, file.Delivery.FileName);
        if (County(file, rows, heading) is not { } county)
        {
            return null;
        }

        if ((file.Delivery.Said.Period ?? heading.Period) is not { } period)
        {
            file.Findings.Add(FileFindings.NoPeriod(rows));
            return null;
        }

        if (heading.MonthsDiffer && file.Delivery.Said.Period is null)
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
}
