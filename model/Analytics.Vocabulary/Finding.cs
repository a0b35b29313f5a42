namespace Analytics.Vocabulary;

/// <summary>What a finding means for its sender: the entry does not enter, enters only with a reason, or is only noted.</summary>
public enum Severity
{
    Note,
    Explain,
    Refuse,
}

/// <summary>
/// What is wrong or odd about a cell, row or file. Never thrown, always stored and shown to its sender.
/// </summary>
/// <param name="Rule">The rule's id, as in <c>quantity.not_a_number</c> or <c>posts.end_before_start</c>.</param>
/// <param name="Row">1-based row in the file; 0 where the finding is about the whole sheet or file.</param>
/// <param name="Column">1-based column; 0 where the finding is about the whole row.</param>
/// <param name="Raw">The text as it stands in the file; <c>null</c> where there is none.</param>
/// <param name="Message">One sentence for a county clerk: what is wrong and what to do.</param>
public sealed record Finding(string Rule, Severity Severity, string Sheet, int Row, int Column, string? Raw, Bilingual Message)
{
    /// <summary>The spreadsheet address, as in <c>H214</c>; empty where the finding is not about one cell.</summary>
    public string Cell => Row > 0 && Column > 0 ? new CellRef("", Sheet, Row, Column).Address : "";
}
