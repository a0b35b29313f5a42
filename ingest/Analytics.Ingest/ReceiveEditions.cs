using Analytics.DuckDb;
using Analytics.Ingest.Landing;
using Analytics.Vocabulary;

namespace Analytics.Ingest;

/// <summary>
/// Receives what counties send: keeps the bytes (landing), reads the ledgers in them, checks every entry, writes those that enter as Parquet
/// (staging), records all of it in control.db, and gives every file a receipt (returns). Read this first.
/// </summary>
/// <remarks>
/// A wrong cell sends back its entry, never its file; a wrong file goes back, never its batch. Bytes are on the disk before Parquet, Parquet
/// before the rows that name it: killed anywhere, the same command again ends in the same home.
/// </remarks>
public sealed class ReceiveEditions(Home home, IngestOptions options, TimeProvider clock)
{
    /// <summary>Receives files and folders; with none named, everything in the inbox, from which a file is removed once it is received for good.</summary>
    /// <exception cref="FileNotFoundException">A path is neither a file nor a folder.</exception>
    /// <exception cref="InvalidDataException">A deliveries.csv or the register is wrong; the message names the line.</exception>
    /// <exception cref="HomeBusyException">Another process is at work on the home.</exception>
    /// <exception cref="HomeNotWritableException">The disk is full or read-only; what was received before is intact.</exception>
    public ReceiveSummary Receive(IReadOnlyList<string> paths, IProgress<StepReport> progress, CancellationToken cancellation) =>
        Receive(paths, Statement.Nothing, progress, cancellation);

    /// <param name="said">What a person says of the files; a file named in the landing is received again as the delivery that brought it.</param>
    /// <inheritdoc cref="Receive(IReadOnlyList{string}, IProgress{StepReport}, CancellationToken)"/>
    public ReceiveSummary Receive(IReadOnlyList<string> paths, Statement said, IProgress<StepReport> progress, CancellationToken cancellation)
    {
        if (paths.Count > 0)
        {
            return Receive([.. ReceivedFiles.Restored(home, new Discovery(clock).Find(paths)).Select(said.Over)], progress, false, cancellation);
        }

        var found = Directory.Exists(home.Inbox) ? new Discovery(clock).Find([home.Inbox]) : [];
        var (settled, waiting) = new SettledFiles(clock, options.SettleTime).Of(found, cancellation);
        return Receive([.. settled.Select(said.Over)], progress, true, cancellation) with { Waiting = waiting };
    }

    /// <summary>Receives deliveries whose sender and time are known, as <see cref="Deliveries"/> lists them.</summary>
    /// <inheritdoc cref="Receive(IReadOnlyList{string}, IProgress{StepReport}, CancellationToken)"/>
    public ReceiveSummary Receive(IReadOnlyList<Delivery> deliveries, IProgress<StepReport> progress, CancellationToken cancellation) =>
        Receive([.. deliveries.OrderBy(delivery => delivery.ReceivedAt).ThenBy(delivery => delivery.Path, StringComparer.Ordinal)], progress, false, cancellation);

    /// <summary>Every delivery that a home has received, its bytes in the landing: received into an empty home they make the same entries again.</summary>
    public static IReadOnlyList<Delivery> Deliveries(Home home)
    {
        using var control = ControlDatabase.Open(home);
        IngestTables.Create(control);
        return ReceivedFiles.In(home, control);
    }

    private ReceiveSummary Receive(IReadOnlyList<Delivery> deliveries, IProgress<StepReport> progress, bool removeReceived, CancellationToken cancellation)
    {
        try
        {
            using var only = HomeLock.Take(home, "receive", options.Patience, holder => progress.Report(Waiting(holder, deliveries.Count)), cancellation);
            using var run = new ReceiveRun(home, options, clock, removeReceived);
            return run.Receive(deliveries, progress, cancellation);
        }
        catch (Exception failure) when (HomeNotWritableException.IsCauseOf(failure))
        {
            throw HomeNotWritableException.Of(home, failure);
        }
    }

    private static StepReport Waiting(string holder, int files) =>
        new(new Bilingual($"等待另一个程序（{holder}）结束", $"Waiting for another process to finish: {holder}"), 0, files);
}
