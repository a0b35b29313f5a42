using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Landing;
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
    private readonly OrgUnitRegister _register;
    private readonly LandingStore _landing;
    private readonly ReceivedFiles _received;
    private readonly ReceiptStore _receipts;
    private readonly ReturnStore _returns;
    private readonly FileReader _reader;
    private readonly RunLog _log;
    private readonly List<FileReceipt> _given = [];
    private readonly Dictionary<Severity, int> _findings = Enum.GetValues<Severity>().ToDictionary(severity => severity, _ => 0);

    public ReceiveRun(Home home, IngestOptions options, TimeProvider clock, bool removeReceived)
    {
        (_home, _options, _removeReceived) = (home, options, removeReceived);
        var contracts = options.Contracts is null ? LedgerContract.LoadShipped() : LedgerContract.LoadAll(options.Contracts);
        _register = OrgUnitRegister.Load(home.Register);
        _control = ControlDatabase.Open(home);
        IngestTables.Create(_control);
        ContractRows.Write(_control, contracts);
        Sweep.Run(home, _control);
        _landing = new LandingStore(home);
        _received = new ReceivedFiles(_control);
        var findings = new StoredFindings(_control, contracts);
        _returns = new ReturnStore(home, _control, findings);
        _receipts = new ReceiptStore(home, _control, findings, _returns, _register);
        _receipts.WriteMissing();
        _returns.WriteMissing(CancellationToken.None);
        _reader = new FileReader(contracts, _register, options.Reading);
        _log = new RunLog(_control, clock);
    }

    public ReceiveSummary Receive(IReadOnlyList<Delivery> deliveries, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        _log.Begin();
        var waiting = deliveries.ToList();
        while (waiting.Count > 0)
        {
            ReceiveBatch(waiting, deliveries.Count, progress, cancellation);
        }

        var summary = new ReceiveSummary(_given, _findings);
        _log.End(summary);
        return summary;
    }

    public void Dispose() => _control.Dispose();

    /// <summary>Receives the first of the waiting deliveries, as many as a batch holds, and takes them off the list.</summary>
    private void ReceiveBatch(List<Delivery> waiting, int total, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        using var batch = new IngestBatch(_options.Engine(_home), _register);
        var arrivals = new List<Arrival>();
        var landed = waiting.Take(_options.FilesPerBatch).Select(delivery => (Delivery: delivery, File: _landing.Land(delivery))).ToList();
        // Read in the order in which staging keeps them: then nothing needs sorting. Of equal bytes the one that arrived first is read.
        foreach (var (delivery, file) in landed.OrderBy(each => each.Delivery.CountyCode, StringComparer.Ordinal).ThenBy(each => each.File.Sha256, StringComparer.Ordinal))
        {
            if (batch.Lines >= _options.EntriesPerBatch)
            {
                break;
            }

            progress.Report(new(new Bilingual($"读取 {delivery.FileName}", $"Reading {delivery.FileName}"), total - waiting.Count + arrivals.Count, total));
            arrivals.Add(Take(delivery, file, batch, cancellation));
        }

        var read = arrivals.Select(arrival => arrival.Delivery).ToHashSet();
        waiting.RemoveAll(read.Contains);
        Finish(batch, [.. arrivals.OrderBy(arrival => arrival.Delivery.ReceivedAt).ThenBy(arrival => arrival.Delivery.Path, StringComparer.Ordinal)],
            step => progress.Report(new(step, total - waiting.Count, total)), cancellation);
    }

    private Arrival Take(Delivery delivery, LandedFile landed, IngestBatch batch, CancellationToken cancellation)
    {
        var (twin, known) = (batch.FileOf(landed.Sha256), _received.Find(landed.Sha256));
        var isKnown = twin is not null || known is not null;
        var file = isKnown && !MayBeAnotherMonth(delivery, landed, twin, known) ? null
            : _reader.Read(delivery, landed, batch, id => batch.HasEdition(id) || _received.HasEdition(id), _landing.Find, cancellation);
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
        Add(new BatchCommit(_control, _receipts, _returns, _received, batchId).Run(batch, staging, arrivals, receipts, _options.MaxFindingsPerRule));
        foreach (var receipt in receipts)
        {
            _given.Add(_receipts.Public(receipt));
        }

        report(new("写回执和退回的工作簿", "Writing receipts and return workbooks"));
        _receipts.WriteMissing();
        _returns.WriteMissing(cancellation);
        if (_removeReceived)
        {
            foreach (var arrival in arrivals)
            {
                arrival.RemoveFromInbox();
            }
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
