using Analytics.Ingest.Returns;
using Analytics.Ingest.Staging;

namespace Analytics.Ingest.Landing;

/// <summary>One delivery whose bytes are landed, and what was there of the same bytes before it.</summary>
/// <param name="Twin">The same bytes earlier in the batch.</param>
/// <param name="Known">The same bytes in an earlier batch.</param>
internal sealed record Arrival(Delivery Delivery, LandedFile Landed, StagedFile? Twin, ReceivedFile? Known)
{
    private readonly DateTime _written = File.GetLastWriteTimeUtc(Delivery.Path);

    /// <summary>The bytes are to be read.</summary>
    public bool IsFirst => Twin is null && Known is null;

    public Receipt Receipt(IngestBatch batch)
    {
        if (IsFirst)
        {
            return Returns.Receipt.Of(batch.Files.First(file => file.Landed.Sha256 == Landed.Sha256));
        }

        var county = Twin is null ? Known!.CountyCode : Twin.CountyCode;
        var outcome = Twin is { Outcome: ReceiptOutcome.Returned } || (Delivery.CountyCode is { } own && own != county) ? ReceiptOutcome.Returned : ReceiptOutcome.Duplicate;
        return Returns.Receipt.Of(Delivery, Landed, Delivery.CountyCode ?? county, outcome);
    }

    /// <summary>The file goes from the inbox unless it was written to again meanwhile: then it is another file.</summary>
    public void RemoveFromInbox()
    {
        if (File.GetLastWriteTimeUtc(Delivery.Path) == _written)
        {
            File.Delete(Delivery.Path);
        }
    }
}
