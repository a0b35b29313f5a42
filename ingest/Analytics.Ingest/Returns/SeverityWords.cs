using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns;

/// <summary>How a severity is said to a sender.</summary>
internal static class SeverityWords
{
    public static Bilingual Of(ReturnFinding finding) => finding switch
    {
        { Reason: not null } => new("已说明", "Explained"),
        { Severity: Severity.Refuse } => new("需改正", "Correct"),
        { Severity: Severity.Explain } => new("需改正或说明", "Correct or explain"),
        _ => new("请核对", "Check"),
    };
}
