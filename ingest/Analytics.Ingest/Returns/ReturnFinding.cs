using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns;

/// <summary>A finding as it goes back to its sender.</summary>
/// <param name="Sheet">Its name in the file received; empty for delimited text.</param>
/// <param name="Label">The column in our words; <c>null</c> where the finding is about none of the contract's.</param>
/// <param name="Raw">What is written there.</param>
/// <param name="Reason">Why the sender keeps the value; <c>null</c> where no reason was given.</param>
internal sealed record ReturnFinding(
    string Rule, Severity Severity, string Sheet, int Row, int Column, Bilingual? Label, string? Raw, Bilingual Message, string? Reason)
{
    /// <summary>The sender has something to do about it, or to look at in an entry: only such findings make a return.</summary>
    public bool AsksForAnswer => Severity > Severity.Note || (Label is not null && Row > 0 && Reason is null);
}
