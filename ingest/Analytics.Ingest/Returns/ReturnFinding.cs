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
    /// <summary>A rule of the ledger's contract says it; else it is about how a cell, sheet or file is written.</summary>
    public bool IsOfContract { get; init; }

    /// <summary>
    /// The sender has something to correct or explain, or to check because the contract's rule says so: only such findings make a return. How a
    /// text was understood (a month for a day) is told in the receipt, and in a return that is made for something else.
    /// </summary>
    public bool AsksForAnswer => Severity > Severity.Note || (IsOfContract && Reason is null);
}
