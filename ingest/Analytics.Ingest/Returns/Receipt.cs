using Analytics.Ingest.Landing;
using Analytics.Ingest.Staging;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns;

/// <summary>One delivery with what became of it: a row of control.db's receipts, from which the receipt's text can be made again at any time.</summary>
/// <param name="Path">Of the text, relative to the home, with '/'.</param>
internal sealed record Receipt(
    string Sha256, string FileName, string? CountyCode, Vintage ReceivedAt, ReceiptOutcome Outcome, int Entries, int Refused, string Path, string? Sender)
{
    private const int LongestName = 60;

    public static Receipt Of(Delivery delivery, LandedFile landed, string? county, ReceiptOutcome outcome, int entries = 0, int refused = 0) => new(
        landed.Sha256, delivery.FileName, county, delivery.ReceivedAt, outcome, entries, refused, PathOf(delivery, landed, county, outcome), delivery.Sender);

    public static Receipt Of(StagedFile file) => Of(file.Delivery, file.Landed, file.CountyCode, file.Outcome, file.Entries, file.Refused);

    // Time, bytes and outcome tell receipts apart; the name is for people. The same delivery twice has the same path.
    private static string PathOf(Delivery delivery, LandedFile landed, string? county, ReceiptOutcome outcome)
    {
        var time = delivery.ReceivedAt.ToString().Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);
        var name = string.Concat(delivery.FileName.Select(c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c) ? '_' : c).Take(LongestName));
        var again = outcome == ReceiptOutcome.Duplicate ? "-duplicate" : "";
        return $"returns/{county ?? "unassigned"}/{time}-{landed.Sha256[..8]}{again}-{name}.txt";
    }
}
