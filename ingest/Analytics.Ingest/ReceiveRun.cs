using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Landing;
using Analytics.Ingest.Personal;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Readings;
using Analytics.Ingest.Register;
using Analytics.Ingest.Returns;
using Analytics.Ingest.Staging;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest;

/// <summary>One run of receiving, file by file into batches.</summary>
internal sealed class ReceiveRun : IDisposable
{
    private readonly Home _home;
    private readonly IngestOptions _options;
    private readonly bool _removeReceived;
    private readonly SqliteConnection _control;
    private readonly RegisterHistory _register;
    private readonly LandingStore _landing;
    private readonly Unpacking _unpacking;
    private readonly ReceivedFiles _received;
    private readonly ReceiptStore _receipts;
    private readonly ReturnStore _returns;
    private readonly Pseudonyms _pseudonyms;
    private readonly Func<OrgUnitRegister, FileReader> _readerOf;
    private readonly TimeProvider _clock;
    private readonly ReadingBasis _reading;
    private readonly List<FileReceipt> _given = [];
    private readonly Dictionary<Severity, int> _findings = Enum.GetValues<Severity>().ToDictionary(severity => severity, _ => 0);

    public ReceiveRun(Home home, IngestOptions options, TimeProvider clock, bool removeReceived)
    {
        (_home, _options, _clock, _removeReceived) = (home, options, clock, removeReceived);
        var contracts = options.Contracts is null ? LedgerContract.LoadShipped() : LedgerContract.LoadAll(options.Contracts);
        _register = RegisterHistory.Load(home.Register, options.RegisterAsOfToday);
        _control = ControlDatabase.Open(home);
        IngestTables.Create(_control);
        ContractRows.Write(_control, contracts, _register.Newest);
        Sweep.Run(home, _control);
        // The engine makes its own folder to spill into, not the one around it.
        Directory.CreateDirectory(home.Scratch);
        _landing = new LandingStore(home);
        _unpacking = new Unpacking(_landing, options.Reading);
        _received = new ReceivedFiles(_control);
        var findings = new StoredFindings(_control, contracts);
        _returns = new ReturnStore(home, _control, findings);
        _receipts = new ReceiptStore(home, _control, findings, _returns, _register.Newest);
        AnswerSenders(CancellationToken.None);
        _pseudonyms = new Pseudonyms(contracts, () => HomeKeys.Open(home, _control, options.MakesKey));
        _readerOf = register => new FileReader(contracts, register, _pseudonyms, options.Reading);
        _reading = ReadingBasis.In(options.ContractsFolder, home.Register);
    }

    public ReceiveSummary Receive(IReadOnlyList<Delivery> deliveries, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var log = RunLog.Begin(_control, "receive", _clock);
        var inbox = _removeReceived ? deliveries.ToDictionary(delivery => delivery.Path, delivery => new InboxFile(delivery.Path)) : [];
        var waiting = deliveries.Select(Masked).SelectMany(Unpacked).ToList();
        var (total, archives) = (waiting.Count, inbox.Keys.Except(waiting.Where(delivery => delivery.Unpacked is null).Select(delivery => delivery.Path)).ToList());
        while (waiting.Count > 0)
        {
            foreach (var arrival in ReceiveBatch(waiting, total, progress, cancellation).Where(arrival => inbox.ContainsKey(arrival.Delivery.Path) && arrival.Delivery.Unpacked is null))
            {
                inbox[arrival.Delivery.Path].Remove();
            }
        }

        // Only now is everything that was in them received for good.
        archives.ForEach(path => inbox[path].Remove());

        var summary = new ReceiveSummary(_given, _findings);
        log.End(summary.AnythingReturned ? "returned" : "ok", $"{summary.Files} files, {summary.Duplicates} duplicates, {summary.Entries} entries, {summary.Refused} refused");
        return summary;
    }

    public void Dispose() => _control.Dispose();

    private Delivery Masked(Delivery delivery) => delivery with
    {
        FileName = _pseudonyms.Mask(delivery.FileName, delivery.ReceivedAt),
        Sender = delivery.Sender is null ? null : _pseudonyms.Mask(delivery.Sender, delivery.ReceivedAt),
    };

    /// <summary>The files of an archive, and the archive itself only where something of it has to go back; any other delivery as it is.</summary>
    private IEnumerable<Delivery> Unpacked(Delivery delivery)
    {
        if (_unpacking.Of(delivery.Path) is not { } archive)
        {
            return [delivery];
        }

        var landed = _landing.Land(delivery);
        var members = archive.Members.Select(member => Member(delivery, landed, member));
        return archive.Problems.Count == 0 ? members : members.Prepend(delivery with { Unpacked = archive with { Problems = [.. archive.Problems.Select(Masked)] } });
    }

    private Delivery Member(Delivery delivery, LandedFile archive, ArchiveMember member)
    {
        var path = _pseudonyms.Mask(member.Path, delivery.ReceivedAt);
        return delivery with
        {
            Path = member.File.Path,
            FileName = path.Split('/')[^1],
            CountyCode = delivery.CountyCode ?? Discovery.CountyFolder(path),
            Archive = new(archive.Sha256, delivery.FileName, path),
        };
    }

    private static Finding Masked(Finding problem) => problem with { Message = new(PersonalNumbers.Hidden(problem.Message.Zh), PersonalNumbers.Hidden(problem.Message.En)) };

    /// <summary>
    /// Receives the first of the waiting deliveries, as many as a batch holds and as one state of the register was known for, and takes them off the list.
    /// </summary>
    private List<Arrival> ReceiveBatch(List<Delivery> waiting, int total, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        var register = _register.KnownAt(waiting[0].ReceivedAt);
        var reader = _readerOf(register);
        using var batch = new IngestBatch(_options.Engine(_home), register);
        var arrivals = new List<Arrival>();
        var landed = waiting.Where(delivery => _register.KnownAt(delivery.ReceivedAt) == register).Take(_options.FilesPerBatch).Select(delivery => (Delivery: delivery, File: _landing.Land(delivery))).ToList();
        // Read in the order in which staging keeps them: then nothing needs sorting. Of equal bytes the one that arrived first is read.
        var inOrder = landed.OrderBy(each => each.Delivery.CountyCode, StringComparer.Ordinal).ThenBy(each => each.File.Sha256, StringComparer.Ordinal).ToList();
        var opened = new FilesAhead([.. inOrder.Select(each => (Func<RawFile>)(() => reader.Open(each.Delivery, each.File)))]);
        for (var at = 0; at < inOrder.Count && batch.Lines < _options.EntriesPerBatch; at++)
        {
            var (delivery, file) = inOrder[at];
            progress.Report(new(new Bilingual($"读取 {delivery.FileName}", $"Reading {delivery.FileName}"), total - waiting.Count + at, total));
            arrivals.Add(Take(delivery, file, () => opened[at], reader, batch, cancellation));
        }

        var read = arrivals.Select(arrival => arrival.Delivery).ToHashSet();
        waiting.RemoveAll(read.Contains);
        Finish(batch, [.. arrivals.OrderBy(arrival => arrival.Delivery.ReceivedAt).ThenBy(arrival => arrival.Delivery.Path, StringComparer.Ordinal)],
            step => progress.Report(new(step, total - waiting.Count, total)), cancellation);
        return arrivals;
    }

    private Arrival Take(Delivery delivery, LandedFile landed, Func<RawFile> opened, FileReader reader, IngestBatch batch, CancellationToken cancellation)
    {
        var (twin, known) = (batch.FileOf(landed.Sha256), _received.Find(landed.Sha256));
        var isKnown = twin is not null || known is not null;
        var file = isKnown && !MayBeAnotherMonth(delivery, landed, twin, known) ? null
            : reader.Read(delivery, landed, opened(), batch, id => batch.HasEdition(id) || _received.HasEdition(id), _landing.Find, cancellation);
        if (file is null || (isKnown && file.Tables.Count == 0))
        {
            return new(delivery, landed, null, twin, known);
        }

        file.IsAnotherMonth = isKnown;
        batch.Add(file);
        return new(delivery, landed, file, twin, known);
    }

    // A form without entries and without a title has the same bytes every month: then only its name tells the month.
    private bool MayBeAnotherMonth(Delivery delivery, LandedFile landed, StagedFile? twin, ReceivedFile? known)
    {
        var county = twin is null ? known!.CountyCode : twin.CountyCode;
        return (delivery.CountyCode ?? county) == county && ReceivedFiles.NamedPeriod(delivery) is { } period
            && !(twin is not null && twin.Editions.Any(edition => edition.Period == period)) && !_received.HasPeriod(landed.Sha256, period);
    }

    private void Finish(IngestBatch batch, IReadOnlyList<Arrival> arrivals, Action<Bilingual> report, CancellationToken cancellation)
    {
        report(new($"核对 {batch.Lines} 条", $"Checking {batch.Lines} entries"));
        batch.Check(cancellation);
        report(new("写入", "Writing what enters"));
        var batchId = StagingWriter.BatchId(batch.Files);
        var staging = batch.Write(_home, batchId, cancellation);
        report(new("登记", "Recording"));
        var receipts = arrivals.Select(arrival => arrival.Receipt()).ToList();
        _receipts.Withdraw(receipts);
        Add(new BatchCommit(_control, _receipts, _returns, _received, _pseudonyms.UsedKeys, _reading, batchId).Run(batch, staging, arrivals, receipts, _options.MaxFindingsPerRule));
        foreach (var receipt in receipts)
        {
            _given.Add(_receipts.Public(receipt));
        }

        report(new("写回执和退回的工作簿", "Writing receipts and return workbooks"));
        AnswerSenders(cancellation);
    }

    private void AnswerSenders(CancellationToken cancellation)
    {
        if (_options.AnswersSenders)
        {
            _receipts.WriteMissing();
            _returns.WriteMissing(cancellation);
        }
    }

    private void Add(IReadOnlyDictionary<Severity, int> counts)
    {
        foreach (var (severity, count) in counts)
        {
            _findings[severity] += count;
        }
    }
}
