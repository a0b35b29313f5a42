using Analytics.Ingest.Returns;
using Analytics.Ingest.Staging;

namespace Analytics.Ingest.Landing;

/// <summary>One delivery whose bytes are landed, and what was there of the same bytes before it.</summary>
/// <param name="File">What was read; <c>null</c> where the bytes hold nothing that is not there already.</param>
/// <param name="Twin">The same bytes earlier in the batch.</param>
/// <param name="Known">The same bytes in an earlier batch.</param>
internal sealed record Arrival(Delivery Delivery, LandedFile Landed, StagedFile? File, StagedFile? Twin, ReceivedFile? Known)
{
    public Receipt Receipt()
    {
        if (File is not null)
        {
            return Returns.Receipt.Of(File);
        }

        var county = Twin is null ? Known!.CountyCode : Twin.CountyCode;
        var outcome = Twin is { Outcome: ReceiptOutcome.Returned } || (Delivery.CountyCode is { } own && own != county) ? ReceiptOutcome.Returned : ReceiptOutcome.Duplicate;
        return Returns.Receipt.Of(Delivery, Landed, Delivery.CountyCode ?? county, outcome);
    }

}
