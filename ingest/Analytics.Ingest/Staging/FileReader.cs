using Analytics.Ingest.Contracts;
using Analytics.Ingest.Landing;
using Analytics.Ingest.Personal;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Returns;
using Analytics.Ingest.Returns.Answers;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Staging;

/// <summary>Reads one landed file into a batch: its ledgers, and whose and about which month each is. What cannot be read or told is a finding.</summary>
internal sealed class FileReader(IReadOnlyList<LedgerContract> contracts, OrgUnitRegister register, Pseudonyms pseudonyms, ReadOptions options)
{
    private readonly HeaderBook _headers = new(contracts);

    /// <summary>Opens a landed file; what is in it is read by <see cref="Read(Delivery, LandedFile, RawFile, IngestBatch, Func{string, bool}, Func{string, string?}, CancellationToken)"/>.</summary>
    public RawFile Open(Delivery delivery, LandedFile landed) => RawFile.Open(landed.Path, delivery.Said.Over(options));

    /// <param name="raw">The file as <see cref="Open"/> opened it.</param>
    /// <param name="isKnown">Whether an edition is there already: the same bytes under another name hold it again.</param>
    /// <param name="landedAs">Where in the landing the bytes of that SHA-256 lie; <c>null</c> where they are not there.</param>
    public StagedFile Read(Delivery delivery, LandedFile landed, RawFile raw, IngestBatch batch, Func<string, bool> isKnown, Func<string, string?> landedAs, CancellationToken cancellation)
    {
        if (delivery.Unpacked is { } archive)
        {
            return Unpacked(archive, new StagedFile(delivery, landed, raw.Facts));
        }

        var file = new StagedFile(delivery, landed, raw.Facts);
        file.Findings.AddRange(raw.Findings);
        var foundLedger = false;
        foreach (var sheet in raw.Sheets())
        {
            var peeked = new PeekedSheet(sheet, FindingList.HeaderRow);
            foundLedger |= !IsAnswer(file, peeked) && Read(file, Masked(peeked, delivery), batch, isKnown, cancellation);
        }

        if (raw.Unreadable is { } unreadable)
        {
            file.Tables.ToList().ForEach(batch.Drop);
            file.IsUnreadable = true;
            file.Findings.Add(unreadable);
        }
        else if (!foundLedger)
        {
            file.Findings.RemoveAll(finding => finding.Rule == "sheet.not_a_ledger");
            file.Findings.Add(FileFindings.NoLedger(contracts));
        }
        else if (file.Answer is { } answer && landedAs(answer.Key.Sha256) is { } before)
        {
            file.Findings.AddRange(new ChangedCells(before, landed.Path, answer.Key.FileName, answer.List, each => Masked(each, delivery)).Findings());
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

    private MaskedSheet Masked(RawSheet sheet, Delivery delivery) => new(sheet, pseudonyms, delivery.ReceivedAt);

    /// <summary>Takes what the sender answers, if the sheet is the list of a return workbook.</summary>
    private bool IsAnswer(StagedFile file, PeekedSheet sheet)
    {
        if (ReturnedList.Read(sheet) is not { } list)
        {
            return false;
        }

        var masked = list with { Reasons = [.. list.Reasons.Select(reason => reason with { Reason = pseudonyms.Mask(reason.Reason, file.Delivery.ReceivedAt) })] };
        file.Answer ??= ReturnAnswer.Of(masked, file.Landed.Path);
        file.CountyCode ??= file.Answer.Key.CountyCode;
        return true;
    }

    private bool Read(StagedFile file, MaskedSheet masked, IngestBatch batch, Func<string, bool> isKnown, CancellationToken cancellation)
    {
        var sheet = new PeekedSheet(masked, SheetHead.Rows);
        if (LedgerTable.Find(sheet, _headers, file.TellingName, file.Delivery.Said.Over(options)) is not { } rows)
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
                // The comments of a return workbook are what it was returned for.
                var found = rows.Findings.Where(finding => file.Answer is null || finding.Rule != "sheet.comments").ToList();
                var ofHeader = found.Where(finding => finding.Row <= rows.Match.LastHeaderRow).ToHashSet();
                table.Findings.AddRange(found.Select(finding => ofHeader.Contains(finding) ? Answered(file, finding) : finding));
                table.Explained.AddRange(ofHeader.Where(finding => ReasonFor(file, finding) is not null).Select(finding => (finding, ReasonFor(file, finding)!)));
                table.Findings.AddRange(table.Lines > 0 ? [] : [FileFindings.NoEntries(rows)]);
                table.Findings.AddRange(PersonalFindings.Of(masked, rows.Match, options.MaxFindingsPerRule));
            }
        }

        return true;
    }

    // What is wrong with a header is wrong with every entry under it: the sheet is returned once, not line by line.
    private static bool IsReturned(StagedFile file, LedgerTable rows)
    {
        var wrong = rows.Findings.Where(finding => finding.Row <= rows.Match.LastHeaderRow).Select(finding => Answered(file, finding)).Where(finding => finding.Severity > Severity.Note).ToList();
        file.Findings.AddRange(wrong);
        return wrong.Count > 0;
    }

    /// <summary>A finding about a header with the reason that its sender gave in a return workbook, if one did.</summary>
    private static Finding Answered(StagedFile file, Finding finding) => ReasonFor(file, finding) is not { } reason ? finding : finding with
    {
        Severity = Severity.Note,
        Message = new Bilingual($"{finding.Message.Zh}（报送单位说明：{reason}）", $"{finding.Message.En} (The sender explains: {reason})"),
    };

    private static string? ReasonFor(StagedFile file, Finding finding) =>
        finding.Severity == Severity.Explain ? file.Answer?.ReasonFor(finding.Rule, finding.Sheet, finding.Row, finding.Column) : null;

    private StagedEdition? Edition(StagedFile file, LedgerTable rows)
    {
        var heading = new Heading(rows, file.TellingName);
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
